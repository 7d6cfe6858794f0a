// Which kind of text an element begins, by its name or by the class our pages and the systems we know give it.
import { heading, note, paragraph, pullQuote, quote } from '../document/build.ts';
import type { Block } from '../model/blocks.ts';
import type { Inline } from '../model/inline.ts';
import { hasClass } from './element.ts';
import type { Element } from './parse-html.ts';

export type Kind = 'paragraph' | 'h2' | 'h3' | 'quote' | 'pullquote' | 'note';

/** Undefined for an element that says nothing about its text. */
export function kindOf(element: Element): Kind | undefined {
  const { tagName } = element;
  if (tagName === 'h1' || tagName === 'h2') return 'h2';
  if (/^h[3-6]$/u.test(tagName)) return 'h3';
  if (hasClass(element, pullQuoteClasses)) return 'pullquote';
  if (tagName === 'blockquote' || hasClass(element, quoteClasses)) return 'quote';
  return tagName === 'aside' || hasClass(element, noteClasses) ? 'note' : undefined;
}

export function proseBlock(kind: Kind, children: readonly Inline[]): Block {
  switch (kind) {
    case 'paragraph':
      return paragraph(children);
    case 'quote':
      return quote(children);
    case 'pullquote':
      return pullQuote(children);
    case 'note':
      return note(children);
    case 'h2':
    case 'h3':
      return heading(kind, children);
  }
}

const pullQuoteClasses: ReadonlySet<string> = new Set([
  'pullquote',
  'wp-block-pullquote',
  'kg-blockquote-alt',
]);
const quoteClasses: ReadonlySet<string> = new Set(['wp-block-quote']);
const noteClasses: ReadonlySet<string> = new Set(['note', 'kg-callout-card']);
