// SQL of the clocks of cameras, and of the times of photos that follow from them.
import { Capture } from '#shared/model/photo.ts';
import type { CameraClock } from '#shared/model/ingest.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

// As in the index of migration 6.
const CAMERA = "coalesce(json_extract(capture, '$.serial'), json_extract(capture, '$.camera'))";

const FIND = 'SELECT shift_ms AS shiftMs FROM camera_clocks WHERE camera = ?';
/** Milliseconds to add to what the camera says; 0 where nothing was found out. */
export function findShift(db: ReadableDb, camera: string): number {
  return db.prepare<[string], { shiftMs: number }>(FIND).get(camera)?.shiftMs ?? 0;
}

const SAVE = `INSERT INTO camera_clocks (camera, shift_ms) VALUES (?, ?)
  ON CONFLICT (camera) DO UPDATE SET shift_ms = excluded.shift_ms`;
export function saveShift(db: WritableDb, camera: string, shiftMs: number): void {
  db.prepare(SAVE).run(camera, shiftMs);
}

const LIST = `SELECT ${CAMERA} AS camera, max(json_extract(capture, '$.camera')) AS name, count(*) AS photos,
    coalesce(max(shift_ms), 0) AS shiftMs
  FROM photos LEFT JOIN camera_clocks ON camera_clocks.camera = ${CAMERA}
  WHERE ${CAMERA} IS NOT NULL GROUP BY 1 ORDER BY photos DESC`;
/** The cameras of the library's photos. */
export function listCameraClocks(db: ReadableDb): CameraClock[] {
  return db
    .prepare<[], Omit<CameraClock, 'name'> & { name: string | null }>(LIST)
    .all()
    .map((row) => ({ ...row, name: row.name ?? row.camera }));
}

export type TakenPhoto = {
  readonly row: number;
  readonly id: string;
  readonly fileName: string;
  readonly capture: Capture;
  readonly shotAt: string | null;
};

const DATED = `${CAMERA} = ? AND json_extract(capture, '$.takenAt') IS NOT NULL`;
const OF_CAMERA = `SELECT rowid AS row, id, file_name AS fileName, capture, taken_at AS shotAt FROM photos
  WHERE ${DATED} AND rowid > ? ORDER BY rowid LIMIT ?`;
/** Those that name a time, in the order they came in; `after` is the row of the last one of the slice before, 0 at first. */
export function photosOfCamera(
  db: ReadableDb,
  camera: string,
  slice: { readonly after: number; readonly limit: number },
): TakenPhoto[] {
  return db
    .prepare<[string, number, number], Omit<TakenPhoto, 'capture'> & { capture: string }>(OF_CAMERA)
    .all(camera, slice.after, slice.limit)
    .map((row) => ({ ...row, capture: Capture.parse(JSON.parse(row.capture)) }));
}

const COUNT = `SELECT count(*) AS photos FROM photos WHERE ${DATED}`;
export function countOfCamera(db: ReadableDb, camera: string): number {
  return db.prepare<[string], { photos: number }>(COUNT).get(camera)?.photos ?? 0;
}

const SET_SHOT_AT = 'UPDATE photos SET taken_at = ? WHERE id = ?';
export function setShotAt(db: WritableDb, id: string, shotAt: string | null): void {
  db.prepare(SET_SHOT_AT).run(shotAt, id);
}
