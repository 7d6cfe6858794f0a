// SQL of comment threads. The only mapper is toThread.
import { CommentThread, type Comment } from '#shared/model/comment.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

type ThreadRow = {
  readonly id: string;
  readonly storyId: string;
  readonly photoId: string | null;
  readonly field: string | null;
  readonly quote: string;
  readonly resolvedAt: string | null;
  readonly resolvedBy: string;
};
type CommentRow = Comment & { readonly threadId: string };

const COLUMNS =
  'id, story_id AS storyId, photo_id AS photoId, field, quote, resolved_at AS resolvedAt, resolved_by AS resolvedBy';

const LIST = `SELECT ${COLUMNS} FROM comment_threads WHERE story_id = ? AND removed_at IS NULL ORDER BY started_at, id`;
const COMMENTS = `SELECT comments.id AS id, thread_id AS threadId, author, text, at FROM comments
  JOIN comment_threads ON comment_threads.id = thread_id
  WHERE story_id = ? AND removed_at IS NULL ORDER BY thread_id, position`;
export function queryThreads(db: ReadableDb, storyId: string): CommentThread[] {
  const comments = db.prepare<[string], CommentRow>(COMMENTS).all(storyId);
  return db
    .prepare<[string], ThreadRow>(LIST)
    .all(storyId)
    .map((row) =>
      toThread(
        row,
        comments.filter(({ threadId }) => threadId === row.id),
      ),
    );
}

const FIND = `SELECT ${COLUMNS} FROM comment_threads WHERE id = ?`;
const COMMENTS_OF =
  'SELECT id, thread_id AS threadId, author, text, at FROM comments WHERE thread_id = ? ORDER BY position';
/** A removed one too. */
export function findThread(db: ReadableDb, id: string): CommentThread | undefined {
  const row = db.prepare<[string], ThreadRow>(FIND).get(id);
  return row && toThread(row, db.prepare<[string], CommentRow>(COMMENTS_OF).all(id));
}

const INSERT = `INSERT INTO comment_threads (id, story_id, photo_id, field, quote, started_at)
  VALUES (@id, @storyId, @photoId, @field, @quote, @at)`;
export function insertThread(
  db: WritableDb,
  thread: Pick<CommentThread, 'id' | 'storyId' | 'photoId' | 'field' | 'quote'> & { readonly at: string },
): void {
  db.prepare(INSERT).run(thread);
}

const ADD = `INSERT INTO comments (id, thread_id, position, author, text, at)
  VALUES (@id, @threadId, (SELECT count(*) FROM comments WHERE thread_id = @threadId), @author, @text, @at)`;
export function insertComment(db: WritableDb, comment: CommentRow): void {
  db.prepare(ADD).run(comment);
}

const RESOLVE = 'UPDATE comment_threads SET resolved_at = @at, resolved_by = @by WHERE id = @id';
export function updateResolved(
  db: WritableDb,
  thread: { readonly id: string; readonly at: string | null; readonly by: string },
): boolean {
  return db.prepare(RESOLVE).run(thread).changes === 1;
}

const SET_REMOVED = 'UPDATE comment_threads SET removed_at = @at WHERE id = @id';
export function updateThreadRemoved(db: WritableDb, id: string, at: string | null): boolean {
  return db.prepare(SET_REMOVED).run({ id, at }).changes === 1;
}

function toThread(row: ThreadRow, comments: readonly CommentRow[]): CommentThread {
  const { resolvedAt, resolvedBy, ...thread } = row;
  const resolved = resolvedAt === null ? null : { by: resolvedBy, at: resolvedAt };
  return CommentThread.parse({ ...thread, resolved, comments });
}
