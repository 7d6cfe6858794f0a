// What the library holds of its photos, read past the engine.
import { join } from 'node:path';
import Database from 'better-sqlite3';

export type StoredPhoto = {
  readonly id: string;
  readonly fileName: string;
  readonly caption: string;
  readonly alt: string;
  readonly credit: string;
};

/** Every photo of the library, by the time it was taken, then by name. */
export function storedPhotos(libraryDir: string): StoredPhoto[] {
  const db = new Database(join(libraryDir, 'library.sqlite'), { readonly: true, fileMustExist: true });
  try {
    // Proof: the columns asked for, of the types the schema of the table gives them.
    return db
      .prepare(
        'SELECT id, file_name AS fileName, caption, alt, credit FROM photos ORDER BY taken_at, file_name',
      )
      .all() as StoredPhoto[];
  } finally {
    db.close();
  }
}
