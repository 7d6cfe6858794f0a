// A click: checks that the action is possible, freezes what it means, and lets it take the place of what waits for the same
// destination. Nothing is asked of anybody here: it works without a network.
import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import { urgentActions, type Manifest, type PublishAction } from '#shared/model/outbox.ts';
import type { Story, StoryStatus } from '#shared/model/story.ts';
import type { Adapters } from '../connections/adapters.ts';
import { getConnection } from '../connections/connections.ts';
import type { WritableDb } from '../db/handle.ts';
import { insertIntent, intentsOfStory, type IntentRecord } from '../db/rows/intents.ts';
import { getStory } from '../library/stories.ts';
import { fitAction, isWithdrawing, whyNot } from './actions.ts';
import { wrongTerms, HAND_OVER_BEFORE_MS, type ClickTerms } from './click-terms.ts';
import { byTheirClock } from './destination-clock.ts';
import { freezeFromLibrary } from './freeze-from-library.ts';
import type { Frozen } from './freeze.ts';
import { isReplaceable } from './give-way.ts';
import { getIntent, moveIntent, replaceIntent, settleStoryStatus } from './ledger.ts';
import { storyAtDestination } from './standing.ts';
import { isOpen } from './transitions.ts';

export type SubmitInput = ClickTerms & {
  readonly storyId: string;
  /** The revision the person looked at; a stale one is refused with `conflict` unless something is taken away. */
  readonly revision: number;
  readonly connectionId: string;
  /** Absent = what fits: a first publication, or an update of what is public. */
  readonly action?: PublishAction | undefined;
  /** Seconds of countdown with Cancel; 0 sends at once. Absent = 10, for urgent actions 5. */
  readonly holdSeconds?: number | undefined;
  readonly approvedBy: string;
};

export type Submitted = { readonly intent: IntentRecord; readonly replaced: readonly IntentRecord[] };

const HOLD_SECONDS = 10;
/** Long enough to take back a slip of the hand; whoever takes an article down has somebody on the telephone. */
const URGENT_HOLD_SECONDS = 5;
/**
 * A machine that wakes or finds its line again within this time after an embargo's end still sends: nobody notices ten
 * minutes, and most gaps are shorter. Later than that it is another decision, and a person takes it.
 */
export const EMBARGO_GRACE_MS = 10 * 60_000;

/**
 * One transaction: the new intent on hold, and those of the same story and connection that have not left cancelled with a
 * sentence. What is being sent or looked up is left alone; the new one follows it.
 * @throws AppError not_found, invalid_request (not possible), conflict (the story was edited since `revision`)
 */
export function submitIntent(
  { db, adapters }: { readonly db: WritableDb; readonly adapters: Adapters },
  input: SubmitInput,
  now: Date,
): Submitted {
  const at = now.toISOString();
  return db.transaction((): Submitted => {
    const story = getStory(db, input.storyId);
    const { manifest, payload } = freezeClick({ db, adapters }, { story, input, now });
    const others = intentsOfStory(db, story.id);
    const replaced = others
      .filter((other) => other.connectionId === input.connectionId && isReplaceable(other))
      .map((other) => replaceIntent(db, other.id, at));
    const id = randomUUID();
    const isUrgent = urgentActions.includes(manifest.action);
    const holdSeconds = input.holdSeconds ?? (isUrgent ? URGENT_HOLD_SECONDS : HOLD_SECONDS);
    const storyStatus = statusAtClick(story.status, others);
    insertIntent(db, {
      ...{ id, manifest, payload, storyStatus, isUrgent, createdAt: at, ...timesOf(manifest) },
      storyId: story.id,
      connectionId: input.connectionId,
      headline: payload.content.headline,
      nextAttemptAt: new Date(now.getTime() + holdSeconds * 1000).toISOString(),
    });
    settleStoryStatus(db, { storyId: story.id, storyStatus });
    const release = { event: 'release', at, nextAttemptAt: at } as const;
    return { intent: holdSeconds > 0 ? getIntent(db, id) : moveIntent(db, id, release), replaced };
  })();
}

function freezeClick(
  { db, adapters }: { readonly db: WritableDb; readonly adapters: Adapters },
  click: { readonly story: Story; readonly input: SubmitInput; readonly now: Date },
): Frozen {
  const { story, input, now } = click;
  const connection = getConnection(db, input.connectionId);
  const { capabilities } = adapters[connection.kind];
  const { standing, shownBy } = storyAtDestination(db, story.id, { ...connection, capabilities });
  const action = fitAction(input.action, standing);
  const there = { name: connection.name, capabilities, now: byTheirClock(connection, now) };
  const refusal = whyNot(action, standing) ?? wrongTerms(action, input, there);
  if (refusal !== undefined) throw new AppError('invalid_request', refusal);
  if (!isWithdrawing(action) && story.revision !== input.revision) throw editedSince();
  const { connectionId, approvedBy } = input;
  return freezeFromLibrary(db, {
    ...{ story, connectionId, action, shownBy, approvedBy },
    terms: input,
    approvedAt: now,
  });
}

/** Between which moments it may leave, by the destination's clock. */
function timesOf({ action, at }: Manifest): Pick<IntentRecord, 'notBefore' | 'notAfter'> {
  if (at === null) return { notBefore: null, notAfter: null };
  const time = Date.parse(at);
  return action === 'embargo'
    ? { notBefore: at, notAfter: new Date(time + EMBARGO_GRACE_MS).toISOString() }
    : { notBefore: null, notAfter: new Date(time - HAND_OVER_BEFORE_MS).toISOString() };
}

/** A story that waits because of another intent had an honest status before that one. */
function statusAtClick(status: StoryStatus, others: readonly IntentRecord[]): StoryStatus {
  if (status !== 'waiting') return status;
  return others.find((other) => isOpen(other.state))?.storyStatus ?? 'draft';
}

function editedSince(): AppError {
  return new AppError(
    'conflict',
    'Bài đã được sửa sau bản bạn vừa xem nên chưa đưa vào hộp thư đi. Hãy xem lại bản mới rồi bấm Đăng lần nữa.',
  );
}
