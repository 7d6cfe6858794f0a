// When a photo was taken by the newsroom's clock. Pure; what the camera itself said stays in `capture`.
import type { Capture } from '#shared/model/photo.ts';

/** Vietnam's, all year. */
const NEWSROOM_MS = 7 * 60 * 60 * 1000;

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
  const move = shiftMs + (zone === null ? 0 : NEWSROOM_MS - zoneMs(zone));
  if (move === 0) return takenAt;
  const moved = new Date(wallMs(takenAt) + move).toISOString().slice(0, 23);
  return takenAt.includes('.') || move % 1000 !== 0 ? moved : moved.slice(0, 19);
}

/** Milliseconds between two wall clocks, `to` less `from`. */
export function wallDifference(from: string, to: string): number {
  return wallMs(to) - wallMs(from);
}

/** A wall clock is reckoned as if it stood at Greenwich: only differences are taken of it. */
function wallMs(time: string): number {
  return Date.parse(`${time}Z`);
}

/** `+07:00` → milliseconds; what is no zone counts as the newsroom's. */
function zoneMs(zone: string): number {
  const parts = /^([+-])(\d\d):?(\d\d)$/u.exec(zone);
  if (parts === null) return zone === 'Z' ? 0 : NEWSROOM_MS;
  const [, sign, hours, minutes] = parts;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
