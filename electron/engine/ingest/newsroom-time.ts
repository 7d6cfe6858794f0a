// When a photo was taken by the newsroom's clock, with what is known of its camera's.
import type { Capture } from '#shared/model/photo.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findShift } from '../db/rows/camera-clocks.ts';
import { cameraOf, shotAtOf } from './shot-at.ts';

export function newsroomTime(db: ReadableDb, capture: Capture): string | null {
  const camera = cameraOf(capture);
  return shotAtOf(capture, camera === undefined ? 0 : findShift(db, camera));
}
