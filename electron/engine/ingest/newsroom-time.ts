// When a photo was taken by the newsroom's clock, with what is known of its camera's.
import type { Capture } from '#shared/model/photo.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findShift } from '../db/rows/camera-clocks.ts';
import { cameraOf, shotAtOf } from './shot-at.ts';

export type TellTime = (capture: Capture) => string | null;

/** For as many photos as are looked at together: each camera's clock is asked for once. */
export function newsroomClock(db: ReadableDb): TellTime {
  const shifts = new Map<string, number>();
  const shiftOf = (camera: string): number => {
    const shift = shifts.get(camera) ?? findShift(db, camera);
    shifts.set(camera, shift);
    return shift;
  };
  return (capture) => {
    const camera = cameraOf(capture);
    return shotAtOf(capture, camera === undefined ? 0 : shiftOf(camera));
  };
}

export function newsroomTime(db: ReadableDb, capture: Capture): string | null {
  return newsroomClock(db)(capture);
}
