// The stored document: Lexical 0.52 editor state JSON, checked and normalised. Keys that Lexical may leave out get their
// default here, so that a parsed document is always complete; anything not listed is refused, never passed through.
import { z } from 'zod';
import { elementKeys, Inline, version, type ElementKeys } from './inline.ts';
import { Id, Line, Text } from './primitives.ts';

const inlineChildren = { children: z.array(Inline) };

export const Paragraph = z.object({
  type: z.literal('paragraph'),
  ...elementKeys,
  textFormat: z.int().default(0),
  textStyle: z.string().default(''),
  ...inlineChildren,
});
export type Paragraph = z.infer<typeof Paragraph>;
export const Heading = z.object({
  type: z.literal('heading'),
  ...elementKeys,
  tag: z.enum(['h2', 'h3']),
  ...inlineChildren,
});
export type Heading = z.infer<typeof Heading>;
export const Quote = z.object({ type: z.literal('quote'), ...elementKeys, ...inlineChildren });
/** A sentence of the story shown large beside it. Its words are said again there: nothing is taken out of the text. */
export const PullQuote = z.object({ type: z.literal('pullquote'), ...elementKeys, ...inlineChildren });
/** Side note: a fact beside the story ("Từ ngày 10 đến 30/10 tại các cơ sở Đảng cũng …"). */
export const Note = z.object({ type: z.literal('note'), ...elementKeys, ...inlineChildren });

export type ListItem = ElementKeys & {
  type: 'listitem';
  value: number;
  children: (Inline | List)[];
};
export type List = ElementKeys & {
  type: 'list';
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

/** Facts set apart from the story: figures, a timetable, addresses. A heading inside it is its title. */
export const InfoBox = z.object({
  type: z.literal('infobox'),
  ...elementKeys,
  children: z.array(z.discriminatedUnion('type', [Paragraph, Heading, List])),
});
export type InfoBox = z.infer<typeof InfoBox>;

/** Lexical's `TableCellHeaderStates`: which way a header cell looks. */
export const headerState = { none: 0, row: 1, column: 2, both: 3 } as const;

export const TableCell = z.object({
  type: z.literal('tablecell'),
  ...elementKeys,
  headerState: z.int().min(0).max(3).default(headerState.none),
  colSpan: z.int().min(1).default(1),
  rowSpan: z.int().min(1).default(1),
  children: z.array(z.discriminatedUnion('type', [Paragraph, List])),
});
export type TableCell = z.infer<typeof TableCell>;
export const TableRow = z.object({
  type: z.literal('tablerow'),
  ...elementKeys,
  children: z.array(TableCell),
});
export type TableRow = z.infer<typeof TableRow>;
/** Widths, heights and colours of cells are the portal's business and are not stored. */
export const Table = z.object({ type: z.literal('table'), ...elementKeys, children: z.array(TableRow) });
export type Table = z.infer<typeof Table>;

export const Divider = z.object({ type: z.literal('horizontalrule'), version });
export type Divider = z.infer<typeof Divider>;

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
  /** Who is in the picture, from left to right, as this story names them; null = as the photo does, none = it names nobody. */
  people: z.array(Line).nullable().default(null),
  /** `small` takes part of the width, `wide` more than the text where a page has room. */
  size: z.enum(['small', 'text', 'wide']).default('text'),
  /** Of a small one: text flows round it at the sides. */
  align: z.enum(['left', 'center', 'right']).default('center'),
});
export type PhotoBlock = z.infer<typeof PhotoBlock>;

export const GalleryItem = z.object({ photoId: z.string(), caption: override });
export type GalleryItem = z.infer<typeof GalleryItem>;
export const GalleryBlock = z.object({
  type: z.literal('gallery'),
  version,
  heading: Line.default(''),
  layout: z.enum(['grid', 'slides']).default('grid'),
  items: z.array(GalleryItem).default([]),
});
export type GalleryBlock = z.infer<typeof GalleryBlock>;

/** A document readers can take away (PDF, DOC …). The file belongs to the library, under its attachment's id. */
export const FileBlock = z.object({
  type: z.literal('file'),
  version,
  attachmentId: Id,
  /** What the link says; '' = the file's own name. */
  title: Line.default(''),
});
export type FileBlock = z.infer<typeof FileBlock>;

/** A video, a map or a page elsewhere, shown as a card that needs no network. */
export const EmbedBlock = z.object({
  type: z.literal('embed'),
  version,
  url: z.url({ protocol: /^https?$/u }),
  title: Line.default(''),
  caption: Text.default(''),
});
export type EmbedBlock = z.infer<typeof EmbedBlock>;

export const Block = z.discriminatedUnion('type', [
  Paragraph,
  Heading,
  Quote,
  PullQuote,
  Note,
  List,
  InfoBox,
  Table,
  Divider,
  PhotoBlock,
  GalleryBlock,
  FileBlock,
  EmbedBlock,
]);
export type Block = z.infer<typeof Block>;

const proseTypes = ['paragraph', 'heading', 'quote', 'pullquote', 'note'] as const;
/** A block whose children are runs of text. */
export type ProseBlock = Extract<Block, { type: (typeof proseTypes)[number] }>;
export function isProse(block: Block): block is ProseBlock {
  return proseTypes.some((type) => type === block.type);
}

/** The value of Lexical's `editorState.toJSON()`. */
export const StoryDocument = z.object({
  root: z.object({ type: z.literal('root'), ...elementKeys, children: z.array(Block) }),
});
export type StoryDocument = z.infer<typeof StoryDocument>;
