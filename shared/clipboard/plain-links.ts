// Links of the page that was copied: those that lead anywhere from here, without the looks of a link in their words.
import { attribute } from '../html/element.ts';
import type { Element, ParentNode } from '../html/parse-html.ts';
import { allElements, rawStyle, removeAttribute, setAttribute, unwrap } from './tree.ts';

export function plainLinks(root: ParentNode): void {
  for (const link of allElements(root).filter(({ tagName }) => tagName === 'a')) {
    const href = attribute(link, 'href')?.trim();
    if (href === undefined) continue;
    // A place on that page, or a path whose site is not known here.
    if (!/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(href)) removeAttribute(link, 'href');
    allElements(link).forEach(dropUnderline);
  }
}

function dropUnderline(element: Element): void {
  if (element.tagName === 'u') unwrap(element);
  const style = rawStyle(element);
  if (style !== '') setAttribute(element, 'style', style.replace(/text-decoration[^;]*/giu, ''));
}
