// A story's blocks as a document of Koenig, Ghost's editor, so that whoever opens the article there edits paragraphs, lists and
// picture cards, not HTML. Blocks without anything a reader would see leave nothing behind.
import { storyDocument } from '#shared/document/build.ts';
import { noHtml, printable } from '#shared/document/html.ts';
import { captionText, figureText } from '#shared/document/photo-references.ts';
import { isBlank } from '#shared/document/desk-marks.ts';
import { documentBlocks } from '#shared/document/to-html.ts';
import type { Block, FileBlock, GalleryBlock, List, PhotoBlock, ProseBlock } from '#shared/model/blocks.ts';
import type { Inline } from '#shared/model/inline.ts';
import { textFormat } from '#shared/model/inline.ts';
import type { Photo } from '#shared/model/photo.ts';
import { type PlacedPicture } from '../article/html.ts';
import {
  bookmarkCard,
  fileCard,
  galleryCards,
  imageCard,
  noteCard,
  type CardPicture,
} from './koenig-cards.ts';
import { elementKeys, koenigRun, koenigText, type KoenigNode, type PortalHref } from './koenig-text.ts';

export type KoenigOptions = {
  readonly photos: ReadonlyMap<string, Photo>;
  /** Where a photo's picture can be fetched; undefined leaves its figure out. */
  readonly pictureOf: (photoId: string) => PlacedPicture | undefined;
  readonly portalHref: PortalHref;
  /** A document as its card says it; undefined leaves it out: it is not there (yet). */
  readonly documentOf: (block: FileBlock) => Parameters<typeof fileCard>[0] | undefined;
};

export function koenigBlock(block: Block, options: KoenigOptions): KoenigNode[] {
  switch (block.type) {
    case 'photo': {
      const picture = cardPicture(block, options);
      return picture === undefined ? [] : [imageCard(picture, block.size === 'wide' ? 'wide' : 'regular')];
    }
    case 'gallery':
      return koenigGallery(block, options);
    case 'list':
      return koenigList(block, options);
    case 'horizontalrule':
      return [{ type: 'horizontalrule', version: 1 }];
    case 'file': {
      const document = options.documentOf(block);
      return document === undefined ? [] : [fileCard(document)];
    }
    case 'table':
    case 'infobox':
      return htmlCards(block, options.portalHref);
    case 'embed':
      return [bookmarkCard(block)];
    default:
      return isBlank(block.children) ? [] : [koenigProse(block, options.portalHref)];
  }
}

/** The picture of a figure with its words; undefined while it waits for its picture. */
export function cardPicture(
  figure: Pick<PhotoBlock, 'photoId' | 'caption'> & Partial<PhotoBlock>,
  { photos, pictureOf }: KoenigOptions,
): CardPicture | undefined {
  const photo = figure.photoId === null ? undefined : photos.get(figure.photoId);
  const picture = photo === undefined ? undefined : pictureOf(photo.id);
  if (photo === undefined || picture === undefined) return undefined;
  const text = figureText(figure, photo);
  const { url, width, height } = picture;
  return {
    ...{ url, width, height },
    alt: printable(text.alt || text.caption),
    caption: printable(captionText(text)),
  };
}

/** Text without marks as paragraphs' content; lines become line breaks. */
export function koenigLines(text: string, format = 0): KoenigNode[] {
  return text
    .trim()
    .split(/\r?\n/u)
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [{ type: 'linebreak', version: 1 }]),
      ...(line === '' ? [] : [koenigRun(line, format)]),
    ]);
}

export function koenigParagraph(children: readonly KoenigNode[]): KoenigNode {
  return { ...elementKeys, type: 'paragraph', children };
}

export const bold = textFormat.bold;
export const italic = textFormat.italic;

export function koenigJson(children: readonly KoenigNode[]): string {
  // An article without text is one empty paragraph, as Koenig begins one.
  const blocks = children.length === 0 ? [koenigParagraph([])] : children;
  return JSON.stringify({ root: { ...elementKeys, type: 'root', children: blocks } });
}

/** What Koenig has no card for stays as it is, in a card of HTML. */
function htmlCards(block: Block, portalHref: PortalHref): KoenigNode[] {
  const markup = documentBlocks(storyDocument([block]), {
    photoHtml: () => noHtml,
    galleryHtml: () => noHtml,
    fileHtml: () => noHtml,
    portalHref,
  });
  const text = markup
    .join('')
    .replace(/ data-block="\d+"/gu, '')
    .trim();
  return text === '' ? [] : [{ type: 'html', version: 1, html: text }];
}

function koenigProse(block: ProseBlock, portalHref: PortalHref): KoenigNode {
  switch (block.type) {
    case 'paragraph':
      return koenigParagraph(koenigText(block.children, portalHref));
    case 'heading':
      return heading(block.tag, koenigText(block.children, portalHref));
    case 'quote':
      return { ...elementKeys, type: 'extended-quote', children: koenigText(block.children, portalHref) };
    case 'pullquote':
      return { ...elementKeys, type: 'aside', children: koenigText(block.children, portalHref) };
    case 'note':
      return noteCard(block.children, portalHref);
  }
}

function heading(tag: string, children: readonly KoenigNode[]): KoenigNode {
  return { ...elementKeys, type: 'extended-heading', tag, children };
}

/**
 * Ghost's gallery card has one caption for all. Where every picture has words of its own they become picture cards one after
 * the other under the gallery's heading, because no caption may be lost; a gallery without captions stays a gallery.
 */
function koenigGallery(block: GalleryBlock, options: KoenigOptions): KoenigNode[] {
  const pictures = block.items.flatMap((item) => cardPicture(item, options) ?? []);
  if (pictures.length === 0) return [];
  if (pictures.every(({ caption }) => caption === '')) return galleryCards(pictures, block.heading.trim());
  const above = block.heading.trim() === '' ? [] : [heading('h2', [koenigRun(block.heading.trim())])];
  return [...above, ...pictures.map((picture) => imageCard(picture))];
}

/** Koenig keeps a nested list in an item of its own, after the one it belongs to. */
function koenigList(list: List, options: KoenigOptions, depth = 0): KoenigNode[] {
  const children: KoenigNode[] = [];
  let value = list.start;
  for (const item of list.children) {
    const keys = { ...elementKeys, type: 'listitem', indent: depth, value };
    const text = item.children.filter((child): child is Inline => child.type !== 'list');
    const nested = item.children.filter((child): child is List => child.type === 'list');
    if (!isBlank(text)) {
      children.push({ ...keys, children: koenigText(text, options.portalHref) });
      value += 1;
    }
    const lists = nested.flatMap((inner) => koenigList(inner, options, depth + 1));
    children.push(...lists.map((inner) => ({ ...keys, children: [inner] })));
  }
  if (children.length === 0) return [];
  const { listType, start, tag } = list;
  return [{ ...elementKeys, type: 'list', listType, start, tag, children }];
}
