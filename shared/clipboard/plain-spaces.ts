// White space that programs put into HTML for their own sake: no-break spaces that stand for plain ones, and letters nobody sees.
import type { ParentNode } from '../html/parse-html.ts';
import { allElements, textNodes } from './tree.ts';

export function plainSpaces(root: ParentNode): void {
  for (const parent of [root, ...allElements(root)]) {
    for (const node of textNodes(parent)) node.value = plain(node.value);
  }
}

/** Word and browsers write a space beside a tag as a no-break one; soft hyphens and marks of width zero break words for a search. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u2007\u202f]/gu, ' ').replace(/[\u00ad\u200b\u2060\ufeff]/gu, '');
}
