// Numbers, sizes and times as the chosen language writes them.
import {
  formatAge,
  formatDay,
  formatDayMonth,
  newsroomClock,
  newsroomDay,
  newsroomTime,
} from '#shared/vietnamese/dates.ts';
import { useLanguage, type Language } from './texts.ts';

export type Format = {
  /** 1204 → "1.204". */
  readonly count: (value: number) => string;
  /** Bytes → "2,4 MB". */
  readonly bytes: (value: number) => string;
  /** UTC timestamp → "10:42:07", the clock on the newsroom's wall, whatever zone this computer is set to. */
  readonly clock: (timestamp: string) => string;
  /** The same; with the day and without seconds unless it is today. */
  readonly savedAt: (timestamp: string, now: string) => string;
  /** UTC timestamp → "10:42", with the day unless it is today: "10:42 · 20/11". */
  readonly moment: (timestamp: string, now: string) => string;
  /** UTC timestamp → "12 phút", "hôm qua", "20/11". */
  readonly age: (timestamp: string, now: string) => string;
  /** YYYY-MM-DD → "22/11/2026". */
  readonly day: (day: string) => string;
};

const kilo = 1000;
const units = ['byte', 'kB', 'MB', 'GB', 'TB'] as const;

export function formatFor(language: Language): Format {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const number = whenWanted(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
  const short = whenWanted(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
  const clock = (timestamp: string): string => newsroomClock(new Date(timestamp));
  const minutes = (timestamp: string): string => newsroomTime(new Date(timestamp));
  const withDay = (timestamp: string): string =>
    `${minutes(timestamp)} · ${formatDayMonth(newsroomDay(new Date(timestamp)))}`;
  return {
    count: (value) => number().format(value),
    bytes: (value) => {
      const power = value < kilo ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(value) / 3));
      return `${short().format(value / kilo ** power)} ${units[power] ?? 'byte'}`;
    },
    clock,
    savedAt: (timestamp, now) => (isSameDay(timestamp, now) ? clock(timestamp) : withDay(timestamp)),
    moment: (timestamp, now) => (isSameDay(timestamp, now) ? minutes(timestamp) : withDay(timestamp)),
    age: (timestamp, now) =>
      language === 'vi' ? formatAge(timestamp, now) : englishAge(formatAge(timestamp, now)),
    day: formatDay,
  };
}

function isSameDay(timestamp: string, now: string): boolean {
  return newsroomDay(new Date(timestamp)) === newsroomDay(new Date(now));
}

/** Each of Intl's formats takes milliseconds to make: no screen makes those it does not use. */
function whenWanted<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const formats = new Map<Language, Format>();

export function useFormat(): Format {
  const language = useLanguage();
  const format = formats.get(language) ?? formatFor(language);
  formats.set(language, format);
  return format;
}

/** The words of the Vietnamese age in English; days stay as they are. */
function englishAge(age: string): string {
  return age
    .replace('vừa xong', 'just now')
    .replace('hôm qua', 'yesterday')
    .replace(/^(\d+) phút$/u, '$1 min')
    .replace(/^(\d+) giờ$/u, '$1 h');
}
