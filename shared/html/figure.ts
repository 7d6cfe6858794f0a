// Pictures of a page with the words that belong to them: figures, galleries of WordPress and Ghost, our portal's own.
import type { Piece } from '../document/inline-pieces.ts';
import { inlineOfPieces, oneLine } from '../document/inline-pieces.ts';
import { inlineText } from '../document/to-text.ts';
import type { Inline } from '../model/inline.ts';
import { attribute, attributesOf, findAllWithin, hasClass, isElement, textOf } from './element.ts';
import { endLine, readFlatText, textPieces } from './flat-text.ts';
import { plainContext } from './marks.ts';
import type { Page, PageImage } from './page.ts';
import type { Element, Node } from './parse-html.ts';
import { photoLook, type PhotoLook } from './photo-look.ts';
import { leaveOut } from './unwanted.ts';

export type Figure = {
  readonly images: PageImage[];
  /** Of a gallery: what stands above or under all of it. */
  heading: string;
  /** Words that are neither caption nor heading; they must not be lost. */
  readonly rest: Piece[];
};

export function isGallery(element: Element): boolean {
  return hasClass(element, galleryClasses);
}

/** A box that holds a picture and its caption. */
export function isFigure(element: Element): boolean {
  return element.tagName === 'figure' || hasClass(element, captionedClasses);
}

/** Tracking pixels and emoji drawn as pictures are none. */
export function isPicture(element: Element): boolean {
  return element.tagName === 'img' && !isEmoji(element) && !isPixel(element);
}

export function isEmoji(element: Element): boolean {
  return element.tagName === 'img' && hasClass(element, emojiClasses);
}

export function countPictures(element: Element): number {
  return findAllWithin(element, isPicture).length;
}

export function readFigure(page: Page, element: Element): Figure {
  const figure: Figure = { images: [], heading: '', rest: [] };
  readBox(page, element, { figure, href: '' });
  return figure;
}

export function readImage(
  element: Element,
  words: { readonly caption: string; readonly href: string },
): PageImage {
  const attributes = attributesOf(element);
  return {
    src: sourceOf(attributes),
    alt: oneLine(attributes['alt'] ?? ''),
    className: attributes['class'] ?? '',
    ...words,
    attributes,
    look: photoLook(attributes['class'] ?? ''),
  };
}

/** Text in one line as a reader sees it. */
export function captionOf(page: Page, element: Element): string {
  const inline = inlineOfPieces(readFlatText(page, element.childNodes, plainContext).pieces);
  if (inline.some(isMarked)) page.dropped.note('caption-marks');
  return oneLine(inlineText(inline));
}

const galleryClasses: ReadonlySet<string> = new Set([
  ...[
    'wp-block-gallery',
    'blocks-gallery-grid',
    'kg-gallery-card',
    'gallery',
    'gallery-grid',
    'tiled-gallery',
  ],
]);
const captionedClasses: ReadonlySet<string> = new Set(['wp-caption', 'gallery-item', 'blocks-gallery-item']);
const captionClasses: ReadonlySet<string> = new Set([
  ...['wp-caption-text', 'gallery-caption', 'blocks-gallery-caption', 'blocks-gallery-item__caption'],
]);
const emojiClasses: ReadonlySet<string> = new Set(['emoji', 'wp-smiley']);

type Box = { readonly figure: Figure; readonly href: string };

/** The captions of a box belong to its picture where there is one, else to the whole. */
function readBox(page: Page, element: Element, { figure, href }: Box): void {
  const before = figure.images.length;
  const captions: string[] = [];
  readNodes(page, element.childNodes, { figure, href, captions });
  const look = photoLook(attribute(element, 'class') ?? '');
  if (look !== undefined) placeImages(figure, before, look);
  const caption = captions.filter((text) => text !== '').join(' ');
  if (caption === '') return;
  const [image, ...others] = figure.images.slice(before);
  if (image !== undefined && others.length === 0 && image.caption === '' && !isGallery(element)) {
    figure.images[before] = { ...image, caption };
  } else {
    addHeading(figure, caption);
  }
}

function placeImages({ images }: Figure, from: number, look: PhotoLook): void {
  for (const [index, image] of images.entries()) if (index >= from) images[index] = { ...image, look };
}

type Reading = Box & { readonly captions: string[] };

function readNodes(page: Page, nodes: readonly Node[], reading: Reading): void {
  for (const node of nodes) {
    if (isElement(node)) readElement(page, node, reading);
    else if (node.nodeName === '#text') reading.figure.rest.push(...textPieces(textOf(node), plainContext));
  }
}

function readElement(page: Page, element: Element, reading: Reading): void {
  const { figure, captions } = reading;
  if (leaveOut(page, element)) return;
  if (isPicture(element)) {
    figure.images.push(readImage(element, { caption: '', href: reading.href }));
    return;
  }
  if (isCaption(element)) return void captions.push(captionOf(page, element));
  if (/^h[1-6]$/u.test(element.tagName)) return addHeading(figure, captionOf(page, element));
  const href = element.tagName === 'a' ? (attribute(element, 'href') ?? '') : reading.href;
  if (isFigure(element) || element.tagName === 'li') return readBox(page, element, { figure, href });
  readNodes(page, element.childNodes, { figure, href, captions });
  endLine(figure.rest);
}

function isCaption(element: Element): boolean {
  return element.tagName === 'figcaption' || hasClass(element, captionClasses);
}

/** A second heading is text like any other. */
function addHeading(figure: Figure, text: string): void {
  if (figure.heading === '') figure.heading = text;
  else if (text !== '') figure.rest.push({ text, format: 0, url: null }, 'break');
}

function isMarked(node: Inline): boolean {
  return node.type === 'link' || (node.type === 'text' && node.format !== 0);
}

function isPixel(element: Element): boolean {
  const [width, height] = ['width', 'height'].map((name) => attribute(element, name)?.trim());
  return [width, height].every((size) => size === '0' || size === '1');
}

/** Pages that load lazily put a stand-in into `src`. */
function sourceOf(attributes: Readonly<Record<string, string>>): string {
  const src = attributes['src']?.trim() ?? '';
  const kept = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-file']
    .map((name) => attributes[name]?.trim() ?? '')
    .find((address) => address !== '');
  if (kept !== undefined && (src === '' || src.startsWith('data:'))) return kept;
  return src === '' ? largestOf(attributes['srcset'] ?? '') : src;
}

function largestOf(srcset: string): string {
  const candidates = srcset.split(/,\s+/u).map((one) => one.trim().split(/\s+/u));
  const sized = candidates.map(([url = '', size = '']) => ({ url, size: Number.parseFloat(size) || 0 }));
  return sized.toSorted((one, other) => other.size - one.size)[0]?.url ?? '';
}
