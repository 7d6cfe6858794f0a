// Makes blocks in their complete stored form, for imports, demo content and tests.
import { headerState } from '../model/blocks.ts';
import type {
  Block,
  GalleryBlock,
  GalleryItem,
  Heading,
  InfoBox,
  List,
  Paragraph,
  PhotoBlock,
  StoryDocument,
  Table,
  TableCell,
} from '../model/blocks.ts';
import type { Inline, Link, TextRun } from '../model/inline.ts';

const element = { version: 1, direction: null, format: '', indent: 0 } as const;

export function textRun(text: string, format = 0): TextRun {
  return {
    type: 'text',
    version: 1,
    text: text.normalize('NFC'),
    format,
    detail: 0,
    mode: 'normal',
    style: '',
  };
}

function inline(content: string | readonly Inline[]): Inline[] {
  if (typeof content !== 'string') return [...content];
  return content === '' ? [] : [textRun(content)];
}

export function paragraph(content: string | readonly Inline[]): Paragraph {
  return { type: 'paragraph', ...element, textFormat: 0, textStyle: '', children: inline(content) };
}

export function heading(tag: 'h2' | 'h3', content: string | readonly Inline[]): Heading {
  return { type: 'heading', ...element, tag, children: inline(content) };
}

export function quote(content: string | readonly Inline[]): Block {
  return { type: 'quote', ...element, children: inline(content) };
}

export function pullQuote(content: string | readonly Inline[]): Block {
  return { type: 'pullquote', ...element, children: inline(content) };
}

export function note(content: string | readonly Inline[]): Block {
  return { type: 'note', ...element, children: inline(content) };
}

/** What a text of one run of words is; a heading by its level. */
export type ProseKind = 'paragraph' | 'h2' | 'h3' | 'quote' | 'pullquote' | 'note';

export function prose(kind: ProseKind, children: readonly Inline[]): Block {
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

export function list(listType: 'bullet' | 'number', items: readonly string[]): List {
  const children = items.map((item, index) => ({
    type: 'listitem' as const,
    ...element,
    value: index + 1,
    children: inline(item),
  }));
  return { type: 'list', ...element, listType, start: 1, tag: listType === 'bullet' ? 'ul' : 'ol', children };
}

export function link(url: string, text: string): Link {
  return { type: 'link', ...element, url, rel: null, target: null, title: null, children: [textRun(text)] };
}

export function infoBox(children: InfoBox['children']): Block {
  return { type: 'infobox', ...element, children: [...children] };
}

export function tableCell(
  children: TableCell['children'],
  spans: Partial<Pick<TableCell, 'headerState' | 'colSpan' | 'rowSpan'>> = {},
): TableCell {
  return {
    type: 'tablecell',
    ...element,
    ...{ headerState: headerState.none, colSpan: 1, rowSpan: 1, ...spans },
    children: [...children],
  };
}

/** Rows of cells in reading order; a cell over several columns or rows is given once, where it begins. */
export function table(rows: readonly (readonly TableCell[])[]): Table {
  const children = rows.map((cells) => ({ type: 'tablerow' as const, ...element, children: [...cells] }));
  return { type: 'table', ...element, children };
}

export function divider(): Block {
  return { type: 'horizontalrule', version: 1 };
}

export function file(attachmentId: string, title = ''): Block {
  return { type: 'file', version: 1, attachmentId, title };
}

export function embed(
  url: string,
  words: { readonly title?: string; readonly caption?: string } = {},
): Block {
  const { title = '', caption = '' } = words;
  return { type: 'embed', version: 1, url, title, caption };
}

/** Without a photo id it is a placeholder whose caption waits for its picture. */
export function photo(input: Partial<Omit<PhotoBlock, 'type' | 'version'>>): PhotoBlock {
  const texts = { photoId: null, caption: null, alt: null, credit: null, people: null };
  return { type: 'photo', version: 1, ...texts, size: 'text', align: 'center', ...input };
}

export function gallery(title: string, items: readonly GalleryItem[] = []): GalleryBlock {
  return { type: 'gallery', version: 1, heading: title, layout: 'grid', items: [...items] };
}

export function storyDocument(children: readonly Block[]): StoryDocument {
  return { root: { type: 'root', ...element, children: [...children] } };
}

export const emptyDocument: StoryDocument = storyDocument([paragraph('')]);
