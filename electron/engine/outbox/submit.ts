// A click on Publish: freezes the story as the person saw it, and gives way to nothing but a newer click.
import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import { photoIds } from '#shared/document/photo-references.ts';
import type { StoryStatus } from '#shared/model/story.ts';
import type { WritableDb } from '../db/handle.ts';
import { findConnection } from '../db/rows/connections.ts';
import { insertIntent, intentsOfStory, type IntentRecord } from '../db/rows/intents.ts';
import { findPublication } from '../db/rows/publications.ts';
import { findPhotos } from '../library/photos.ts';
import { getSite } from '../library/site.ts';
import { getStory } from '../library/stories.ts';
import { freezeStory } from './freeze.ts';
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

export type Submitted = { readonly intent: IntentRecord; readonly replaced: readonly string[] };

/**
 * One transaction: the new intent on hold, and the older one of the same story and connection that has not left cancelled
 * with a sentence. What is being sent or looked up is left alone; the new one follows it.
 * @throws AppError not_found, conflict (the story was edited since `revision`)
 */
export function submitIntent(db: WritableDb, input: SubmitInput, now: Date): Submitted {
  return db.transaction((): Submitted => {
    const at = now.toISOString();
    const story = getStory(db, input.storyId);
    if (story.revision !== input.revision) throw editedSince();
    const connection = findConnection(db, input.connectionId);
    if (connection === undefined)
      throw new AppError('not_found', 'Kết nối này không còn; hãy chọn kết nối khác.');
    const { manifest, payload } = freezeStory({
      story,
      photos: findPhotos(db, photoIds(story.document)),
      site: getSite(db),
      connectionId: connection.id,
      action: findPublication(db, story.id, connection.id) === undefined ? 'publish' : 'update',
      approvedBy: input.approvedBy,
      approvedAt: now,
    });
    const others = intentsOfStory(db, story.id);
    const storyStatus = statusAtClick(story.status, others);
    const replaced = others.filter(
      (other) => other.connectionId === connection.id && nextState(other.state, 'replace') !== undefined,
    );
    for (const other of replaced) replaceIntent(db, other.id, at);
    const id = randomUUID();
    insertIntent(db, {
      id,
      storyId: story.id,
      connectionId: connection.id,
      headline: story.headline,
      manifest,
      payload,
      storyStatus,
      nextAttemptAt: new Date(now.getTime() + input.holdSeconds * 1000).toISOString(),
      createdAt: at,
    });
    settleStoryStatus(db, { storyId: story.id, storyStatus });
    const intent =
      input.holdSeconds > 0
        ? getIntent(db, id)
        : moveIntent(db, id, { event: 'release', at, nextAttemptAt: at });
    return { intent, replaced: replaced.map((other) => other.id) };
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
