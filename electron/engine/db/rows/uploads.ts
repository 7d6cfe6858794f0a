// SQL of what has arrived at each destination. The answer is kept in the adapter's own form, as JSON.
import type { ReadableDb, WritableDb } from '../handle.ts';

const FIND = 'SELECT remote FROM uploads WHERE connection_id = ? AND key = ?';
/** What the adapter recorded, undefined when nothing has arrived under this key. */
export function findUpload(db: ReadableDb, connectionId: string, key: string): unknown {
  const row = db.prepare<[string, string], { remote: string }>(FIND).get(connectionId, key);
  return row === undefined ? undefined : JSON.parse(row.remote);
}

const SAVE = `INSERT INTO uploads (connection_id, key, remote, arrived_at) VALUES (@connectionId, @key, @remote, @at)
  ON CONFLICT (connection_id, key) DO UPDATE SET remote = @remote, arrived_at = @at`;
export function saveUpload(
  db: WritableDb,
  upload: {
    readonly connectionId: string;
    readonly key: string;
    readonly remote: unknown;
    readonly at: string;
  },
): void {
  db.prepare(SAVE).run({ ...upload, remote: JSON.stringify(upload.remote ?? null) });
}

const REMOVE = 'DELETE FROM uploads WHERE connection_id = ? AND key = ?';
export function removeUpload(db: WritableDb, connectionId: string, key: string): void {
  db.prepare(REMOVE).run(connectionId, key);
}
