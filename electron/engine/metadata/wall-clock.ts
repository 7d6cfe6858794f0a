// Wall clocks, `YYYY-MM-DDTHH:mm:ss[.sss]`, and the zones they are read in.
import type { Photo } from '#shared/model/photo.ts';

/** Vietnam's, all year. */
export const NEWSROOM_MS = 7 * 60 * 60 * 1000;

/** A wall clock is reckoned as if it stood at Greenwich: only differences are taken of it. */
export function wallMs(time: string): number {
  return Date.parse(`${time}Z`);
}

/** The same clock `ms` milliseconds on; as finely said as it was, where that is fine enough. */
export function moveClock(time: string, ms: number): string {
  if (ms === 0) return time;
  const moved = new Date(wallMs(time) + ms).toISOString().slice(0, 23);
  return time.includes('.') || ms % 1000 !== 0 ? moved : moved.slice(0, 19);
}

/** `+07:00` → milliseconds; what is no zone counts as the newsroom's. */
export function zoneMs(zone: string): number {
  const parts = /^([+-])(\d\d):?(\d\d)$/u.exec(zone);
  if (parts === null) return zone === 'Z' ? 0 : NEWSROOM_MS;
  const [, sign, hours, minutes] = parts;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/**
 * The moment a photo says it was taken when it leaves: by the clock that stood on the camera's wall, its error set right, with the
 * zone it stood in (`2026-11-22T10:15:00+09:00`); without one where the camera told none. Undefined when nobody knows.
 */
export function takenMoment({ shotAt, capture }: Pick<Photo, 'shotAt' | 'capture'>): string | undefined {
  if (shotAt === null) return undefined;
  const { zone } = capture;
  return zone === null ? shotAt : `${moveClock(shotAt, zoneMs(zone) - NEWSROOM_MS)}${zone}`;
}

/**
 * That moment where it is another than the file's own hash stands for, a clock that was set right or a zone written out: it makes
 * other bytes of the same photo and words. Empty where nothing was changed.
 */
export function momentOtherThanTold(photo: Pick<Photo, 'shotAt' | 'capture'>): string[] {
  const moment = takenMoment(photo);
  return moment === undefined || moment === photo.capture.takenAt ? [] : [moment];
}
