// Which column of a programme's table says what, by its heading. Pure.
import { fold } from '#shared/vietnamese/fold.ts';

export type Columns = {
  readonly time: number;
  readonly session: number | undefined;
  readonly speakers: number | undefined;
  readonly place: number | undefined;
};

/** Folded words a heading opens with or holds; the first column that fits is taken. */
const headings = {
  time: /^(?:thoi gian|thoi diem|gio|time)\b/u,
  session: /^(?:noi dung|cong viec|hoat dong|phan|chuong trinh|tiet muc|session|content)\b/u,
  speakers:
    /^(?:nguoi|dai bieu|bao cao vien|dien gia|chu tri|phu trach|thuc hien|trinh bay|don vi|to chuc thuc hien|phan cong|speaker)\b/u,
  place: /^(?:dia diem|noi(?! dung)|vi tri|phong|hoi truong|place|room)\b/u,
} as const;

/** Undefined when the row is no heading of a table of times. */
export function readColumns(cells: readonly string[]): Columns | undefined {
  const folded = cells.map((cell) => fold(cell).trim());
  const find = (heading: RegExp): number | undefined => {
    const at = folded.findIndex((cell) => heading.test(cell));
    return at === -1 ? undefined : at;
  };
  const time = find(headings.time);
  const session = find(headings.session);
  if (time === undefined || session === undefined || cells.length < 2) return undefined;
  return { time, session, speakers: find(headings.speakers), place: find(headings.place) };
}

/** A table without a heading: time, what, who, where. */
export const usualColumns: Columns = { time: 0, session: 1, speakers: 2, place: 3 };
