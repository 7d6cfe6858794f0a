// White space that programs put into HTML for their own sake: no-break spaces that stand for plain ones, and letters nobody sees.
import type { ParentNode } from '../html/parse-html.ts';
import { allElements, textNodes } from './tree.ts';

export type PlainWish = {
  /** In TCVN3 the soft hyphen is a letter (ư): who wants such a text as it is wants that as well. */
  readonly keepsSoftHyphens: boolean;
};

export function plainSpaces(root: ParentNode, wish: PlainWish): void {
  for (const parent of [root, ...allElements(root)]) {
    for (const node of textNodes(parent)) node.value = plain(node.value, wish);
  }
}

/** Word and browsers write a space beside a tag as a no-break one; soft hyphens and marks of width zero break words for a search. */
export function plain(text: string, { keepsSoftHyphens }: PlainWish): string {
  const spaced = text.replace(/[\u00a0\u2007\u202f]/gu, ' ').replace(/[\u200b\u2060\ufeff]/gu, '');
  return keepsSoftHyphens ? spaced : spaced.replaceAll('\u00ad', '');
}
