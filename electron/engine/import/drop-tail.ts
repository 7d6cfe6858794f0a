// Parts the article from what the page prints below and between it. A box in the middle (related news) gives the article
// back at the next paragraph; after a box that ends the article nothing is article any more.
import type { Dropped } from './import-report.ts';
import { findFurniture } from './page-furniture.ts';
import type { Furniture } from './page-furniture.ts';
import { endsSentence, isProse } from './source-lines.ts';
import type { SourceLine } from './source-lines.ts';

export type Split = { readonly article: readonly SourceLine[]; readonly dropped: readonly Dropped[] };

type OpenBox = { readonly furniture: Furniture; readonly lines: string[] };

/** `isByline` tells the line that closes an article: boxes after it never give anything back. */
export function dropTail(lines: readonly SourceLine[], isByline: (line: SourceLine) => boolean): Split {
  const article: SourceLine[] = [];
  const dropped: Dropped[] = [];
  let open: OpenBox | undefined;
  let isOver = false;
  lines.forEach((line, index) => {
    const furniture = furnitureAt(lines, index, open !== undefined);
    if (furniture !== undefined) {
      const next = { furniture, lines: [line.text] };
      dropped.push({ what: furniture.what, lines: next.lines });
      open = furniture.reach === 'box' || open !== undefined ? next : undefined;
      isOver ||= furniture.ends;
    } else if (open === undefined || (!isOver && isArticleText(line.text))) {
      open = undefined;
      isOver ||= isByline(line);
      article.push(line);
    } else open.lines.push(line.text);
  });
  return { article, dropped: mergeNeighbours(dropped) };
}

function furnitureAt(lines: readonly SourceLine[], index: number, isInside: boolean): Furniture | undefined {
  const found = findFurniture(lines[index]?.text ?? '');
  if (found === undefined || found.reach === 'tool' || isInside) return found;
  const next = lines[index + 1]?.text;
  // "Mức độ hài lòng" above a paragraph is a heading of the article.
  if (next !== undefined && isArticleText(next)) return undefined;
  return found.weak && !isFurniture(next) && !isFurniture(lines[index - 1]?.text) ? undefined : found;
}

function isFurniture(text: string | undefined): boolean {
  return text !== undefined && findFurniture(text) !== undefined;
}

function isArticleText(text: string): boolean {
  return isProse(text) && endsSentence(text) && !/^[•·*▪●-]\s/u.test(text);
}

function mergeNeighbours(dropped: readonly Dropped[]): Dropped[] {
  const merged: Dropped[] = [];
  for (const group of dropped) {
    const before = merged.at(-1);
    if (before?.what === group.what) {
      merged[merged.length - 1] = { what: group.what, lines: [...before.lines, ...group.lines] };
    } else merged.push(group);
  }
  return merged;
}
