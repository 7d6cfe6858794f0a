// The clocks of cameras: how far each is off is found out once, remembered, and put right in the order of everything. What the
// camera itself wrote is never changed.
import { setImmediate } from 'node:timers/promises';
import { AppError } from '#shared/api/errors.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { WritableDb } from '../db/handle.ts';
import { photosOfCamera, saveShift, setShotAt } from '../db/rows/camera-clocks.ts';
import { cameraOf, shotAtOf, wallDifference } from './shot-at.ts';

/** Photos set right between two chances for the rest of the engine. */
const SLICE = 500;

/** @returns ids of the photos whose time is another one now */
export async function setCameraClock(db: WritableDb, camera: string, shiftMs: number): Promise<string[]> {
  saveShift(db, camera, shiftMs);
  const changed = photosOfCamera(db, camera)
    .map(({ id, capture, shotAt }) => ({ id, before: shotAt, now: shotAtOf(capture, shiftMs) }))
    .filter(({ before, now }) => before !== now);
  for (let at = 0; at < changed.length; at += SLICE) {
    db.transaction(() => {
      for (const { id, now } of changed.slice(at, at + SLICE)) setShotAt(db, id, now);
    })();
    await setImmediate();
  }
  return changed.map(({ id }) => id);
}

export type FoundShift = { readonly camera: string; readonly shiftMs: number };

/**
 * Two frames of the same moment: the camera of `wrong` is to show what `right` shows.
 * @throws AppError invalid_request when one of them has no time or both are of one camera
 */
export function shiftOfPair(right: Photo, wrong: Photo): FoundShift {
  const camera = requireCamera(wrong);
  if (cameraOf(right.capture) === camera) {
    throw new AppError(
      'invalid_request',
      'Hai ảnh này cùng một máy. Hãy chọn ảnh của hai máy chụp cùng một lúc.',
    );
  }
  return { camera, shiftMs: wallDifference(unshifted(wrong), requireTime(right.shotAt, right)) };
}

/** A frame of a clock on the wall. @param time what that clock shows, `YYYY-MM-DDTHH:mm[:ss]` */
export function shiftOfClock(photo: Photo, time: string): FoundShift {
  return { camera: requireCamera(photo), shiftMs: wallDifference(unshifted(photo), time) };
}

function unshifted({ capture, fileName }: Photo): string {
  return requireTime(shotAtOf(capture, 0), { fileName });
}

function requireCamera({ capture, fileName }: Photo): string {
  const camera = cameraOf(capture);
  if (camera !== undefined) return camera;
  throw new AppError(
    'invalid_request',
    `Ảnh “${fileName}” không ghi máy ảnh nào nên không chỉnh được đồng hồ máy.`,
  );
}

function requireTime(time: string | null, { fileName }: Pick<Photo, 'fileName'>): string {
  if (time !== null) return time;
  throw new AppError('invalid_request', `Ảnh “${fileName}” không ghi giờ chụp nên không so được đồng hồ.`);
}
