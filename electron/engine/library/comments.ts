// Operations on comment threads. They lie beside the stories: nothing that is published reads them.
import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import type { CommentThread } from '#shared/model/comment.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import {
  findThread,
  insertComment,
  insertThread,
  queryThreads,
  updateResolved,
  updateThreadRemoved,
} from '../db/rows/comments.ts';
import { getStory } from './stories.ts';

export function listThreads(db: ReadableDb, storyId: string): CommentThread[] {
  return queryThreads(db, storyId);
}

type Start = Pick<CommentThread, 'id' | 'storyId' | 'photoId' | 'field' | 'quote'> & {
  readonly author: string;
  readonly text: string;
  readonly at: Date;
};

/** A start whose answer was lost may be sent again: the thread that is there stays as it is. */
export function startThread(db: WritableDb, { author, text, at, ...thread }: Start): CommentThread {
  const known = findThread(db, thread.id);
  if (known !== undefined) return known;
  return db.transaction(() => {
    getStory(db, thread.storyId);
    insertThread(db, { ...thread, at: at.toISOString() });
    return addComment(db, { threadId: thread.id, author, text, at });
  })();
}

type Reply = {
  readonly threadId: string;
  readonly author: string;
  readonly text: string;
  readonly at: Date;
};

/** An answer opens a resolved thread again: there is something to say. */
export function replyToThread(db: WritableDb, reply: Reply): CommentThread {
  return db.transaction(() => {
    updateResolved(db, { id: getThread(db, reply.threadId).id, at: null, by: '' });
    return addComment(db, reply);
  })();
}

export function resolveThread(
  db: WritableDb,
  { threadId, by, at }: { readonly threadId: string; readonly by: string; readonly at: Date | null },
): CommentThread {
  updateResolved(db, { id: threadId, at: at === null ? null : at.toISOString(), by });
  return getThread(db, threadId);
}

/** Gives the thread as it was. */
export function removeThread(db: WritableDb, threadId: string, at: Date): CommentThread {
  const thread = getThread(db, threadId);
  updateThreadRemoved(db, threadId, at.toISOString());
  return thread;
}

export function restoreThread(db: WritableDb, threadId: string): CommentThread {
  updateThreadRemoved(db, threadId, null);
  return getThread(db, threadId);
}

function addComment(db: WritableDb, { at, ...comment }: Reply): CommentThread {
  insertComment(db, { ...comment, id: randomUUID(), text: comment.text.trim(), at: at.toISOString() });
  return getThread(db, comment.threadId);
}

function getThread(db: ReadableDb, id: string): CommentThread {
  const thread = findThread(db, id);
  if (thread === undefined) throw new AppError('not_found', 'Không còn bình luận này trong thư viện.');
  return thread;
}
