// SQL of photos and of the edits that can be taken back. The only mapper is toPhoto.
import { z } from 'zod';
import { Capture, PairedText, Photo, PhotoPatch, type PhotoText } from '#shared/model/photo.ts';
import { fileKey, fold } from '#shared/vietnamese/fold.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

type PhotoRow = Record<string, string | number | null> & {
  readonly capture: string;
  readonly people: string;
  readonly keywords: string;
  readonly regions: string;
  readonly recipe: string;
  readonly lookAgain: string;
};

const COLUMNS = `photos.id AS id, hash, file_name AS fileName, mime_type AS mimeType, byte_size AS byteSize, capture, damage,
  caption, alt, credit, creator, headline, people, event, place, keywords, rights, creator_title AS creatorTitle, source, city,
  province, country, extended_description AS extendedDescription, job_id AS jobId, instructions,
  digital_source_type AS digitalSourceType, ai_system AS aiSystem, ai_system_version AS aiSystemVersion, ai_prompt AS aiPrompt,
  ai_prompt_writer AS aiPromptWriter, regions, picture_hash AS pictureHash, taken_at AS shotAt, pick, stars, label, recipe,
  look_again AS lookAgain, revision, imported_at AS importedAt, updated_at AS updatedAt`;

const FIND = `SELECT ${COLUMNS} FROM photos WHERE id = ?`;
export function findPhoto(db: ReadableDb, id: string): Photo | undefined {
  const row = db.prepare<[string], PhotoRow>(FIND).get(id);
  return row && toPhoto(row);
}

const FIND_BY_HASH = `SELECT ${COLUMNS} FROM photos WHERE hash = ?`;
export function findPhotoByHash(db: ReadableDb, hash: string): Photo | undefined {
  const row = db.prepare<[string], PhotoRow>(FIND_BY_HASH).get(hash);
  return row && toPhoto(row);
}

// A range rather than LIKE: the index on the hash serves it.
const FIND_BY_HASH_START = 'SELECT id FROM photos WHERE hash >= @start AND hash < @end ORDER BY hash LIMIT 1';
/** @param start lower-case hex, long enough to mean one photo */
export function findPhotoIdByHashStart(db: ReadableDb, start: string): string | undefined {
  const range = { start, end: `${start}g` };
  return db.prepare<object, { id: string }>(FIND_BY_HASH_START).get(range)?.id;
}

// Photos without a time come last, each camera run in the order its clock and file names give.
export const LIST = `SELECT ${COLUMNS} FROM photos
  WHERE @folded = '' OR instr(folded, @folded) > 0 ORDER BY taken_at IS NULL, taken_at, file_name`;
export function queryPhotos(db: ReadableDb, search: string): Photo[] {
  return db
    .prepare<object, PhotoRow>(LIST)
    .all({ folded: fold(search.trim()) })
    .map(toPhoto);
}

const ALL_HASHES =
  'SELECT id, hash, picture_hash AS pictureHash, mime_type AS mimeType, file_name AS fileName FROM photos';
export type StoredOriginal = {
  readonly id: string;
  readonly hash: string;
  readonly pictureHash: string;
  readonly mimeType: string;
  readonly fileName: string;
};
export function listOriginals(db: ReadableDb): StoredOriginal[] {
  return db.prepare<[], StoredOriginal>(ALL_HASHES).all();
}

/** Columns a person may write to, in one order for every statement. */
const TEXT_COLUMNS = {
  caption: 'caption',
  alt: 'alt',
  credit: 'credit',
  creator: 'creator',
  headline: 'headline',
  people: 'people',
  event: 'event',
  place: 'place',
  keywords: 'keywords',
  rights: 'rights',
  creatorTitle: 'creator_title',
  source: 'source',
  city: 'city',
  province: 'province',
  country: 'country',
  extendedDescription: 'extended_description',
  jobId: 'job_id',
  instructions: 'instructions',
  digitalSourceType: 'digital_source_type',
  aiSystem: 'ai_system',
  aiSystemVersion: 'ai_system_version',
  aiPrompt: 'ai_prompt',
  aiPromptWriter: 'ai_prompt_writer',
  regions: 'regions',
} as const satisfies Record<keyof PhotoText, string>;
const textEntries = Object.entries(TEXT_COLUMNS);

const INSERT = `INSERT INTO photos (id, hash, picture_hash, file_name, name_key, mime_type, byte_size, capture, taken_at, damage,
    pick, stars, label, recipe, look_again, ${textEntries.map(([, column]) => column).join(', ')},
    folded, revision, imported_at, updated_at)
  VALUES (@id, @hash, @pictureHash, @fileName, @nameKey, @mimeType, @byteSize, @capture, @shotAt, @damage,
    @pick, @stars, @label, @recipe, @lookAgain, ${textEntries.map(([field]) => `@${field}`).join(', ')},
    @folded, 1, @at, @at)`;
