// The day and the part of day in a text a person wrote ("8h00 ngày 05/10/2026", "Sáng 5/10"). Says nothing of what it cannot
// read; a year that is not written is the one nearest to a day the caller knows.
import { toDay } from './dates.ts';

export const partsOfDay = ['sáng', 'trưa', 'chiều', 'tối'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

export type WrittenMoment = {
  /** YYYY-MM-DD */
  readonly day: string | null;
  readonly part: PartOfDay | null;
};

export function readWrittenMoment(text: string, nearDay: string): WrittenMoment {
  return { day: readDay(text, nearDay), part: readPart(text) };
}

const dayPatterns = [
  /(?<year>\d{4})-(?<month>\d{2})-(?<date>\d{2})/u,
  /(?<date>\d{1,2})(?<between>[/.-])(?<month>\d{1,2})\k<between>(?<year>\d{4})/u,
  /(?<date>\d{1,2}) tháng (?<month>\d{1,2}) năm (?<year>\d{4})/u,
  /(?<date>\d{1,2}) tháng (?<month>\d{1,2})/u,
  /(?<![\d/])(?<date>\d{1,2})\/(?<month>\d{1,2})(?![\d/])/u,
];

function readDay(text: string, nearDay: string): string | null {
  for (const pattern of dayPatterns) {
    const { date, month, year } = pattern.exec(text)?.groups ?? {};
    if (date === undefined || month === undefined) continue;
    const years = year === undefined ? nearYears(nearDay) : [Number(year)];
    const days = years.flatMap((one) => toDay(one, Number(month), Number(date)) ?? []);
    const nearest = days.toSorted((first, second) => distance(first, nearDay) - distance(second, nearDay))[0];
    if (nearest !== undefined) return nearest;
  }
  return null;
}

function nearYears(nearDay: string): number[] {
  const year = Number(nearDay.slice(0, 4));
  return [year, year - 1, year + 1];
}

function distance(first: string, second: string): number {
  return Math.abs(Date.parse(first) - Date.parse(second));
}

function readPart(text: string): PartOfDay | null {
  const words: readonly string[] =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const named = partsOfDay.find((part) => words.includes(part));
  if (named !== undefined) return named;
  const hour = /(?<![\d/])(\d{1,2})\s*(?:giờ|h|g|:)/iu.exec(text)?.[1];
  if (hour === undefined || Number(hour) > 23) return null;
  return Number(hour) < 11 ? 'sáng' : Number(hour) < 13 ? 'trưa' : Number(hour) < 18 ? 'chiều' : 'tối';
}
