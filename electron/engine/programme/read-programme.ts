// Rows of a programme → a timeline. A row is a line of text, or the cells of a table's row. Pure.
import type { ProgrammeDraft, ProgrammeItem } from '#shared/model/programme.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { inPartOfDay, readPartOfDay, readTimeRange, type PartOfDay, type TimeRange } from './clock-times.ts';
import { readColumns, usualColumns, type Columns } from './columns.ts';
import { readProgrammeDay } from './programme-day.ts';
import { speakersIn, speakersOfCell } from './speakers.ts';

export type ReadProgramme = { readonly draft: ProgrammeDraft; readonly unread: readonly string[] };

/** @param day the day meant where the programme names none, YYYY-MM-DD */
export function readProgramme(rows: readonly (readonly string[])[], day: string): ReadProgramme {
  const reading: Reading = {
    ...{ day, part: undefined, columns: usualColumns, event: '', place: '', wantsEvent: false },
    ...{ items: [], unread: [] },
  };
  for (const row of rows) {
    const cells = row.map((cell) =>
      cell
        .normalize('NFC')
        .replace(/[^\S\n]+/gu, ' ')
        .trim(),
    );
    if (cells.some((cell) => cell !== '')) readRow(reading, cells);
  }
  const items = reading.items.toSorted((one, other) => one.from.localeCompare(other.from));
  return { draft: { event: reading.event, place: reading.place, items }, unread: reading.unread };
}

type Reading = {
  day: string;
  part: PartOfDay | undefined;
  columns: Columns;
  event: string;
  place: string;
  /** "CHƯƠNG TRÌNH" stood alone: what comes next is the event. */
  wantsEvent: boolean;
  readonly items: ProgrammeItem[];
  readonly unread: string[];
};

function readRow(reading: Reading, cells: readonly string[]): void {
  const columns = readColumns(cells);
  if (columns !== undefined) {
    reading.columns = columns;
    return;
  }
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 1) readLine(reading, filled[0] ?? '');
  else readCells(reading, cells);
}

function readCells(reading: Reading, cells: readonly string[]): void {
  const { columns } = reading;
  const at = (column: number | undefined): string => (column === undefined ? '' : (cells[column] ?? ''));
  // A numbered table has its time one column further on than its headings or habits say.
  const timeAt = [columns.time, 0, 1].find(
    (column) => readTimeRange(withoutBullet(at(column))) !== undefined,
  );
  const range = timeAt === undefined ? undefined : readTimeRange(withoutBullet(at(timeAt)));
  if (timeAt === undefined || range === undefined) {
    const text = cells.filter((cell) => cell !== '').join(' ');
    if (!readHeading(reading, text)) addToLast(reading, text);
    return;
  }
  const shift = timeAt - columns.time;
  const move = (column: number | undefined): number | undefined => column && column + shift;
  const session = [range.rest, at(move(columns.session))].filter((text) => text !== '').join(' ');
  const named = speakersOfCell(at(move(columns.speakers)));
  addItem(reading, range, {
    session,
    speakers: named.length > 0 ? named : speakersIn(session),
    place: at(move(columns.place)),
  });
}

function readLine(reading: Reading, line: string): void {
  const text = withoutBullet(line);
  const range = readTimeRange(text);
  if (range !== undefined && range.rest !== '') {
    addItem(reading, range, { session: range.rest, speakers: speakersIn(range.rest), place: '' });
    return;
  }
  if (!readHeading(reading, text)) addToLast(reading, text);
}

/** Lines that say something of all that follows: the event, a day, a part of the day, the place. */
function readHeading(reading: Reading, text: string): boolean {
  const label = labels.exec(fold(text))?.[1];
  const value = text.slice(text.indexOf(':') + 1).trim();
  if (label !== undefined && placeLabels.has(label) && text.includes(':')) {
    const last = reading.items.at(-1);
    if (last === undefined) reading.place = value;
    else if (last.place === '') replaceLast(reading, { ...last, place: value });
    else return false;
    return true;
  }
  if (reading.items.length === 0 && readEvent(reading, text)) return true;
  const part = readPartOfDay(text);
  const day = readProgrammeDay(text, reading.day);
  const isDayLine =
    label === 'thoi gian' || /^(?:\(?\s*(?:ngày|thứ|chủ nhật))/iu.test(text) || part !== undefined;
  if (!isDayLine || (day === undefined && part === undefined)) return label === 'noi dung' && value === '';
  reading.day = day ?? reading.day;
  reading.part = part;
  return true;
}

const labels = /^(?:[ivx\d]+[.)]\s*)?(thoi gian|dia diem|noi to chuc|noi dung)(?: [^:]*)?(?::|$)/u;
const placeLabels: ReadonlySet<string> = new Set(['dia diem', 'noi to chuc']);

function readEvent(reading: Reading, text: string): boolean {
  if (reading.event !== '') return false;
  const found = /^chương trình(?!\p{L})\s*(?:chi tiết|dự kiến|:)?\s*(.*)$/iu.exec(text)?.[1]?.trim();
  if (found === undefined && !reading.wantsEvent) return false;
  reading.event = found ?? text;
  reading.wantsEvent = reading.event === '';
  return true;
}

type ItemWords = Pick<ProgrammeItem, 'session' | 'speakers' | 'place'>;

function addItem(reading: Reading, read: TimeRange, words: ItemWords): void {
  const range = inPartOfDay(read, reading.part);
  reading.items.push({
    from: moment(reading.day, range.from),
    to: range.to === null ? null : moment(reading.day, range.to),
    ...words,
  });
}

/** A line under an item may name its speaker; what it says else is not understood, and that is said. */
function addToLast(reading: Reading, text: string): void {
  const last = reading.items.at(-1);
  const speakers = last === undefined ? [] : speakersIn(text);
  if (last === undefined || speakers.length === 0) {
    reading.unread.push(text);
    return;
  }
  replaceLast(reading, { ...last, speakers: [...new Set([...last.speakers, ...speakers])] });
}

function replaceLast(reading: Reading, item: ProgrammeItem): void {
  reading.items[reading.items.length - 1] = item;
}

function withoutBullet(text: string): string {
  return text.replace(/^(?:[-–+*•]|\d{1,2}[.)](?=\s)|[a-zđ][.)](?=\s))\s*/iu, '');
}

function moment(day: string, minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
