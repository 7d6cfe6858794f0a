// The clocks of cameras: how far each is off is found out once and remembered; set-camera-clock.ts puts the photos right. What
// the camera itself wrote is never changed.
import { AppError } from '#shared/api/errors.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findShift } from '../db/rows/camera-clocks.ts';
import { findJobInput } from '../db/rows/jobs.ts';
import { ClockChange } from './set-camera-clock.ts';
import { cameraOf, shotAtOf, wallDifference } from './shot-at.ts';

export type FoundShift = { readonly camera: string; readonly shiftMs: number };

/** What the job needs to know beside it. */
export function clockChange(db: ReadableDb, { camera, shiftMs }: FoundShift): ClockChange {
  return { camera, shiftMs, beforeMs: findShift(db, camera) };
}

/**
 * The clock as it stood before that change.
 * @throws AppError not_found, conflict where it was set again since: then the way back is another one
 */
export function shiftBefore(db: ReadableDb, jobId: string): FoundShift {
  const input = findJobInput(db, { id: jobId, kind: 'camera-clock' });
  if (input === undefined) throw new AppError('not_found', 'Không thấy lần chỉnh giờ này.');
  const { camera, shiftMs, beforeMs } = ClockChange.parse(input);
  if (findShift(db, camera) === shiftMs) return { camera, shiftMs: beforeMs };
  throw new AppError(
    'conflict',
    'Đồng hồ máy này đã được chỉnh lần nữa nên không hoàn tác lần trước. Giờ các ảnh giữ nguyên như bây giờ.',
  );
}

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
