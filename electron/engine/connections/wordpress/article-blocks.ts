// A story as the text of a WordPress post: blocks that stay blocks in the editor, pictures at the addresses the caller gives.
import { html, noHtml, type Html } from '#shared/document/html.ts';
import { captionText, figureText } from '#shared/document/photo-references.ts';
import { isBlank, isOnlyProposed } from '#shared/document/desk-marks.ts';
import { foldNested, inlineHtml, listHtml, proseHtml } from '#shared/document/to-html.ts';
import type {
  Block,
  EmbedBlock,
  FileBlock,
  GalleryBlock,
  GalleryItem,
  List,
  PhotoBlock,
  ProseBlock,
  Table,
  TableCell,
  TableRow,
} from '#shared/model/blocks.ts';
import type { Inline } from '#shared/model/inline.ts';
import type { Photo } from '#shared/model/photo.ts';
import { splitRows, tableHtml } from '#shared/document/table-html.ts';
import { bylineText } from '../../portal/byline.ts';
import { documentWords } from '../article/documents.ts';
import { assertSendable } from '../article/html.ts';
import type { Payload } from '../connection-adapter.ts';
import {
  asideBlock,
  boxBlock,
  fileBlock,
  galleryBlock,
  headingBlock,
  imageBlock,
  listBlock,
  listItemBlock,
  paragraphBlock,
  htmlBlock,
  pullQuoteBlock,
  quoteBlock,
  separatorBlock,
  tableBlock,
  type BlockImage,
} from './block.ts';
import type { PictureEntry } from './books.ts';
import type { PlacedDocument } from './place-documents.ts';

export type PostPicture = Pick<PictureEntry, 'id' | 'shown' | 'small'>;

export type PostTextOptions = {
  /** undefined leaves the figure out: its picture is not there (yet). */
  readonly pictureOf: (photoId: string) => PostPicture | undefined;
  /** undefined leaves the document out: it is not there (yet). */
  readonly documentOf: (attachmentId: string) => PlacedDocument | undefined;
  /** Address on the site of a path of the portal itself. */
  readonly portalHref: (path: string) => string;
  /** Parts that stand in a field of their own, where the site's theme shows them. */
  readonly inFields: ReadonlySet<'lead' | 'byline'>;
  /** Blocks that follow the story, as they are: notes to readers of earlier corrections. */
  readonly notes: readonly string[];
};

/** @throws AppError invalid_request where the text names an address only this machine understands */
export function postText(payload: Payload, options: PostTextOptions): string {
  const { lead, document, byline } = payload.content;
  const photos = new Map(payload.photos.map((photo) => [photo.id, photo]));
  const signature = bylineText(byline);
  // Themes show the excerpt in lists, not on the article's own page: there the lead is its first paragraph, as on portals.
  const opening = options.inFields.has('lead') || lead.trim() === '' ? [] : [leadBlock(lead)];
  const signed = options.inFields.has('byline') || signature === '' ? [] : [bylineBlock(signature)];
  const blocks = [
    ...opening,
    ...document.root.children.flatMap((block) =>
      block.type === 'file' ? fileOf(block, payload, options) : blocksOf(block, photos, options),
    ),
    ...signed,
  ];
  const texts = [...blocks.map(toText), ...options.notes];
  assertSendable(texts);
  return texts.join('\n\n');
}

/** Classes of what WordPress has no block for, and of paragraphs not of the story's body: what reads a post back knows them. */
export const partClasses = {
  lead: 'toa-soan-sapo',
  byline: 'toa-soan-but-danh',
  /** Tells readers of a correction; an update keeps it. */
  note: 'toa-soan-dinh-chinh',
  box: 'toa-soan-hop-thong-tin',
  card: 'toa-soan-the-lien-ket',
} as const;

/** `day` and `time` as a reader sees them. */
export function noteBlock(note: string, at: { readonly day: string; readonly time: string }): string {
  const label = `Đính chính (${at.time} ngày ${at.day}):`;
  return toText(paragraphBlock(html`<strong>${label}</strong> ${lines(note)}`, partClasses.note));
}

/**
 * Quotes of the text as WordPress writes them: those in attributes stay references. Others it would rewrite for some authors,
 * and leave out of its typography for all.
 */
function toText(block: Html): string {
  return String(block)
    .replaceAll('&#39;', "'")
    .replace(/<[^>]*>|&quot;/gu, (found) => (found === '&quot;' ? '"' : found));
}

function leadBlock(lead: string): Html {
  return paragraphBlock(html`<strong>${lines(lead)}</strong>`, partClasses.lead);
}

function bylineBlock(signature: string): Html {
  return paragraphBlock(html`<em>${signature}</em>`, partClasses.byline);
}

function lines(text: string): Html {
  const parts = text.trim().split(/\s*\n\s*/u);
  return html`${parts.map((part, index) => (index === 0 ? part : html`<br>${part}`))}`;
}

function fileOf(block: FileBlock, payload: Payload, { documentOf }: PostTextOptions): Html[] {
  const words = documentWords(block, payload);
  const placed = documentOf(block.attachmentId);
  if (words === undefined || placed === undefined) return [];
  return [fileBlock({ ...placed, name: `${words.title} ${words.facts}` })];
}

