// What the library holds of its photos, read past the engine.
import { join } from 'node:path';
import Database from 'better-sqlite3';

export type StoredPhoto = {
  readonly id: string;
  readonly fileName: string;
  readonly caption: string;
  readonly alt: string;
  readonly credit: string;
  readonly headline: string;
  readonly place: string;
  readonly people: readonly string[];
};

/** Every photo of the library, by the time it was taken, then by name. */
export function storedPhotos(libraryDir: string): StoredPhoto[] {
  const db = new Database(join(libraryDir, 'library.sqlite'), { readonly: true, fileMustExist: true });
  try {
    const rows = db
      .prepare(
        `SELECT id, file_name AS fileName, caption, alt, credit, headline, place, people FROM photos
          ORDER BY taken_at, file_name`,
      )
      // Proof: the columns asked for, of the types the schema of the table gives them; people as JSON.
      .all() as (Omit<StoredPhoto, 'people'> & { readonly people: string })[];
    // Proof: a list of names is what the column holds.
    return rows.map((row) => ({ ...row, people: JSON.parse(row.people) as string[] }));
  } finally {
    db.close();
  }
}

/** What is done to each photo, in the same order. */
export function storedRecipes(libraryDir: string): unknown[] {
  const db = new Database(join(libraryDir, 'library.sqlite'), { readonly: true, fileMustExist: true });
  try {
    // Proof: one text column, JSON by the engine's own hand.
    const rows = db.prepare('SELECT recipe FROM photos ORDER BY taken_at, file_name').all() as {
      recipe: string;
    }[];
    return rows.map(({ recipe }): unknown => JSON.parse(recipe));
  } finally {
    db.close();
  }
}
