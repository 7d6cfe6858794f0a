// A click on Publish: freezes the story as the person saw it, and gives way to nothing but a newer click.
import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import type { StoryStatus } from '#shared/model/story.ts';
import { getConnection } from '../connections/connections.ts';
import type { WritableDb } from '../db/handle.ts';
import { insertIntent, intentsOfStory, type IntentRecord } from '../db/rows/intents.ts';
import { getStory } from '../library/stories.ts';
import { freezeFromLibrary } from './freeze-from-library.ts';
import { getIntent, moveIntent, replaceIntent, settleStoryStatus } from './ledger.ts';
import { isOpen, nextState } from './transitions.ts';

export type SubmitInput = {
  readonly storyId: string;
  /** The revision the person looked at; a stale one is refused with `conflict`. */
  readonly revision: number;
  readonly connectionId: string;
  /** Seconds of countdown with Cancel; 0 sends at once. */
  readonly holdSeconds: number;
  readonly approvedBy: string;
};

export type Submitted = { readonly intent: IntentRecord; readonly replaced: readonly IntentRecord[] };

/**
 * One transaction: the new intent on hold, and the older one of the same story and connection that has not left cancelled
 * with a sentence. What is being sent or looked up is left alone; the new one follows it.
 * @throws AppError not_found, conflict (the story was edited since `revision`)
 */
export function submitIntent(db: WritableDb, input: SubmitInput, now: Date): Submitted {
  const { storyId, connectionId, approvedBy, holdSeconds } = input;
  const at = now.toISOString();
  return db.transaction((): Submitted => {
    const story = getStory(db, storyId);
    if (story.revision !== input.revision) throw editedSince();
    getConnection(db, connectionId);
    const { manifest, payload } = freezeFromLibrary(db, { story, connectionId, approvedBy, approvedAt: now });
    const others = intentsOfStory(db, storyId);
    const replaced = others
      .filter(
        (other) => other.connectionId === connectionId && nextState(other.state, 'replace') !== undefined,
      )
      .map((other) => replaceIntent(db, other.id, at));
    const id = randomUUID();
    const storyStatus = statusAtClick(story.status, others);
    insertIntent(db, {
      id,
      storyId,
      connectionId,
      headline: story.headline,
      manifest,
      payload,
      storyStatus,
      nextAttemptAt: new Date(now.getTime() + holdSeconds * 1000).toISOString(),
      createdAt: at,
    });
    settleStoryStatus(db, { storyId, storyStatus });
    const release = { event: 'release', at, nextAttemptAt: at } as const;
    return { intent: holdSeconds > 0 ? getIntent(db, id) : moveIntent(db, id, release), replaced };
  })();
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
