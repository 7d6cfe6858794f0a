// Which line of a page's top is the headline. Pages print it twice, as the window's title and as the article's; otherwise it
// is the first line below menu, path and banner.
import { readDateLine } from './date-line.ts';
import { findFurniture, isBanner, isMenuWord, readBreadcrumb } from './page-furniture.ts';
import type { SourceLine } from './source-lines.ts';

export type Title = {
  /** '' when the text opens with a paragraph. */
  readonly text: string;
  readonly index: number;
};

/** Longer first lines are a paragraph. */
const longestHeadline = 200;
/** Shorter lines repeat for other reasons (menus). */
const shortestRepeatedTitle = 15;

/** `zone`: the lines above the first paragraph. Undefined when there is nothing but furniture. */
export function findTitle(zone: readonly SourceLine[], lines: readonly SourceLine[]): Title | undefined {
  return findRepeatedTitle(zone) ?? findFirstTitle(zone, lines);
}

/** Case and a stop at the end make no difference between two prints of a title. */
export function isSameTitle(first: string, second: string): boolean {
  return titleKey(first) === titleKey(second);
}

function titleKey(text: string): string {
  return text.toLowerCase().replace(/[\s.…]+$/u, '');
}

/** The longest line that comes again with nothing but the page's own lines above and between; the article is below its last print. */
function findRepeatedTitle(zone: readonly SourceLine[]): Title | undefined {
  const firstSeen = new Map<string, number>();
  let best: Title | undefined;
  zone.forEach((line, index) => {
    if (line.text.length < shortestRepeatedTitle || isOfPage(line.text)) return;
    const key = titleKey(line.text);
    const first = firstSeen.get(key) ?? findWindowTitle(zone, index);
    firstSeen.set(key, first ?? index);
    if (first === undefined || (best !== undefined && best.text.length > line.text.length)) return;
    if (!isPageHead(zone.slice(0, first)) || !isPageHead(zone.slice(first + 1, index))) return;
    best = { text: betterPrint(zone[first]?.text ?? line.text, line.text), index };
  });
  return best;
}

/** Nothing, or lines among which the page shows itself; verses of a poem between two refrains are neither. */
function isPageHead(lines: readonly SourceLine[]): boolean {
  return lines.length === 0 || lines.some(({ text }) => isOfPage(text));
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

/** Of two prints the one in capitals gives way, and so does the one with the site's name or a stop behind it. */
function betterPrint(first: string, second: string): string {
  if (first.length !== second.length) return first.length < second.length ? first : second;
  return first === first.toUpperCase() ? second : first;
}

function findFirstTitle(zone: readonly SourceLine[], lines: readonly SourceLine[]): Title | undefined {
  const mayBeTitle = ({ text }: SourceLine): boolean =>
    readDateLine(text) === undefined && findFurniture(text)?.reach !== 'tool';
  const start = endOfMenu(zone);
  const below = lines.findIndex((line, at) => at >= start && mayBeTitle(line));
  const index = below < 0 ? lines.findIndex(mayBeTitle) : below;
  const text = lines[index]?.text;
  if (text === undefined) return undefined;
  return { text: text.length > longestHeadline ? '' : text, index };
}

/**
 * Below the last path or banner, or the last run of menu words; but only while the page's own lines are a good part of all
 * that stands above, or the foot of a short notice would be taken for its head.
 */
function endOfMenu(zone: readonly SourceLine[]): number {
  let recognised = 0;
  let end = 0;
  zone.forEach(({ text }, index) => {
    if (isOfPage(text)) recognised += 1;
    const isPath = readBreadcrumb(text) !== undefined || isBanner(text);
    const isMenu = isMenuWord(text) && isMenuWord(zone[index - 1]?.text ?? '');
    if ((isPath && recognised * 3 > index) || (isMenu && recognised * 2 > index)) end = index + 1;
  });
  const section = readBreadcrumb(zone[end - 1]?.text ?? '')?.at(-1);
  // Many pages print the section's name once more between path and title.
  return section !== undefined && zone[end]?.text === section ? end + 1 : end;
}

function isOfPage(text: string): boolean {
  return (
    findFurniture(text) !== undefined ||
    isMenuWord(text) ||
    isBanner(text) ||
    readDateLine(text) !== undefined ||
    readBreadcrumb(text) !== undefined
  );
}
