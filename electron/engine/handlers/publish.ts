import type { Handlers } from '#shared/api/contract.ts';
import { AppError } from '#shared/api/errors.ts';
import type { publishMethods } from '#shared/api/publishing-methods.ts';
import { photoIds } from '#shared/document/photo-references.ts';
import { countWords, documentText } from '#shared/document/to-text.ts';
import type { Finding } from '#shared/model/finding.ts';
import type { Story } from '#shared/model/story.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import type { Engine } from '../engine.ts';
import { listPeople } from '../library/people.ts';
import { findPhotos } from '../library/photos.ts';
import { getStory } from '../library/stories.ts';
import { planStory } from '../outbox/plan.ts';
import { checkStory } from '../proofing/check-story.ts';

export function publishHandlers(engine: Engine): Pick<Handlers, keyof typeof publishMethods> {
  const { library, clock, outbox, adapters, secrets } = engine;
  return {
    'publish.plan': async ({ storyId, connectionId }) => {
      const story = getStory(library().read, storyId);
      const { plan, photos } = await planStory(
        { db: library().write, adapters, secrets, clock },
        { story, connectionId },
      );
      return {
        ...plan,
        revision: story.revision,
        findings: findingsOf(engine, story),
        words: countWords([story.lead, documentText(story.document)].join('\n')),
        photos,
      };
    },
    'publish.submit': (input) => {
      const blocking = findingsOf(engine, getStory(library().read, input.storyId)).find(
        (finding) => finding.level === 'block',
      );
      if (blocking !== undefined) throw blockedBy(blocking);
      return outbox.submit(input);
    },
  };
}

function findingsOf({ library, clock }: Engine, story: Story): Finding[] {
  const db = library().read;
  const photos = new Map(findPhotos(db, photoIds(story.document)).map((photo) => [photo.id, photo]));
  return checkStory({ content: story, photos, people: listPeople(db), today: newsroomDay(clock.now()) });
}

function blockedBy({ rule, title, reason }: Finding): AppError {
  return new AppError(
    'invalid_request',
    `Chưa đăng được: ${title} (${reason}). Bài vẫn còn nguyên; hãy sửa chỗ này rồi bấm Đăng lại.`,
    { details: { rule } },
  );
}
