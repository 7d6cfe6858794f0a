// A rehearsal: what a click would do, by the same code that would do it, with nothing kept and nobody asked.
import { AppError } from '#shared/api/errors.ts';
import { countWords, documentText } from '#shared/document/to-text.ts';
import type { PublishAction } from '#shared/model/outbox.ts';
import type { Story } from '#shared/model/story.ts';
import type { Adapters } from '../connections/adapters.ts';
import type { ConnectionAdapter, DeliveryPlan } from '../connections/connection-adapter.ts';
import { getConnection } from '../connections/connections.ts';
import { toDestination, type Secrets } from '../connections/secrets.ts';
import { uploadLedger } from '../connections/upload-ledger.ts';
import type { WritableDb } from '../db/handle.ts';
import type { ConnectionRecord } from '../db/rows/connections.ts';
import type { Publication } from '../db/rows/publications.ts';
import type { Clock } from '../clock.ts';
import { fitAction, possibleActions, whyNot } from './actions.ts';
import { wrongTerms, type ClickTerms } from './click-terms.ts';
import { byTheirClock } from './destination-clock.ts';
import { freezeFromLibrary } from './freeze-from-library.ts';
import type { Frozen } from './freeze.ts';
import { secondsOnLines, type LineSeconds } from './line-times.ts';
import { storyAtDestination } from './standing.ts';

export type PlanInput = ClickTerms & {
  readonly story: Story;
  readonly connectionId: string;
  /** Absent = what fits. */
  readonly action?: PublishAction | undefined;
};

export type Planned = {
  readonly plan: DeliveryPlan;
  readonly seconds: LineSeconds;
  /** What is possible now for this story and destination. */
  readonly actions: PublishAction[];
  readonly words: number;
  readonly photos: number;
};

type PlanParts = {
  readonly db: WritableDb;
  readonly adapters: Adapters;
  readonly secrets: Secrets;
  readonly clock: Clock;
};

/** @throws AppError not_found, theme_failed, invalid_request (an address of this machine in the text) */
export async function planStory(parts: PlanParts, input: PlanInput): Promise<Planned> {
  const { db, adapters, clock } = parts;
  const { story, connectionId } = input;
  const connection = getConnection(db, connectionId);
  const adapter = adapters[connection.kind];
  const { capabilities } = adapter;
  const { standing, publication, shownBy } = storyAtDestination(db, story.id, {
    ...connection,
    capabilities,
  });
  const now = clock.now();
  const action = fitAction(input.action, standing);
  const frozen = freezeFromLibrary(db, {
    ...{ story, connectionId, action, shownBy, terms: input },
    ...{ approvedBy: '', approvedAt: now },
  });
  const there = { name: connection.name, capabilities, now: byTheirClock(connection, now) };
  const impossible = whyNot(action, standing);
  const refusal = impossible ?? wrongTerms(action, input, there);
  const plan =
    impossible === undefined
      ? await rehearse(parts, { adapter, connection, frozen, publication })
      : nothing(publication);
  const problems = [
    ...(refusal === undefined ? [] : [block(refusal)]),
    ...plan.problems,
    ...waits(connection),
  ];
  const { content, photos } = frozen.payload;
  return {
    plan: { ...plan, action, problems },
    seconds: secondsOnLines(plan),
    actions: possibleActions(standing),
    words: countWords([content.lead, documentText(content.document)].join('\n')),
    photos: photos.length,
  };
}

type Sum = Omit<DeliveryPlan, 'action'>;

/** A kind that cannot even plan without its destination says so as a problem of the plan: it never fails for want of a network. */
async function rehearse(
  { db, clock, secrets }: PlanParts,
  of: {
    readonly adapter: ConnectionAdapter;
    readonly connection: ConnectionRecord;
    readonly frozen: Frozen;
    readonly publication: Publication | null;
  },
): Promise<Sum> {
  const { adapter, connection, frozen, publication } = of;
  try {
    return await adapter.plan({
      ...frozen,
      previous: publication,
      destination: toDestination(connection, secrets),
      uploads: uploadLedger({ db, clock }, connection.id),
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'destination_unreachable') throw error;
    return { ...nothing(publication), problems: [{ level: 'warn', message: error.message }] };
  }
}

function nothing(publication: Publication | null): Sum {
  return { bytes: 0, requests: 0, url: publication?.url ?? '', problems: [] };
}

function block(message: string): Sum['problems'][number] {
  return { level: 'block', message };
}

/** Nothing is lost by clicking now, but nothing leaves before somebody has signed in. */
function waits({ name, reachability }: ConnectionRecord): Sum['problems'] {
  if (reachability.state !== 'signed-out') return [];
  return [
    {
      level: 'warn',
      message: `“${name}” đang chờ đăng nhập lại: bài sẽ đợi trong hộp thư đi tới lúc đó.`,
    },
  ];
}