export function insertPhoto(
  db: WritableDb,
  photo: Omit<Photo, 'revision' | 'importedAt' | 'updatedAt'>,
  at: string,
): void {
  const { id, hash, pictureHash, fileName, mimeType, byteSize, damage, shotAt, pick, stars, label } = photo;
  db.prepare(INSERT).run({
    ...textColumns(photo, fileName),
    ...{ id, hash, pictureHash, fileName, mimeType, byteSize, damage, shotAt, pick, stars, label },
    nameKey: fileKey(fileName),
    capture: JSON.stringify(photo.capture),
    recipe: JSON.stringify(photo.recipe),
    lookAgain: JSON.stringify(photo.lookAgain),
    at,
  });
}

const UPDATE = `UPDATE photos SET ${textEntries.map(([field, column]) => `${column} = @${field}`).join(', ')},
  pick = @pick, stars = @stars, label = @label, recipe = @recipe, look_again = @lookAgain,
  folded = @folded, revision = revision + 1, updated_at = @at WHERE id = @id`;
/** Writes what people decide about a photo: words, marks, recipe. */
export function updatePhoto(db: WritableDb, photo: Photo, at: string): void {
  const { id, pick, stars, label } = photo;
  db.prepare(UPDATE).run({
    ...textColumns(photo, photo.fileName),
    ...{ id, pick, stars, label, at },
    recipe: JSON.stringify(photo.recipe),
    lookAgain: JSON.stringify(photo.lookAgain),
  });
}

const LOOK_AGAIN = 'UPDATE photos SET look_again = ? WHERE id = ?';
/** No new revision: the mark is the newsroom's own and does not travel in the file. */
export function updateLookAgain(db: WritableDb, id: string, texts: readonly PairedText[]): void {
  db.prepare(LOOK_AGAIN).run(JSON.stringify(texts), id);
}

const REMOVE = 'DELETE FROM photos WHERE id = ?';
export function deletePhoto(db: WritableDb, id: string): void {
  db.prepare(REMOVE).run(id);
}

const Values = PhotoPatch.extend({ lookAgain: z.array(PairedText).optional() });
/** One photo's share of a batch: the values it had and the values it got. */
export const PhotoChange = z.object({
  photoId: z.string(),
  before: Values,
  after: Values,
  /** Stories whose own caption it marked to be read again. */
  stories: z.array(z.string()).default([]),
});
export type PhotoChange = z.infer<typeof PhotoChange>;

const ADD_EDIT = 'INSERT INTO photo_edits (made_at, changes) VALUES (?, ?) RETURNING id';
export function insertEdit(db: WritableDb, changes: readonly PhotoChange[], at: string): number {
  const row = db.prepare<[string, string], { id: number }>(ADD_EDIT).get(at, JSON.stringify(changes));
  if (row === undefined) throw new Error('INSERT … RETURNING gave no row');
  return row.id;
}

const FIND_EDIT = 'SELECT changes FROM photo_edits WHERE id = ? AND undone_at IS NULL';
export function findEdit(db: ReadableDb, id: number): PhotoChange[] | undefined {
  const row = db.prepare<[number], { changes: string }>(FIND_EDIT).get(id);
  return row && z.array(PhotoChange).parse(JSON.parse(row.changes));
}

const MARK_UNDONE = 'UPDATE photo_edits SET undone_at = ? WHERE id = ?';
export function markUndone(db: WritableDb, id: number, at: string): void {
  db.prepare(MARK_UNDONE).run(at, id);
}

function textColumns(text: PhotoText, fileName: string): Record<string, string> {
  const { caption, alt, credit, creator, headline, people, event, place, city, keywords } = text;
  const searched = [
    fileName,
    caption,
    alt,
    credit,
    creator,
    headline,
    ...people,
    event,
    place,
    city,
    ...keywords,
  ];
  const columns = textEntries.map(([field]): [string, string] => {
    // Proof: the keys of TEXT_COLUMNS are the keys of PhotoText.
    const value = text[field as keyof PhotoText];
    return [field, typeof value === 'string' ? value : JSON.stringify(value)];
  });
  return { ...Object.fromEntries(columns), folded: fold(searched.join('\n')) };
}

function toPhoto(row: PhotoRow): Photo {
  return Photo.parse({
    ...row,
    capture: Capture.parse(JSON.parse(row.capture)),
    people: JSON.parse(row.people),
    keywords: JSON.parse(row.keywords),
    regions: JSON.parse(row.regions),
    recipe: JSON.parse(row.recipe),
    lookAgain: JSON.parse(row.lookAgain),
  });
}
