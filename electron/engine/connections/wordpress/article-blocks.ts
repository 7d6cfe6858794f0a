// A story as the text of a WordPress post: blocks that stay blocks in the editor, pictures at the addresses the caller gives.
import { storyDocument } from '#shared/document/build.ts';
import { html, noHtml, type Html } from '#shared/document/html.ts';
import { figureText } from '#shared/document/photo-references.ts';
import { documentBlocks, foldNested, inlineHtml, isBlank } from '#shared/document/to-html.ts';
import type { Block, GalleryBlock, GalleryItem, List, PhotoBlock, ProseBlock } from '#shared/model/blocks.ts';
import type { Inline } from '#shared/model/inline.ts';
import type { Photo } from '#shared/model/photo.ts';
import { bylineText } from '../../portal/byline.ts';
import { assertSendable, captionText } from '../article/html.ts';
import type { Payload } from '../connection-adapter.ts';
import {
  asideBlock,
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
  type BlockImage,
} from './block.ts';

export type PostPicture = Pick<BlockImage, 'id' | 'url' | 'size'>;

export type PostTextOptions = {
  /** undefined leaves the figure out: its picture is not there (yet). */
  readonly pictureOf: (photoId: string) => PostPicture | undefined;
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
    ...document.root.children.flatMap((block) => blocksOf(block, photos, options)),
    ...signed,
  ];
  const texts = [...blocks.map(toText), ...options.notes];
  assertSendable(texts);
  return texts.join('\n\n');
}

/** Classes of the paragraphs that are not of the story's body: what reads a post back knows them by these. */
export const partClasses = {
  lead: 'toa-soan-sapo',
  byline: 'toa-soan-but-danh',
  /** Tells readers of a correction; an update keeps it. */
  note: 'toa-soan-dinh-chinh',
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

function blocksOf(block: Block, photos: ReadonlyMap<string, Photo>, options: PostTextOptions): Html[] {
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
    case 'infobox':
    case 'file':
    case 'embed':
      return asHtml(block, options);
    default:
      return isBlank(block.children) ? [] : prose(block, options);
  }
}

/** What has no block of WordPress's own here stays as it is, in a block of HTML. */
function asHtml(block: Block, { portalHref }: PostTextOptions): Html[] {
  const markup = documentBlocks(storyDocument([block]), {
    photoHtml: () => noHtml,
    galleryHtml: () => noHtml,
    fileHtml: ({ title }) => html`<p>${title}</p>`,
    portalHref,
  });
  return markup.filter((one) => one !== noHtml).map(htmlBlock);
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
  return [imageBlock({ ...picture, alt: text.alt || text.caption, caption: captionText(text) })];
}
