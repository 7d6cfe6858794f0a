// Blocks of a story as Word's paragraphs and tables, in Word's own styles (Heading 2, Quote, Caption, List), so that what a
// colleague changes in Word comes back as the same kinds of blocks.
import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IParagraphOptions,
} from 'docx';
import { attachmentFacts, attachmentTitle } from '#shared/document/attachment-words.ts';
import { printable } from '#shared/document/html.ts';
import { captionText, figureText } from '#shared/document/photo-references.ts';
import { splitRows } from '#shared/document/table-html.ts';
import { isBlank, isOnlyProposed } from '#shared/document/desk-marks.ts';
import type {
  Block,
  FileBlock,
  GalleryItem,
  PhotoBlock,
  ProseBlock,
  Table as StoryTable,
  TableCell as StoryCell,
} from '#shared/model/blocks.ts';
import { headerState } from '#shared/model/blocks.ts';
import type { AccompaniedStory } from './beside.ts';
import { listParagraphs, type ListContext } from './docx-lists.ts';
import { docxRuns } from './docx-runs.ts';
import type { StoryParts, StoryPicture } from './gather-story.ts';

/** Width of the text of an A4 page with Word's margins, in CSS pixels; what is taller than it is wide is kept on one page. */
const TEXT_WIDTH = 600;
const TALLEST = 640;

export type DocxContext = AccompaniedStory & ListContext;

export function docxBlock(block: Block, context: DocxContext): FileChild[] {
  switch (block.type) {
    case 'photo':
      return figure(block, context);
    case 'gallery': {
      const title = block.heading.trim();
      const figures = block.items.flatMap((item) => figure(item, context));
      const above = title === '' ? [] : [new Paragraph({ text: title, heading: HeadingLevel.HEADING_2 })];
      return figures.length === 0 ? [] : [...above, ...figures];
    }
    case 'list':
      return listParagraphs(block, context);
    case 'table':
      return block.children.length === 0 || isOnlyProposed(block)
        ? []
        : [tableOf(block, context), new Paragraph({})];
    case 'infobox':
      if (isOnlyProposed(block)) return [];
      return [boxOf(block.children.flatMap((child) => docxBlock(child, context))), new Paragraph({})];
    case 'horizontalrule':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1 } } })];
    case 'file':
      return documentParagraph(block, context);
    case 'embed':
      return embedParagraphs(block.url, block.title.trim(), block.caption.trim());
    default:
      return isBlank(block.children) ? [] : [prose(block)];
  }
}

function prose(block: ProseBlock): Paragraph {
  const children = docxRuns(block.children);
  switch (block.type) {
    case 'paragraph':
      return new Paragraph({ children });
    case 'heading':
      return new Paragraph({
        children,
        heading: block.tag === 'h2' ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
      });
    case 'quote':
      return new Paragraph({ children, style: 'Quote' });
    case 'pullquote':
      return new Paragraph({ children, style: 'IntenseQuote' });
    case 'note':
      return new Paragraph({ children, ...besideTheText });
  }
}

const besideTheText: IParagraphOptions = {
  indent: { left: 360 },
  border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: '8A8A8A' } },
};

function figure(place: PhotoBlock | GalleryItem, { photos, pictures }: StoryParts): Paragraph[] {
  const picture = pictures.get(place.photoId ?? '');
  if (picture === undefined) return [];
  const text = figureText(place, photos.get(place.photoId ?? ''));
  const caption = captionText(text);
  const image = new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: caption !== '',
    children: [pictureRun(picture, text.alt || text.caption)],
  });
  const words = caption.split(/\s*\n\s*/u).map((line) => new Paragraph({ text: line, style: 'Caption' }));
  return caption === '' ? [image] : [image, ...words];
}

function pictureRun(picture: StoryPicture, alt: string): ImageRun {
  const scale = Math.min(1, TEXT_WIDTH / picture.width, TALLEST / picture.height);
  const name = `Ảnh ${picture.number}`;
  return new ImageRun({
    type: picture.format === 'jpeg' ? 'jpg' : 'png',
    data: picture.bytes,
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    altText: { name, title: name, description: alt },
  });
}

function tableOf(table: StoryTable, context: DocxContext): Table {
  const { head } = splitRows(table);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: table.children.map(
      (row) =>
        new TableRow({
          ...(head.includes(row) && { tableHeader: true }),
          cantSplit: true,
          children: row.children.map((cell) => cellOf(cell, context)),
        }),
    ),
  });
}

function cellOf(cell: StoryCell, context: DocxContext): TableCell {
  const isHead = cell.headerState !== headerState.none;
  const content = cell.children.flatMap((child) =>
    child.type === 'list'
      ? listParagraphs(child, context)
      : [new Paragraph({ children: docxRuns(child.children) })],
  );
  return new TableCell({
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    ...(isHead && { shading: { fill: 'EFEFEF' } }),
    children: content.length === 0 ? [new Paragraph({})] : content,
  });
}

/** Word has no box that flows with the text but a table of one cell. */
function boxOf(content: readonly FileChild[]): Table {
  const inner = content.filter((child) => child instanceof Paragraph);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        children: [
          new TableCell({
            shading: { fill: 'F6F4EF' },
            margins: { top: 120, bottom: 120, left: 200, right: 200 },
            children: inner.length === 0 ? [new Paragraph({})] : inner,
          }),
        ],
      }),
    ],
  });
}

/** Word follows a path from where the file lies that names it. */
function documentParagraph(block: FileBlock, { documents }: AccompaniedStory): Paragraph[] {
  const document = documents.get(block.attachmentId);
  if (document === undefined) return [];
  const { attachment, path } = document;
  const words = new TextRun({ text: printable(attachmentTitle(block, attachment)), style: 'Hyperlink' });
  const facts = new TextRun({ text: ` (${attachmentFacts(attachment)})` });
  return [new Paragraph({ children: [new ExternalHyperlink({ link: path, children: [words] }), facts] })];
}

function embedParagraphs(url: string, title: string, caption: string): Paragraph[] {
  const run = {
    type: 'text',
    version: 1,
    text: title || url,
    format: 0,
    detail: 0,
    mode: 'normal',
    style: '',
  } as const;
  const keys = { version: 1, direction: null, format: '', indent: 0, rel: null, target: null, title: null };
  const link = docxRuns([{ ...keys, type: 'link', url, children: [run] }]);
  const words = caption === '' ? [] : [new Paragraph({ text: caption, style: 'Caption' })];
  return [new Paragraph({ children: link }), ...words];
}
