// The top of a page: headline, printed day, section and author, and what stood around them (menu, path, banner, the title
// once more, buttons). Gives the index where the article goes on.
import type { BylineEntry } from '#shared/model/story.ts';
import { readDateLine } from './date-line.ts';
import { findTitle, isSameTitle } from './head-title.ts';
import type { Title } from './head-title.ts';
import type { Dropped } from './import-report.ts';
import { findFurniture, isBanner, isMenuWord, readBreadcrumb } from './page-furniture.ts';
import { isProse } from './source-lines.ts';
import type { SourceLine } from './source-lines.ts';

export type DateLine = { readonly line: string; readonly day: string };

export type Head = {
  /** '' when the text opens with a paragraph. */
  readonly headline: string;
  readonly section: string;
  readonly date: DateLine | undefined;
  /** Who is named in front of the date: "Sông Hương 14:20, 24/07/2024". */
  readonly byline: readonly BylineEntry[];
  /** Index of the first line after the head. */
  readonly end: number;
  readonly dropped: readonly Dropped[];
};

/** A head is never longer than this many lines; it keeps the search for repetition small in a text of any size. */
const longestHead = 120;

export function readHead(lines: readonly SourceLine[]): Head {
  const firstProse = lines.findIndex((line) => isProse(line.text));
  const zone = lines.slice(0, Math.min(firstProse < 0 ? lines.length : firstProse, longestHead));
  const title = findTitle(zone, lines);
  const above = lines.slice(0, title?.index ?? 0).map((line) => line.text);
  const below = readBelowTitle(lines, title);
  const earlierDate = below.date === undefined ? dateAbove(above) : undefined;
  const section = below.section || (above.map(readSectionLine).findLast((name) => name !== '') ?? '');
  return {
    headline: title?.text ?? '',
    section: section || sectionOfPath(above, title?.text ?? ''),
    date: below.date ?? earlierDate,
    byline: below.byline,
    end: below.end,
    dropped: [
      ...dropAbove(
        above.filter((line) => line !== earlierDate?.line),
        title?.text ?? '',
      ),
      ...below.dropped,
    ],
  };
}

/** "Chuyên mục: Tin tức, sự kiện |" */
function readSectionLine(line: string): string {
  return /^chuyên mục\s*:\s*(?<name>[^|]{2,60}?)[\s|]*$/iu.exec(line)?.groups?.['name'] ?? '';
}

function sectionOfPath(above: readonly string[], headline: string): string {
  const path = above.map(readBreadcrumb).findLast((parts) => parts !== undefined) ?? [];
  const names = path
    .slice(1)
    .filter((part) => part !== headline && !/^(?:chi tiết|tin chi tiết)$/iu.test(part));
  return names.at(-1) ?? '';
}

/** A date above the title is the article's, unless menu or path stand between: then it is the page's clock. */
function dateAbove(above: readonly string[]): DateLine | undefined {
  for (const line of above.toReversed()) {
    const day = readDateLine(line);
    if (day !== undefined) return { line, day };
    if (isMenuWord(line) || isBanner(line) || readBreadcrumb(line) !== undefined) return undefined;
  }
  return undefined;
}

function dropAbove(above: readonly string[], title: string): Dropped[] {
  return [
    { what: 'phần đầu trang', lines: above.filter((line) => !isSameTitle(line, title)) },
    { what: 'tít lặp lại', lines: above.filter((line) => isSameTitle(line, title)) },
  ].filter((group) => group.lines.length > 0);
}

type BelowTitle = Pick<Head, 'date' | 'section' | 'byline' | 'end' | 'dropped'>;

function readBelowTitle(lines: readonly SourceLine[], title: Title | undefined): BelowTitle {
  const read = { date: undefined, section: '', byline: [], dropped: [] };
  if (title === undefined || title.text === '') return { ...read, end: title?.index ?? 0 };
  let below: BelowTitle = { ...read, end: title.index + 1 };
  for (; below.end < lines.length; below = { ...below, end: below.end + 1 }) {
    const next = readHeadLine(lines[below.end]?.text ?? '', below, title.text);
    if (next === undefined) break;
    below = next;
  }
  return below;
}

/** What one line below the title adds to the head; undefined for a line of the article. */
function readHeadLine(line: string, below: BelowTitle, title: string): BelowTitle | undefined {
  const { name, day } = readDateLineWithName(line);
  if (day !== undefined && below.date === undefined) {
    const byline: BylineEntry[] = name === '' ? [] : [{ role: 'text', name }];
    return { ...below, date: { line, day }, byline };
  }
  const section = readSectionLine(line);
  const what = isSameTitle(line, title) ? 'tít lặp lại' : day !== undefined ? 'ngày lặp lại' : toolName(line);
  if (section === '' && what === undefined) return undefined;
  return {
    ...below,
    section: section || below.section,
    dropped: [...below.dropped, { what: what ?? 'dòng chuyên mục', lines: [line] }],
  };
}

function toolName(line: string): string | undefined {
  const furniture = findFurniture(line);
  return furniture?.reach === 'tool' ? furniture.what : undefined;
}

function readDateLineWithName(line: string): { name: string; day: string | undefined } {
  const day = readDateLine(line);
  if (day !== undefined) return { name: '', day };
  const named = /^(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3})\s*[-–|,]?\s+(?=\d|[Tt]hứ|[Cc]hủ)/u.exec(line);
  return { name: named?.groups?.['name'] ?? '', day: readDateLine(line.slice(named?.[0].length ?? 0)) };
}