function blocksOf(
  block: Exclude<Block, FileBlock>,
  photos: ReadonlyMap<string, Photo>,
  options: PostTextOptions,
): Html[] {
  switch (block.type) {
    case 'photo':
      return figure(block, photos, options);
    case 'gallery':
      return gallery(block, photos, options);
    case 'list':
      return list(block, options);
    case 'horizontalrule':
      return [separatorBlock()];
    case 'table':
      return table(block, options);
    case 'infobox': {
      const inner = block.children.flatMap((child) => blocksOf(child, photos, options));
      return inner.length === 0 ? [] : [boxBlock(inner, partClasses.box)];
    }
    case 'embed':
      return [boxBlock(linkCard(block), partClasses.card)];
    default:
      return isBlank(block.children) ? [] : prose(block, options);
  }
}

/**
 * A card without a call to the other site: WordPress's own block would fetch what it shows, and lose the title it was given.
 */
function linkCard({ url, title, caption }: EmbedBlock): Html[] {
  const link = paragraphBlock(html`<a href="${url}">${title.trim() || url}</a>`);
  return caption.trim() === '' ? [link] : [link, paragraphBlock(lines(caption))];
}

/** WordPress's table holds lines of text: lists in cells and cells over several columns or rows stay as HTML. */
function table(block: Table, options: PostTextOptions): Html[] {
  if (block.children.length === 0 || isOnlyProposed(block)) return [];
  if (!isPlainTable(block)) return [htmlBlock(tableHtml(block, noHtml, (inner) => cellHtml(inner, options)))];
  const { head, body } = splitRows(block);
  const rows = (of: readonly TableRow[]): Html[] => of.map((row) => tableRow(row, options));
  return [tableBlock({ head: rows(head), body: rows(body) })];
}

function isPlainTable({ children: rows }: Table): boolean {
  return rows.every((row) =>
    row.children.every(
      ({ colSpan, rowSpan, children }) =>
        colSpan === 1 && rowSpan === 1 && children.every(({ type }) => type === 'paragraph'),
    ),
  );
}

function tableRow(row: TableRow, options: PostTextOptions): Html {
  const cells = row.children.map(({ headerState, children }) => {
    const paragraphs = children.flatMap((child) => (child.type === 'paragraph' ? [child.children] : []));
    const text = paragraphs
      .filter((runs) => !isBlank(runs))
      .map((runs, index) => html`${index > 0 && html`<br>`}${inlineHtml(runs, options)}`);
    return headerState === 0 ? html`<td>${text}</td>` : html`<th>${text}</th>`;
  });
  return html`<tr>${cells}</tr>`;
}

function cellHtml(block: TableCell['children'][number], options: PostTextOptions): Html {
  return block.type === 'list' ? listHtml(block, options) : proseHtml(block, options, noHtml);
}

function prose(block: ProseBlock, options: PostTextOptions): Html[] {
  const text = inlineHtml(block.children, options);
  switch (block.type) {
    case 'paragraph':
      return [paragraphBlock(text)];
    case 'heading':
      return [headingBlock(block.tag === 'h2' ? 2 : 3, text)];
    case 'quote':
      return [quoteBlock(text)];
    case 'pullquote':
      return [pullQuoteBlock(text)];
    case 'note':
      return [asideBlock(text, 'toa-soan-ghi-chu')];
  }
}

function list(block: List, options: PostTextOptions): Html[] {
  const items = foldNested(block.children).map(({ text, nested }) =>
    listItemBlock(
      itemText(text, options),
      nested.flatMap((inner) => list(inner, options)),
    ),
  );
  const { listType, start } = block;
  return items.length === 0 ? [] : [listBlock({ isOrdered: listType === 'number', start }, items)];
}

function itemText(text: readonly Inline[], options: PostTextOptions): Html {
  return isBlank(text) ? noHtml : inlineHtml(text, options);
}

function gallery(block: GalleryBlock, photos: ReadonlyMap<string, Photo>, options: PostTextOptions): Html[] {
  const images = block.items.flatMap((item) => figure(item, photos, options));
  return images.length === 0 ? [] : [galleryBlock(images, block.heading.trim())];
}

function figure(
  block: PhotoBlock | GalleryItem,
  photos: ReadonlyMap<string, Photo>,
  { pictureOf }: PostTextOptions,
): Html[] {
  const photo = block.photoId === null ? undefined : photos.get(block.photoId);
  const picture = photo === undefined ? undefined : pictureOf(photo.id);
  if (photo === undefined || picture === undefined) return [];
  const text = figureText(block, photo);
  const words = { alt: text.alt || text.caption, caption: captionText(text) };
  return [imageBlock({ id: picture.id, ...placeOf(block, picture), ...words })];
}

/** A picture of which no small file is known stands as large as the text. */
function placeOf(
  block: PhotoBlock | GalleryItem,
  { shown, small }: PostPicture,
): Pick<BlockImage, 'align' | 'url' | 'size'> {
  if (!('size' in block) || block.size === 'text') return { align: undefined, ...shown };
  if (block.size === 'wide') return { align: 'wide', ...shown };
  return small === undefined ? { align: undefined, ...shown } : { align: block.align, ...small };
}
