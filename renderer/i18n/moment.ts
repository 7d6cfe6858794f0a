// A moment as a person types and reads it: day and time on the newsroom's wall, whatever zone this computer is set to.
import { formatDay, newsroomDay, newsroomTime, parseDay, weekdayOf } from '#shared/vietnamese/dates.ts';
import { formatFor } from './format.ts';
import { counted, defineTexts, useLanguage, useTexts, type Language } from './texts.ts';

export type TypedMoment = { readonly day: string; readonly time: string };

/** UTC timestamp; undefined where day or time cannot be read. */
export function parseMoment({ day, time }: TypedMoment): string | undefined {
  const date = parseDay(day);
  const clock = parseClock(time);
  return date === undefined || clock === undefined
    ? undefined
    : new Date(`${date}T${clock}:00+07:00`).toISOString();
}

/** UTC timestamp → "30/11/2026" and "07:00". */
export function typedMoment(timestamp: string): TypedMoment {
  const moment = new Date(timestamp);
  return {
    day: formatDay(newsroomDay(moment)),
    time: newsroomTime(moment),
  };
}

/** The next full hour that is at least half an hour away: a time to begin from. */
export function soonMoment(now: Date): string {
  const hourMs = 60 * 60 * 1000;
  return new Date(Math.ceil((now.getTime() + hourMs / 2) / hourMs) * hourMs).toISOString();
}

/** "8h", "8h30", "8:30", "08.30", "0830" → "08:30"; undefined for anything else. */
export function parseClock(text: string): string | undefined {
  const match =
    /^\s*(\d{1,2})\s*(?:[h:.g]\s*(\d{2})?|giờ\s*(\d{2})?)?\s*$/iu.exec(text) ??
    /^\s*(\d{2})(\d{2})()\s*$/u.exec(text);
  if (match === null) return undefined;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? match[3] ?? 0);
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

export const momentTexts = defineTexts({
  vi: {
    day: 'Ngày',
    time: 'Giờ',
    dayUnreadable: 'Ngày viết như 30/11/2026.',
    timeUnreadable: 'Giờ viết như 07:00 hay 7h30.',
    zone: 'giờ Việt Nam (UTC+7)',
    past: 'giờ này đã qua',
    inMinutes: (count: string) => `sau ${count} phút`,
    inHours: (count: string) => `sau ${count} giờ`,
    inDays: (count: string) => `sau ${count} ngày`,
  },
  en: {
    day: 'Day',
    time: 'Time',
    dayUnreadable: 'Write the day like 30/11/2026.',
    timeUnreadable: 'Write the time like 07:00.',
    zone: 'Vietnam time (UTC+7)',
    past: 'this time has passed',
    inMinutes: (count) => `in ${count} min`,
    inHours: (count) => `in ${counted(count, 'hour')}`,
    inDays: (count) => `in ${counted(count, 'day')}`,
  },
});

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** UTC timestamps → "thứ Hai, giờ Việt Nam (UTC+7), sau 20 giờ". */
export function useDescribeMoment(): (timestamp: string, now: string) => string {
  const texts = useTexts(momentTexts);
  const language = useLanguage();
  return (timestamp, now) => {
    const ms = Date.parse(timestamp) - Date.parse(now);
    const { count } = formatFor(language);
    const until =
      ms <= 0
        ? texts.past
        : ms < hourMs
          ? texts.inMinutes(count(Math.ceil(ms / minuteMs)))
          : ms < 2 * dayMs
            ? texts.inHours(count(Math.round(ms / hourMs)))
            : texts.inDays(count(Math.round(ms / dayMs)));
    return `${weekday(timestamp, language)}, ${texts.zone}, ${until}`;
  };
}

function weekday(timestamp: string, language: Language): string {
  const moment = new Date(timestamp);
  return language === 'vi'
    ? weekdayOf(newsroomDay(moment))
    : new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'Asia/Ho_Chi_Minh' }).format(moment);
}
