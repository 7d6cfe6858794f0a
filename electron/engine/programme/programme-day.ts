// The day a programme's heading names: "ngày 22/11/2026", "22/11", "ngày 22 tháng 11 năm 2026". Pure.
import { toDay } from '#shared/vietnamese/dates.ts';

const numbers = /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?(?!\d)/u;
const words = /(?<!\p{L})ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?/iu;

/** @param usual the day whose year is meant where none is named, YYYY-MM-DD */
export function readProgrammeDay(text: string, usual: string): string | undefined {
  const found = words.exec(text) ?? numbers.exec(text);
  if (found === null) return undefined;
  const [, date, month, year = usual.slice(0, 4)] = found;
  return toDay(Number(year), Number(month), Number(date));
}
