// A box of facts set apart from the story.
import { infoBox } from '../document/build.ts';
import { hasClass } from './element.ts';
import { addBehind, readInner } from './inner-blocks.ts';
import type { Page } from './page.ts';
import type { Element } from './parse-html.ts';

export function isInfoBox(element: Element): boolean {
  return hasClass(element, boxClasses);
}

/** `read` reads what the box holds into the page it is given; what a box may not hold goes behind it. */
export function readInfoBox(page: Page, read: (inner: Page) => void): void {
  const { inner, behind } = readInner(page, read);
  if (inner.length > 0) page.blocks.push(infoBox(inner));
  addBehind(page, behind);
}

const boxClasses: ReadonlySet<string> = new Set(['infobox', 'toa-soan-hop-thong-tin']);
