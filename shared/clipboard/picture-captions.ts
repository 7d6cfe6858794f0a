// Programs put the words under a picture into a paragraph of their own. Where they say so, by its style or by how it begins, picture
// and words become a figure.
import { attribute, findAllWithin, findWithin, isElement, textOf } from '../html/element.ts';
import { isFigure, isPicture } from '../html/figure.ts';
import type { Element, Node, ParentNode } from '../html/parse-html.ts';
import { allElements, appendAll, createElement, nextElement, remove, rename, replaceWith } from './tree.ts';

export function joinCaptions(root: ParentNode): void {
  if (findWithin(root, isPicture) === undefined) return;
  for (const table of allElements(root).filter(({ tagName }) => tagName === 'table')) joinTable(table);
  for (const element of allElements(root).filter(isLonePicture)) joinNext(element);
}

/** Longer is a paragraph that happens to follow. */
const LONGEST_CAPTION = 500;

/** "Ảnh: …", "Ảnh 1. …", "(Ảnh …": how a line under a picture begins in Vietnamese newsrooms. */
const opening = /^[("“]?\s*(?:ảnh|hình|chú thích ảnh)(?=[\s:.,\d]|$)/iu;

/** Nothing of the element is seen but one picture, and that is so of no box around it. */
function isLonePicture(element: Element): boolean {
  if (!isBox(element) || lonePicture(element) === undefined || isInFigure(element)) return false;
  const around = element.parentNode;
  return (
    around === null ||
    !isElement(around) ||
    !boxNames.has(around.tagName) ||
    lonePicture(around) === undefined
  );
}

function isBox(element: Element): boolean {
  return boxNames.has(element.tagName) || (element.tagName === 'img' && isPicture(element));
}

const boxNames: ReadonlySet<string> = new Set(['p', 'div', 'center']);

/** Undefined where there is any text or a second picture; looks no further than that. */
function lonePicture(element: Element): Element | undefined {
  let picture: Element | undefined;
  const waiting: Node[] = [element];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text' && textOf(node).replaceAll('\u00a0', ' ').trim() !== '') return undefined;
    if (isElement(node) && isPicture(node)) {
      if (picture !== undefined) return undefined;
      picture = node;
    }
    if ('childNodes' in node) waiting.push(...node.childNodes);
  }
  return picture;
}

function isInFigure(element: Element): boolean {
  for (let at: ParentNode | null = element; at !== null && isElement(at); at = at.parentNode)
    if (isFigure(at)) return true;
  return false;
}

function joinNext(element: Element): void {
  const below = nextElement(element);
  if (below === undefined || !isCaption(below)) return;
  const figure = createElement('figure');
  const picture = lonePicture(element);
  replaceWith([element], figure);
  if (picture !== undefined) appendAll(figure, [picture]);
  remove(below);
  appendAll(figure, [captionOf(below)]);
}

function captionOf(below: Element): Element {
  const caption = createElement('figcaption');
  appendAll(caption, below.childNodes);
  return caption;
}

function isCaption(element: Element): boolean {
  if (!boxNames.has(element.tagName) && !/^h[1-6]$/u.test(element.tagName)) return false;
  const text = words(element);
  if (text === '' || text.length > LONGEST_CAPTION || findWithin(element, isPicture) !== undefined)
    return false;
  return hasCaptionStyle(element) || opening.test(text);
}

/** Word's and LibreOffice's paragraph style, and what portals call theirs. */
function hasCaptionStyle(element: Element): boolean {
  const names = (attribute(element, 'class') ?? '').normalize('NFC').toLowerCase().split(/\s+/u);
  return names.some(
    (name) =>
      /^(?:mso|sd-|wp-|image[-_]?|img[-_]?|photo[-_]?)?caption(?:[-_]?text)?$/u.test(name) ||
      captionNames.has(name),
  );
}

const captionNames: ReadonlySet<string> = new Set([
  'pcaption',
  'chuthich',
  'chuthichanh',
  'image_desc',
  'img-desc',
  'photocms_caption',
]);

/** Old portals lay a picture and its line out as a table of two rows. */
function joinTable(table: Element): void {
  if (findWithin(table, ({ tagName }) => partNames.has(tagName)) !== undefined) return;
  const [picture, ...otherPictures] = findAllWithin(table, isPicture);
  const cells = findAllWithin(table, ({ tagName }) => tagName === 'td' || tagName === 'th');
  const [cell, ...otherCells] = cells.filter((one) => words(one) !== '');
  if (picture === undefined || cell === undefined || otherPictures.length + otherCells.length > 0) return;
  if (words(cell).length > LONGEST_CAPTION) return;
  const figure = createElement('figure');
  replaceWith([table], figure);
  appendAll(figure, [picture]);
  rename(cell, 'figcaption');
  appendAll(figure, [cell]);
}

const partNames: ReadonlySet<string> = new Set(['table', 'ul', 'ol', 'h1', 'h2', 'h3', 'blockquote']);

function words(element: Element): string {
  return textOf(element)
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}
