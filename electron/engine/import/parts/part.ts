// A part is a run of source lines read as one thing of the story. Each recogniser looks at the lines from `index` on and
// says how many it takes, or undefined to leave them to the next.
import type { Block } from '#shared/model/blocks.ts';
import type { BylineEntry } from '#shared/model/story.ts';
import { isProse } from '../source-lines.ts';
import type { SourceLine } from '../source-lines.ts';

export type Part =
  | { readonly kind: 'block'; readonly used: number; readonly block: Block; readonly note?: string }
  | { readonly kind: 'byline'; readonly used: number; readonly byline: readonly BylineEntry[] }
  /** Text that belongs to the photo before it. */
  | { readonly kind: 'credit'; readonly used: number; readonly credit: string }
  | { readonly kind: 'tags'; readonly used: number; readonly tags: readonly string[] };

export type LineView = {
  readonly lines: readonly SourceLine[];
  readonly index: number;
  readonly layout: Layout;
  /** The block made last, so that a credit finds its photo and a caption its gallery. */
  readonly before: Block | undefined;
  /** A gallery heading was met: what follows are captions. */
  readonly afterGallery: boolean;
};

export type Recogniser = (view: LineView) => Part | undefined;

export type Layout = {
  /** The text came from a page (date line, furniture, byline), so captions without pictures are to be expected. */
  readonly isPage: boolean;
  /** Most paragraphs open with an indent: one without is something else. */
  readonly bodyIsIndented: boolean;
  /** Roman numbers head the chapters, so Arabic ones head their parts. */
  readonly hasRomanHeadings: boolean;
};

export function readLayout(lines: readonly SourceLine[], isPage: boolean): Layout {
  const prose = lines.filter((line) => isProse(line.text));
  const indented = prose.filter((line) => line.indent >= 2);
  return {
    isPage,
    bodyIsIndented: indented.length >= 2 && indented.length >= prose.length * 0.6,
    hasRomanHeadings: lines.some((line) => isRomanHeading(line.text)),
  };
}

export function isRomanHeading(text: string): boolean {
  return text.length <= 120 && /^[IVX]{1,5}[.)]\s+\p{Lu}[^.;]*$/u.test(text);
}
