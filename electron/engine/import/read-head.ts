// The top of a page: which line is the headline, which day was printed, and what stood around them (menu, path, banner,
// the title once more, buttons). Gives the index where the article goes on.
import { readDateLine } from './date-line.ts';
import type { Dropped } from './import-report.ts';
import { findFurniture, isBanner, isMenuWord, readBreadcrumb } from './page-furniture.ts';
import { isProse } from './source-lines.ts';
import type { SourceLine } from './source-lines.ts';

export type Head = {
  /** '' when the text opens with a paragraph. */
  readonly headline: string;
  readonly section: string;
  /** The line and the day it says. */
  readonly date: { readonly line: string; readonly day: string } | undefined;
  /** Index of the first line after the head. */
  readonly end: number;
  readonly dropped: readonly Dropped[];
};

/** Longer first lines are a paragraph. */
const longestHeadline = 200;
/** Shorter lines repeat for other reasons (menus). */
const shortestRepeatedTitle = 15;
/** A head is never longer than this many lines; it keeps the search for repetition small in a text of any size. */
const longestHead = 120;

export function readHead(lines: readonly SourceLine[]): Head {
  const firstProse = lines.findIndex((line) => isProse(line.text));
  const zone = lines.slice(0, Math.min(firstProse < 0 ? lines.length : firstProse, longestHead));
  const title = findRepeatedTitle(zone) ?? findFirstTitle(zone, lines);
  if (title === undefined) return { headline: '', section: '', date: undefined, end: 0, dropped: [] };
  const above = lines.slice(0, title.index);
  const below = readBelowTitle(lines, title);
  const earlierDate = below.date === undefined ? dateAbove(above) : undefined;
  const path = above.map((line) => readBreadcrumb(line.text)).findLast((parts) => parts !== undefined);
  return {
    headline: title.text,
    section: sectionOf(path, title.text),
    date: below.date ?? earlierDate,
    end: below.end,
    dropped: [
      ...dropAbove(earlierDate === undefined ? above : above.slice(0, -1), title.text),
      ...below.dropped,
    ],
  };
}

type Title = { readonly text: string; readonly index: number };

/**
 * Pages print the title twice, as the window's and as the article's, with nothing but the page's own lines above and
 * between. The longest such line is the headline, and the article begins below its last print.
 */
function findRepeatedTitle(zone: readonly SourceLine[]): Title | undefined {
  const firstSeen = new Map<string, number>();
  let best: Title | undefined;
  zone.forEach((line, index) => {
    if (line.text.length < shortestRepeatedTitle || isFurnitureOfHead(line.text)) return;
    const key = line.text.toLowerCase();
    const first = firstSeen.get(key) ?? findWindowTitle(zone, index);
    firstSeen.set(key, first ?? index);
    if (first === undefined || (best !== undefined && best.text.length > line.text.length)) return;
    if (!isPageHead(zone.slice(0, first)) || !isPageHead(zone.slice(first + 1, index))) return;
    best = { text: withoutShouting(zone[first]?.text ?? line.text, line.text), index };
  });
  return best;
}

/** Nothing, or lines among which the page shows itself; verses of a poem between two refrains are neither. */
function isPageHead(lines: readonly SourceLine[]): boolean {
  return lines.length === 0 || lines.some(({ text }) => isFurnitureOfHead(text) || isBanner(text));
}

/** "Tít - Cổng thông tin điện tử phường" above a line "Tít". */
function findWindowTitle(zone: readonly SourceLine[], index: number): number | undefined {
  const title = zone[index]?.text.toLowerCase() ?? '';
  const found = zone
    .slice(0, index)
    .findIndex(
      ({ text }) => text.toLowerCase().startsWith(title) && /^\s+[|–—-]\s/u.test(text.slice(title.length)),
    );
  return found < 0 ? undefined : found;
}

/** Of two prints of the title the one in capitals gives way, and so does the one with the site's name. */
function withoutShouting(first: string, second: string): string {
  if (second.length < first.length) return second;
  return first === first.toUpperCase() ? second : first;
}

function findFirstTitle(zone: readonly SourceLine[], lines: readonly SourceLine[]): Title | undefined {
  const start = endOfMenu(zone);
  const index = lines.findIndex(
    (line, at) =>
      at >= start && readDateLine(line.text) === undefined && findFurniture(line.text)?.reach !== 'tool',
  );
  const text = lines[index]?.text;
  if (text === undefined) return undefined;
  return { text: text.length > longestHeadline ? '' : text, index };
}

/** Where the menu ends: after the last path, banner, or run of two menu words; a lone menu word may be the title. */
function endOfMenu(zone: readonly SourceLine[]): number {
  const last = zone.findLastIndex(({ text }, index) => {
    if (readBreadcrumb(text) !== undefined || isBanner(text)) return true;
    return (
      isMenuWord(text) && [zone[index - 1], zone[index + 1]].some((near) => isMenuWord(near?.text ?? ''))
    );
  });
  const section = readBreadcrumb(zone[last]?.text ?? '')?.at(-1);
  // Many pages print the section's name once more between path and title.
  return section !== undefined && zone[last + 1]?.text === section ? last + 2 : last + 1;
}

function isFurnitureOfHead(text: string): boolean {
  return (
    findFurniture(text) !== undefined ||
    isMenuWord(text) ||
    readDateLine(text) !== undefined ||
    readBreadcrumb(text) !== undefined
  );
}

function sectionOf(path: readonly string[] | undefined, headline: string): string {
  const parts = (path ?? [])
    .slice(1)
    .filter((part) => part !== headline && !/^(?:chi tiết|tin chi tiết)$/iu.test(part));
  return parts.at(-1) ?? '';
}

/** The date right above the title is the article's; one further up, above a menu, is the page's clock. */
function dateAbove(above: readonly SourceLine[]): Head['date'] {
  const line = above.at(-1)?.text ?? '';
  const day = readDateLine(line);
  return day === undefined ? undefined : { line, day };
}

function dropAbove(above: readonly SourceLine[], title: string): Dropped[] {
  const lines = above.map((line) => line.text);
  const repeated = lines.filter((line) => isSameTitle(line, title));
  const others = lines.filter((line) => !isSameTitle(line, title));
  return [
    { what: 'phần đầu trang', lines: others },
    { what: 'tít lặp lại', lines: repeated },
  ].filter((group) => group.lines.length > 0);
}

type BelowTitle = { readonly date: Head['date']; readonly end: number; readonly dropped: readonly Dropped[] };

function readBelowTitle(lines: readonly SourceLine[], title: Title): BelowTitle {
  if (title.text === '') return { date: undefined, end: title.index, dropped: [] };
  const dropped: Dropped[] = [];
  let date: Head['date'];
  let end = title.index + 1;
  for (; end < lines.length; end += 1) {
    const text = lines[end]?.text ?? '';
    const day = readDateLine(text);
    if (day !== undefined && date === undefined) date = { line: text, day };
    else if (isSameTitle(text, title.text)) dropped.push({ what: 'tít lặp lại', lines: [text] });
    else if (day !== undefined) dropped.push({ what: 'ngày lặp lại', lines: [text] });
    else if (findFurniture(text)?.reach === 'tool') {
      dropped.push({ what: findFurniture(text)?.what ?? '', lines: [text] });
    } else break;
  }
  return { date, end, dropped };
}

function isSameTitle(text: string, title: string): boolean {
  return text.toLowerCase() === title.toLowerCase();
}
