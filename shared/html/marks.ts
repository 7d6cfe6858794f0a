// What an element does to the text within it: bold, italic …, and a link. Looks are read from elements and from the few style
// declarations by which word processors and Google Docs say the same.
import { cleanAddress } from '../document/inline-pieces.ts';
import { isSafeLink, textFormat } from '../model/inline.ts';
import { attribute, styleOf, textOf } from './element.ts';
import type { Element } from './parse-html.ts';
import type { Page } from './page.ts';

/** What surrounds a text: its marks and the address it links to. */
export type Context = {
  readonly format: number;
  readonly url: string | null;
  /** Line ends of the source are line ends of the text. */
  readonly isPreformatted: boolean;
};

export const plainContext: Context = { format: 0, url: null, isPreformatted: false };

export function withElement(page: Page, context: Context, element: Element): Context {
  const format = styledFormat(element, context.format | (marks[element.tagName] ?? 0));
  const isPreformatted = keepsLines(element) ?? context.isPreformatted;
  const url = element.tagName === 'a' ? linkOf(page, element) : context.url;
  return { format, url, isPreformatted };
}

/** Undefined where the element says nothing about its line ends. */
function keepsLines(element: Element): boolean | undefined {
  const space = styleOf(element, 'white-space') ?? styleOf(element, 'white-space-collapse');
  if (space !== undefined) return /^(?:pre|break-spaces|preserve)/u.test(space);
  return element.tagName === 'pre' ? true : undefined;
}

const { bold, italic, underline, strikethrough, subscript, superscript, highlight } = textFormat;

const marks: Readonly<Record<string, number>> = {
  ...{ b: bold, strong: bold, i: italic, em: italic, u: underline, ins: underline },
  ...{ s: strikethrough, strike: strikethrough, del: strikethrough },
  ...{ sub: subscript, sup: superscript, mark: highlight },
};

/** Google Docs wraps everything in a `<b style="font-weight:normal">`; what the style says wins. */
function styledFormat(element: Element, format: number): number {
  const weight = styleOf(element, 'font-weight');
  const slant = styleOf(element, 'font-style');
  const line = styleOf(element, 'text-decoration') ?? styleOf(element, 'text-decoration-line') ?? '';
  const place = styleOf(element, 'vertical-align');
  let styled = format;
  if (weight !== undefined) styled = set(styled, bold, weight.startsWith('bold') || Number(weight) >= 600);
  if (slant !== undefined) styled = set(styled, italic, slant === 'italic' || slant === 'oblique');
  if (line.includes('underline') && element.tagName !== 'a') styled |= underline;
  if (line.includes('line-through')) styled |= strikethrough;
  if (place === 'super') styled |= superscript;
  if (place === 'sub') styled |= subscript;
  return styled;
}

function set(format: number, bit: number, isOn: boolean): number {
  return isOn ? format | bit : format & ~bit;
}

/** Null for an anchor without an address, without words, or with an address that must not be followed. */
function linkOf(page: Page, element: Element): string | null {
  const typed = attribute(element, 'href');
  if (typed === undefined || typed.trim() === '' || textOf(element).trim() === '') return null;
  const address = page.options.linkOf?.(typed) ?? typed;
  const url = isSafeLink(address) ? cleanAddress(address) : null;
  if (url === null) page.dropped.note('link');
  return url;
}
