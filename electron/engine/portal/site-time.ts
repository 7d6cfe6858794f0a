// Times as a page shows and states them. Vietnam keeps UTC+7 all year, so no zone table is needed.
import { newsroomDay } from '#shared/vietnamese/dates.ts';

const offset = 7 * 60 * 60 * 1000;

/** ISO 8601 with the newsroom's offset: `2026-11-23T10:42:07+07:00`. */
export function zonedTime(timestamp: string): string {
  return `${shifted(timestamp).slice(0, 19)}+07:00`;
}

/** Calendar day in the newsroom's zone, YYYY-MM-DD. */
export function localDay(timestamp: string): string {
  return newsroomDay(new Date(timestamp));
}

/** `2021-10-29` → `29/10/2021`: two digits for day and month, as portals print it (not as a decree is dated). */
export function dayText(day: string): string {
  return day.split('-').toReversed().join('/');
}

/** `23/11/2026 10:42`. */
export function minuteText(timestamp: string): string {
  return `${dayText(localDay(timestamp))} ${shifted(timestamp).slice(11, 16)}`;
}

/** RFC 822 with a four-digit year, as RSS 2.0 wants it: `Mon, 23 Nov 2026 10:42:07 +0700`. */
export function feedTime(timestamp: string): string {
  return new Date(Date.parse(timestamp) + offset).toUTCString().replace('GMT', '+0700');
}

/**
 * What metadata may state about the publication. A day set by the reporter that is not the day of sending carries no time
 * of day: none is known, so none is made up.
 */
export function statedPublication(day: string, publishedAt: string): string {
  return day === localDay(publishedAt) ? zonedTime(publishedAt) : day;
}

function shifted(timestamp: string): string {
  return new Date(Date.parse(timestamp) + offset).toISOString();
}
