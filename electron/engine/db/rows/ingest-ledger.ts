// SQL of what is known of files that came, or may come, from cards.
import type { CardMarks } from '#shared/model/ingest.ts';
import { Pick } from '#shared/model/photo.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

const FIND_KNOWN = `SELECT photos.id AS id FROM known_files JOIN photos ON photos.picture_hash = known_files.picture_hash
  WHERE mark = ?`;
/** The photo that holds the picture of this file, if the library still has it. */
export function findPhotoIdByMark(db: ReadableDb, mark: string): string | undefined {
  return db.prepare<[string], { id: string }>(FIND_KNOWN).get(mark)?.id;
}

const SAVE_KNOWN = `INSERT INTO known_files (mark, picture_hash) VALUES (?, ?)
  ON CONFLICT (mark) DO UPDATE SET picture_hash = excluded.picture_hash`;
export function saveKnownFile(db: WritableDb, mark: string, pictureHash: string): void {
  db.prepare(SAVE_KNOWN).run(mark, pictureHash);
}

// A photo from before pictures had hashes carries its file's.
const FIND_PICTURE = 'SELECT id FROM photos WHERE picture_hash = @pictureHash OR hash = @hash LIMIT 1';
export function findPhotoIdByPicture(
  db: ReadableDb,
  hashes: { readonly hash: string; readonly pictureHash: string },
): string | undefined {
  const { hash, pictureHash } = hashes;
  return db.prepare<object, { id: string }>(FIND_PICTURE).get({ hash, pictureHash })?.id;
}

const SET_PICTURE = 'UPDATE photos SET picture_hash = ? WHERE id = ? AND picture_hash = hash';
/** For a photo from before pictures had hashes, once its file was met again. */
export function setPictureHash(db: WritableDb, id: string, pictureHash: string): void {
  db.prepare(SET_PICTURE).run(pictureHash, id);
}

export type SecondCopy = { readonly name: string; readonly hash: string };

const FIND_SECOND = 'SELECT name, hash FROM second_copies WHERE photo_id = ? AND folder = ?';
export function findSecondCopy(db: ReadableDb, photoId: string, folder: string): SecondCopy | undefined {
  return db.prepare<[string, string], SecondCopy>(FIND_SECOND).get(photoId, folder);
}

const SAVE_SECOND = `INSERT INTO second_copies (photo_id, folder, name, hash) VALUES (@photoId, @folder, @name, @hash)
  ON CONFLICT (photo_id, folder) DO UPDATE SET name = excluded.name, hash = excluded.hash`;
export function saveSecondCopy(
  db: WritableDb,
  copy: SecondCopy & { readonly photoId: string; readonly folder: string },
): void {
  const { photoId, folder, name, hash } = copy;
  db.prepare(SAVE_SECOND).run({ photoId, folder, name, hash });
}

const FIND_MARKS = 'SELECT pick, stars FROM card_marks WHERE file = ?';
export function findCardMarks(db: ReadableDb, file: string): CardMarks | undefined {
  const row = db.prepare<[string], { pick: string; stars: number }>(FIND_MARKS).get(file);
  return row && { pick: Pick.parse(row.pick), stars: row.stars };
}

const SAVE_MARKS = `INSERT INTO card_marks (file, pick, stars) VALUES (?, ?, ?)
  ON CONFLICT (file) DO UPDATE SET pick = excluded.pick, stars = excluded.stars`;
export function saveCardMarks(db: WritableDb, file: string, { pick, stars }: CardMarks): void {
  db.prepare(SAVE_MARKS).run(file, pick, stars);
}

// Of a plan only names that were made: files of a plan without them are called as the library finds room for them.
const TAKEN_NAMES = `SELECT file_name AS name FROM photos UNION ALL
  SELECT json_extract(file.value, '$.name') FROM jobs JOIN ingests ON ingests.job_id = jobs.id,
    json_each(ingests.plan, '$.files') AS file
  WHERE jobs.state = 'running' AND ingests.state = 'open' AND json_type(file.value, '$.number') IS NOT NULL`;
/** Names of photos, and those that imports under way are about to give. */
export function listTakenNames(db: ReadableDb): string[] {
  return db
    .prepare<[], { name: string }>(TAKEN_NAMES)
    .all()
    .map(({ name }) => name);
}

const NAME_TAKEN = 'SELECT 1 AS found FROM photos WHERE name_key = ? LIMIT 1';
/** @param key `fileKey` of a name */
export function isNameTaken(db: ReadableDb, key: string): boolean {
  return db.prepare<[string], { found: number }>(NAME_TAKEN).get(key) !== undefined;
}

const SET_DAMAGE = 'UPDATE photos SET damage = ? WHERE id = ?';
export function setDamage(db: WritableDb, id: string, damage: string): void {
  db.prepare(SET_DAMAGE).run(damage, id);
}
