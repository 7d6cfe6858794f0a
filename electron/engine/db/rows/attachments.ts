// SQL of attached documents. The only mapper is Attachment.parse.
import { Attachment } from '#shared/model/attachment.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

const COLUMNS = 'id, hash, file_name AS fileName, kind, byte_size AS byteSize, added_at AS addedAt';

const LIST = `SELECT ${COLUMNS} FROM attachments ORDER BY added_at DESC, id`;
export function queryAttachments(db: ReadableDb): Attachment[] {
  return db
    .prepare(LIST)
    .all()
    .map((row) => Attachment.parse(row));
}

const FIND = `SELECT ${COLUMNS} FROM attachments WHERE id = ?`;
export function findAttachment(db: ReadableDb, id: string): Attachment | undefined {
  const row = db.prepare<[string], unknown>(FIND).get(id);
  return row === undefined ? undefined : Attachment.parse(row);
}

const SAVE = `INSERT INTO attachments (id, hash, file_name, kind, byte_size, added_at)
  VALUES (@id, @hash, @fileName, @kind, @byteSize, @addedAt) ON CONFLICT (hash) DO NOTHING`;
const BY_HASH = `SELECT ${COLUMNS} FROM attachments WHERE hash = ?`;
/** The row of this content: the given one, or the one that was there. */
export function addAttachment(db: WritableDb, attachment: Attachment): Attachment {
  db.prepare(SAVE).run(attachment);
  return Attachment.parse(db.prepare<[string], unknown>(BY_HASH).get(attachment.hash));
}

const BY_START = `SELECT ${COLUMNS} FROM attachments WHERE hash >= ? AND hash < ? || 'g' ORDER BY hash LIMIT 1`;
/** By the first letters of its hash. */
export function findAttachmentByStart(db: ReadableDb, start: string): Attachment | undefined {
  const row = db.prepare<[string, string], unknown>(BY_START).get(start, start);
  return row === undefined ? undefined : Attachment.parse(row);
}
