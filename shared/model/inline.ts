// Runs of text and what they are wrapped in, as Lexical 0.52 stores them: marks, links, line breaks, and the desk's own marks
// (comments, suggestions), which readers never see.
import { z } from 'zod';
import { Id, Line, Text, Timestamp } from './primitives.ts';

/** Bits of a text run's `format`, as Lexical defines them (IS_BOLD …). */
export const textFormat = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  subscript: 32,
  superscript: 64,
  highlight: 128,
} as const;

export const version = z.number().default(1);

/** Element keys Lexical writes that mean nothing here: direction, alignment and indent are the portal's business. */
export const elementKeys = {
  version,
  direction: z.enum(['ltr', 'rtl']).nullable().default(null),
  format: z.string().default(''),
  indent: z.int().min(0).default(0),
};

export const TextRun = z.object({
  type: z.literal('text'),
  version,
  text: Text,
  format: z.int().min(0).default(0),
  detail: z.int().default(0),
  mode: z.enum(['normal', 'token', 'segmented']).default('normal'),
  style: z.string().default(''),
});
export type TextRun = z.infer<typeof TextRun>;

export const LineBreak = z.object({ type: z.literal('linebreak'), version });
/**
 * The end of a paragraph as part of what somebody proposes, and of nothing else. In an insertion the block is to be broken there.
 * In a deletion it is the end of the block it stands in, which is to be joined with the next one; in a deletion in an insertion it
 * is a break that was only proposed.
 */
const ParagraphBreak = z.object({ type: z.literal('paragraphbreak'), version });
export type ParagraphBreak = z.infer<typeof ParagraphBreak>;
export const Tab = TextRun.extend({ type: z.literal('tab') });

/** Addresses a link may have; everything else (javascript:, file:, data: …) is dropped at the door. */
const LinkUrl = z.string().refine((url) => isSafeLink(url), 'Địa chỉ liên kết không hợp lệ');

export type ElementKeys = {
  version: number;
  direction: 'ltr' | 'rtl' | null;
  format: string;
  indent: number;
};

export type Link = ElementKeys & {
  type: 'link' | 'autolink';
  url: string;
  rel: string | null;
  target: string | null;
  title: string | null;
  children: Inline[];
};
const Link = z.object({
  type: z.enum(['link', 'autolink']),
  ...elementKeys,
  url: LinkUrl,
  rel: z.string().nullable().default(null),
  target: z.string().nullable().default(null),
  title: z.string().nullable().default(null),
  get children(): z.ZodType<Inline[]> {
    return z.array(Inline);
  },
});

/** A stretch of text the desk talks about; the comments lie beside the story, by these ids. Readers see only the text. */
export type Mark = ElementKeys & { type: 'mark'; ids: string[]; children: Inline[] };
const Mark = z.object({
  type: z.literal('mark'),
  ...elementKeys,
  ids: z.array(Id),
  get children(): z.ZodType<Inline[]> {
    return z.array(Inline);
  },
});

/**
 * A change somebody proposes. Until it is accepted, readers see the text as it was: an insertion is not there, a deletion still
 * is (`shared/document/desk-marks.ts`). An insertion may hold deletions, where somebody would leave out again what another has
 * proposed.
 */
export type Suggestion = ElementKeys & {
  type: 'suggestion';
  change: 'insert' | 'delete';
  id: string;
  author: string;
  at: string;
  children: (Inline | ParagraphBreak)[];
};
const Suggestion = z.object({
  type: z.literal('suggestion'),
  ...elementKeys,
  change: z.enum(['insert', 'delete']),
  /** Stretches of one change share it: they are accepted and rejected together. */
  id: Id,
  author: Line,
  at: Timestamp,
  get children(): z.ZodType<(Inline | ParagraphBreak)[]> {
    return z.array(z.discriminatedUnion('type', [Inline, ParagraphBreak]));
  },
});

export type Inline = TextRun | z.infer<typeof LineBreak> | z.infer<typeof Tab> | Link | Mark | Suggestion;
export const Inline = z.discriminatedUnion('type', [TextRun, LineBreak, Tab, Link, Mark, Suggestion]);

/** http, https, mailto, tel, a path of the portal itself, or an anchor. */
export function isSafeLink(url: string): boolean {
  // Browsers drop control characters and spaces when they read an address: "java\tscript:" is a scheme to them.
  const read = url.replace(/[\u0000-\u0020\u007f]+/gu, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(read)?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme);
}
