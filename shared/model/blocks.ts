// The stored document: Lexical 0.52 editor state JSON, checked and normalised. Keys that Lexical may leave out get their
// default here, so that a parsed document is always complete; anything not listed is refused, never passed through.
import { z } from 'zod';
import { Line, Text } from './primitives.ts';

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

const version = z.number().default(1);

/** Element keys Lexical writes that mean nothing here: direction, alignment and indent are the portal's business. */
const elementKeys = {
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
export const Tab = TextRun.extend({ type: z.literal('tab') });

/** Addresses a link may have; everything else (javascript:, file:, data: …) is dropped at the door. */
const LinkUrl = z.string().refine((url) => isSafeLink(url), 'Địa chỉ liên kết không hợp lệ');

export const Link = z.object({
  type: z.enum(['link', 'autolink']),
  ...elementKeys,
  url: LinkUrl,
  rel: z.string().nullable().default(null),
  target: z.string().nullable().default(null),
  title: z.string().nullable().default(null),
  children: z.array(z.discriminatedUnion('type', [TextRun, LineBreak, Tab])),
});
export type Link = z.infer<typeof Link>;

export const Inline = z.discriminatedUnion('type', [TextRun, LineBreak, Tab, Link]);
export type Inline = z.infer<typeof Inline>;

const inlineChildren = { children: z.array(Inline) };

export const Paragraph = z.object({
  type: z.literal('paragraph'),
  ...elementKeys,
  textFormat: z.int().default(0),
  textStyle: z.string().default(''),
  ...inlineChildren,
});
export const Heading = z.object({
  type: z.literal('heading'),
  ...elementKeys,
  tag: z.enum(['h2', 'h3']),
  ...inlineChildren,
});
export const Quote = z.object({ type: z.literal('quote'), ...elementKeys, ...inlineChildren });
/** Side note: a fact beside the story ("Từ ngày 10 đến 30/10 tại các cơ sở Đảng cũng …"). */
export const Note = z.object({ type: z.literal('note'), ...elementKeys, ...inlineChildren });

export type ListItem = {
  type: 'listitem';
  version: number;
  direction: 'ltr' | 'rtl' | null;
  format: string;
  indent: number;
  value: number;
  children: (Inline | List)[];
};
export type List = {
  type: 'list';
  version: number;
  direction: 'ltr' | 'rtl' | null;
  format: string;
  indent: number;
  listType: 'bullet' | 'number';
  start: number;
  tag: 'ul' | 'ol';
  children: ListItem[];
};
export const ListItem = z.object({
  type: z.literal('listitem'),
  ...elementKeys,
  value: z.int().default(1),
  get children(): z.ZodType<(Inline | List)[]> {
    return z.array(z.union([Inline, List]));
  },
});
export const List = z.object({
  type: z.literal('list'),
  ...elementKeys,
  listType: z.enum(['bullet', 'number']),
  start: z.int().default(1),
  tag: z.enum(['ul', 'ol']),
  get children(): z.ZodType<ListItem[]> {
    return z.array(ListItem);
  },
});

/** A text that inherits from the photo while null and overrides it for this story when set. */
const override = Text.nullable().default(null);

/** `photoId` null = a placeholder: the caption waits for its picture. */
export const PhotoBlock = z.object({
  type: z.literal('photo'),
  version,
  photoId: z.string().nullable().default(null),
  caption: override,
  alt: override,
  credit: override,
});
export type PhotoBlock = z.infer<typeof PhotoBlock>;

export const GalleryItem = z.object({ photoId: z.string(), caption: override });
export type GalleryItem = z.infer<typeof GalleryItem>;
export const GalleryBlock = z.object({
  type: z.literal('gallery'),
  version,
  heading: Line.default(''),
  items: z.array(GalleryItem).default([]),
});
export type GalleryBlock = z.infer<typeof GalleryBlock>;

export const Block = z.discriminatedUnion('type', [
  Paragraph,
  Heading,
  Quote,
  Note,
  List,
  PhotoBlock,
  GalleryBlock,
]);
export type Block = z.infer<typeof Block>;

/** The value of Lexical's `editorState.toJSON()`. */
export const StoryDocument = z.object({
  root: z.object({ type: z.literal('root'), ...elementKeys, children: z.array(Block) }),
});
export type StoryDocument = z.infer<typeof StoryDocument>;

/** http, https, mailto, tel, a path of the portal itself, or an anchor. */
export function isSafeLink(url: string): boolean {
  // Browsers drop control characters and spaces when they read an address: "java\tscript:" is a scheme to them.
  const read = url.replace(/[\u0000-\u0020\u007f]+/gu, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(read)?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme);
}
