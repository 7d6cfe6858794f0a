// Dates as Vietnamese offices and newsrooms write them (Decree 30/2020, annex I: a leading zero only for days below 10 and
// for months 1 and 2). Intl has no such format. A day is YYYY-MM-DD in the newsroom's zone.

/** Vietnam has had no summer time since 1975, so the newsroom's zone is this one number. */
const offsetFromUtcMs = 7 * 60 * 60 * 1000;
const minuteMs = 60 * 1000;
const dayMs = 24 * 60 * minuteMs;

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** 2026-01-05 → "05/01/2026", 2026-03-02 → "02/3/2026". */
export function formatDay(day: string): string {
  return `${formatDayMonth(day)}/${readParts(day).year}`;
}

/** 2026-03-02 → "02/3", 2026-11-22 → "22/11". */
export function formatDayMonth(day: string): string {
  const { date, month } = readParts(day);
  return `${padDate(date)}/${padMonth(month)}`;
}

/** 2021-10-29 → "ngày 29 tháng 10 năm 2021". */
export function formatLongDay(day: string): string {
  const { year, month, date } = readParts(day);
  return `ngày ${padDate(date)} tháng ${padMonth(month)} năm ${year}`;
}

/** The clock on the newsroom's wall: "14:05 ngày 29/10/2021". */
export function formatMoment(moment: Date): string {
  const wall = new Date(moment.getTime() + offsetFromUtcMs).toISOString();
  return `${wall.slice(11, 16)} ngày ${formatDay(wall.slice(0, 10))}`;
}

/** 2021-10-29 → "thứ Sáu". */
export function weekdayOf(day: string): string {
  const { year, month, date } = readParts(day);
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()];
  if (weekday === undefined) throw new Error(`Not a day: ${day}`);
  return weekday;
}

/** The opening of a news lead: 2026-11-22 at 8 o'clock → "Sáng 22/11". `hour` 0-23, local. */
export function formatPartOfDay(day: string, hour: number): string {
  return `${partOfDay(hour)} ${formatDayMonth(day)}`;
}

/** "29/10/2021", "5-3-2026", "05.03.2026" → YYYY-MM-DD; undefined for anything else and for days that do not exist. */
export function parseDay(text: string): string | undefined {
  const match = /^\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\s*$/u.exec(text);
  if (match === null) return undefined;
  return toDay(Number(match[4]), Number(match[3]), Number(match[1]));
}

/** YYYY-MM-DD, or undefined when the calendar has no such day. */
export function toDay(year: number, month: number, date: number): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, date));
  const exists = year >= 1000 && time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
  return exists ? time.toISOString().slice(0, 10) : undefined;
}

/** The newsroom's calendar day at a moment, YYYY-MM-DD. */
export function newsroomDay(moment: Date): string {
  return onTheWall(moment).slice(0, 10);
}

/** The newsroom's wall clock at a moment, "15:04". */
export function newsroomTime(moment: Date): string {
  return onTheWall(moment).slice(11, 16);
}

/** The same with seconds, "15:04:09". */
export function newsroomClock(moment: Date): string {
  return onTheWall(moment).slice(11, 19);
}

/** "2026-11-20T15:04:09.000Z", where Z is the newsroom's own zone. */
function onTheWall(moment: Date): string {
  return new Date(moment.getTime() + offsetFromUtcMs).toISOString();
}

/** How old something is, for lists: "vừa xong", "12 phút", "3 giờ", "hôm qua", "20/11", "20/11/2025". UTC timestamps in. */
export function formatAge(timestamp: string, now: string): string {
  const moment = new Date(timestamp);
  const elapsedMs = Date.parse(now) - moment.getTime();
  const day = newsroomDay(moment);
  const today = newsroomDay(new Date(now));
  if (day === today) return formatAgeToday(elapsedMs);
  if (day === newsroomDay(new Date(Date.parse(now) - dayMs))) return 'hôm qua';
  return day.slice(0, 4) === today.slice(0, 4) ? formatDayMonth(day) : formatDay(day);
}

function formatAgeToday(elapsedMs: number): string {
  const minutes = Math.floor(elapsedMs / minuteMs);
  if (minutes < 1) return 'vừa xong';
  return minutes < 60 ? `${minutes} phút` : `${Math.floor(minutes / 60)} giờ`;
}

function partOfDay(hour: number): string {
  if (hour < 11) return 'Sáng';
  if (hour < 13) return 'Trưa';
  return hour < 18 ? 'Chiều' : 'Tối';
}

function padDate(date: number): string {
  return String(date).padStart(2, '0');
}

function padMonth(month: number): string {
  return month < 3 ? `0${month}` : String(month);
}

function readParts(day: string): { year: number; month: number; date: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day);
  if (match === null) throw new Error(`Not a day: ${day}`);
  return { year: Number(match[1]), month: Number(match[2]), date: Number(match[3]) };
}
