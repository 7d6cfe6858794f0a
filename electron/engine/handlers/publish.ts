import type { Handlers } from '#shared/api/contract.ts';
import { AppError } from '#shared/api/errors.ts';
import type { publishMethods } from '#shared/api/publishing-methods.ts';
import type { Finding } from '#shared/model/finding.ts';
import { withdrawingActions, type PublishAction } from '#shared/model/outbox.ts';
import type { Story } from '#shared/model/story.ts';
import type { Engine } from '../engine.ts';
import { getStory } from '../library/stories.ts';
import { documentProblems } from '../outbox/document-problems.ts';
import { planStory } from '../outbox/plan.ts';
import { checkOfStory } from './story-findings.ts';

export function publishHandlers(engine: Engine): Pick<Handlers, keyof typeof publishMethods> {
  const { library, clock, outbox, adapters, secrets } = engine;
  return {
    'publish.plan': async ({ storyId, ...input }) => {
      const story = getStory(library().read, storyId);
      const parts = { db: library().write, adapters, secrets, clock };
      const { plan, ...more } = await planStory(parts, { ...input, story });
      const findings = findingsOf(engine, story, plan.action);
      const documents = withdrawingActions.includes(plan.action)
        ? []
        : await documentProblems(library(), story.document);
      const problems = [...plan.problems, ...documents];
      return { ...plan, ...more, problems, revision: story.revision, findings };
    },
    'publish.submit': (input) => {
      const story = getStory(library().read, input.storyId);
      const findings = findingsOf(engine, story, input.action);
      const blocking = findings.find((finding) => finding.level === 'block');
      if (blocking !== undefined) throw blockedBy(blocking);
      return outbox.submit(input);
    },
  };
}

/** No rule about a text stands in the way of taking one back. */
function findingsOf(engine: Engine, story: Story, action: PublishAction | undefined): Finding[] {
  if (action !== undefined && withdrawingActions.includes(action)) return [];
  return checkOfStory(engine, story).findings;
}

function blockedBy({ rule, title, reason, concern }: Finding): AppError {
  return new AppError(
    'invalid_request',
    `Chưa đăng được: ${title} (${reason}). Bài vẫn còn nguyên; hãy sửa chỗ này rồi bấm Đăng lại.`,
    { details: { rule, ...concern } },
  );
}
