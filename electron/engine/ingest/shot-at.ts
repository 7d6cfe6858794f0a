// When a photo was taken by the newsroom's clock. Pure; what the camera itself said stays in `capture`.
import type { Capture } from '#shared/model/photo.ts';
import { moveClock, NEWSROOM_MS, wallMs, zoneMs } from '../metadata/wall-clock.ts';

/** What a camera's clock is remembered by; undefined for a photo that names neither serial number nor model. */
export function cameraOf({ serial, camera }: Pick<Capture, 'serial' | 'camera'>): string | undefined {
  return serial ?? camera ?? undefined;
}

/**
 * @param shiftMs what is to be added to the camera's clock
 * @returns wall clock at +07:00; a photo that names no zone was taken by a clock set to it
 */
export function shotAtOf(
  { takenAt, zone }: Pick<Capture, 'takenAt' | 'zone'>,
  shiftMs: number,
): string | null {
  if (takenAt === null) return null;
  return moveClock(takenAt, shiftMs + (zone === null ? 0 : NEWSROOM_MS - zoneMs(zone)));
}

/** Milliseconds between two wall clocks, `to` less `from`. */
export function wallDifference(from: string, to: string): number {
  return wallMs(to) - wallMs(from);
}
