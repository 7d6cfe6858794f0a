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
  readonly creator: string;
  readonly event: string;
};

/** Every photo of the library, by the time it was taken, then by name. */
export function storedPhotos(libraryDir: string): StoredPhoto[] {
  const db = new Database(join(libraryDir, 'library.sqlite'), { readonly: true, fileMustExist: true });
  try {
    const rows = db
      .prepare(
        `SELECT id, file_name AS fileName, caption, alt, credit, headline, place, people, creator, event FROM photos
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

export type StoredNames = {
  readonly caption: string;
  readonly people: readonly string[];
  /** Who stands at the places of the picture, in the order they were placed. */
  readonly places: readonly string[];
  readonly lookAgain: readonly string[];
};

/** What the library holds of the names in its photos, by the time they were taken. */
export function storedNames(libraryDir: string): StoredNames[] {
  const db = new Database(join(libraryDir, 'library.sqlite'), { readonly: true, fileMustExist: true });
  try {
    const rows = db
      .prepare(
        'SELECT caption, people, regions, look_again AS lookAgain FROM photos ORDER BY taken_at, file_name',
      )
      // Proof: the columns asked for; all are text.
      .all() as { caption: string; people: string; regions: string; lookAgain: string }[];
    return rows.map(({ caption, people, regions, lookAgain }) => ({
      caption,
      // Proof: lists of names, of places and of fields are what these columns hold.
      people: JSON.parse(people) as string[],
      places: (JSON.parse(regions) as { name: string }[]).map(({ name }) => name),
      lookAgain: JSON.parse(lookAgain) as string[],
    }));
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
