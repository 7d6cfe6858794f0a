// Which kind of text an element begins, by its name or by the class our pages and the systems we know give it.
import type { ProseKind } from '../document/build.ts';
import { hasClass } from './element.ts';
import type { Element } from './parse-html.ts';

/** Undefined for an element that says nothing about its text. */
export function kindOf(element: Element): ProseKind | undefined {
  const { tagName } = element;
  if (tagName === 'h1' || tagName === 'h2') return 'h2';
  if (/^h[3-6]$/u.test(tagName)) return 'h3';
  if (hasClass(element, pullQuoteClasses)) return 'pullquote';
  if (tagName === 'blockquote' || hasClass(element, quoteClasses)) return 'quote';
  return tagName === 'aside' || hasClass(element, noteClasses) ? 'note' : undefined;
}

const pullQuoteClasses: ReadonlySet<string> = new Set([
  'pullquote',
  'wp-block-pullquote',
  'kg-blockquote-alt',
]);
const quoteClasses: ReadonlySet<string> = new Set(['wp-block-quote']);
const noteClasses: ReadonlySet<string> = new Set(['note', 'kg-callout-card']);
