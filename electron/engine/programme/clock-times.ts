// Times of day as Vietnamese programmes print them: "7h30", "08:00", "8g15", "7 giờ 30", "Từ 14h đến 15h30". Pure.

/** Minutes after midnight. */
export type TimeRange = {
  readonly from: number;
  readonly to: number | null;
  /** What stands behind the time. */
  readonly rest: string;
};

const time = String.raw`(\d{1,2})\s*(?:giờ|[hg:])\s*(?:(\d{2})(?!\d))?\s*(?:phút|['’])?`;
const opening = new RegExp(
  String.raw`^(?:(?:từ|lúc|khoảng|vào lúc|đúng)\s+)?${time}(?:\s*(?:[-–—]|đến|tới)\s*(?:khoảng\s+)?${time})?(?!\p{L})`,
  'iu',
);

/** The time a line or a cell opens with; undefined when it opens with something else. */
export function readTimeRange(text: string): TimeRange | undefined {
  const found = opening.exec(text);
  if (found === null) return undefined;
  const from = minutes(found[1], found[2]);
  const to = minutes(found[3], found[4]);
  if (from === undefined) return undefined;
  const rest = text.slice(found[0].length).replace(/^[\s:;,.|–—-]+/u, '');
  return { from, to: to === undefined || to <= from ? null : to, rest };
}

function minutes(hour: string | undefined, minute: string | undefined): number | undefined {
  if (hour === undefined) return undefined;
  const value = Number(hour) * 60 + Number(minute ?? 0);
  return Number(minute ?? 0) < 60 && value < 24 * 60 ? value : undefined;
}

export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** "Chiều, 2h30" is half past two after noon; a time that is already of that part stays. */
export function inPartOfDay(range: TimeRange, part: PartOfDay | undefined): TimeRange {
  const isEarly = range.from < 12 * 60 && range.from >= 60;
  const shift = isEarly && (part === 'afternoon' || part === 'evening') ? 12 * 60 : 0;
  if (shift === 0) return range;
  const to = range.to !== null && range.to < 12 * 60 ? range.to + shift : range.to;
  return { ...range, from: range.from + shift, to };
}

/** The part of the day a heading names ("BUỔI CHIỀU", "Tối ngày 22/11"). */
export function readPartOfDay(text: string): PartOfDay | undefined {
  const word = /^\(?(?:[IVX\d]+[.)]\s*)?(?:buổi\s+)?(sáng|trưa|chiều|tối)(?!\p{L})/iu
    .exec(text)?.[1]
    ?.toLowerCase();
  if (word === undefined) return undefined;
  if (word === 'sáng') return 'morning';
  return word === 'tối' ? 'evening' : 'afternoon';
}
