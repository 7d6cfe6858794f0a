// The documents of a library, read past the engine.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fileStem } from '#shared/model/attachment.ts';

/** Names without their endings, by id. */
export function storedAttachmentNames(libraryDir: string): ReadonlyMap<string, string> {
  const db = new Database(join(libraryDir, 'library.sqlite'), { readonly: true, fileMustExist: true });
  try {
    const rows = db.prepare<[], { id: string; name: string }>(
      'SELECT id, file_name AS name FROM attachments',
    );
    return new Map(rows.all().map(({ id, name }) => [id, fileStem(name)]));
  } finally {
    db.close();
  }
}
