// HTML → the blocks of a story, for articles read back from a destination, for files and for what is pasted. Structure is kept,
// looks are not; what can do harm becomes plain text or nothing, and what is left out is said. Pure: fetches nothing, runs nothing.
import { divider, prose, storyDocument, type ProseKind } from '../document/build.ts';
import { inlineOfPieces, type Piece } from '../document/inline-pieces.ts';
import { inlineText } from '../document/to-text.ts';
import type { StoryDocument } from '../model/blocks.ts';
import { createDropped } from './dropped.ts';
import { attribute, attributesOf, findWithin, hasClass, isElement, isInline, textOf } from './element.ts';
import { readEmbed, readStoryBlock } from './cards.ts';
import { countPictures, isEmoji, isFigure, isGallery, isPicture, readFigure, readImage } from './figure.ts';
import { readDocumentLine } from './document-line.ts';
import { endLine, readFlatText, textPieces } from './flat-text.ts';
import { isInfoBox, readInfoBox } from './info-box.ts';
import { readList } from './list-block.ts';
import { plainContext, withElement, type Context } from './marks.ts';
import type { ImportedPicture, ImportHtmlOptions, Page } from './page.ts';
import { parseHtml, type Element, type Node } from './parse-html.ts';
import { addGallery, addPhoto } from './picture-blocks.ts';
import { kindOf } from './prose-kind.ts';
import { isLayout, isSheet, readRows, readTableBlock } from './table-block.ts';
import { leaveOut } from './unwanted.ts';

export type ImportedHtml = {
  readonly document: StoryDocument;
  /** Pictures that are none of the library's. */
  readonly pictures: readonly ImportedPicture[];
  /** Text of the first h1, else of the page's title; the h1 stays in the document as a heading. */
  readonly title: string | undefined;
  /** Words of the elements that `fieldOf` named, line breaks kept, in the order of the page. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** What was left out or changed, a Vietnamese sentence each. */
  readonly dropped: string[];
};

/** @throws AppError invalid_request when it is too long, too large or too deeply nested to be an article */
export function importHtml(html: string, options: ImportHtmlOptions = {}): ImportedHtml {
  const root = parseHtml(html);
  return { ...importNodes(root.childNodes, options), title: titleOf(root) };
}

/** The same for parts of a page that was parsed before. */
export function importNodes(nodes: readonly Node[], options: ImportHtmlOptions): Omit<ImportedHtml, 'title'> {
  const page: Page = { options, blocks: [], pictures: [], dropped: createDropped(), fields: {} };
  readInto(page, nodes, plainContext);
  const { blocks, pictures, dropped, fields } = page;
  return { document: storyDocument(blocks), pictures, fields, dropped: dropped.sentences() };
}

function readInto(page: Page, nodes: readonly Node[], context: Context): void {
  const flow: Flow = { page, kind: 'paragraph', pieces: [] };
  readNodes(flow, nodes, context);
  endBlock(flow);
}

/** The block that is being read; text arrives in it until another one begins. */
type Flow = { readonly page: Page; kind: ProseKind; pieces: Piece[] };

function readNodes(flow: Flow, nodes: readonly Node[], context: Context): void {
  for (const node of nodes) {
    if (isElement(node)) readElement(flow, node, context);
    else if (node.nodeName === '#text') flow.pieces.push(...textPieces(textOf(node), context));
  }
}

function readElement(flow: Flow, element: Element, context: Context): void {
  if (leaveOut(flow.page, element) || takeField(flow.page, element) || takeCard(flow, element)) return;
  if (readDocument(flow, element)) return;
  const { tagName } = element;
  const inside = withElement(flow.page, context, element);
  if (tagName === 'br') return void flow.pieces.push('break');
  if (tagName === 'hr') return readDivider(flow);
  if (tagName === 'img') return readPicture(flow, element, context);
  if (isGallery(element) || isFigure(element)) return readFigures(flow, element, inside);
  if (isInline(element)) return readNodes(flow, element.childNodes, inside);
  if (isInfoBox(element)) return readBoxed(flow, element, inside);
  const kind = kindOf(element);
  if (kind !== undefined) return readKind(flow, element, { kind, context: inside });
  if (tagName === 'ul' || tagName === 'ol') return readListBlock(flow, element, inside);
  if (tagName === 'table' && !isLayout(element)) return readTable(flow, element, inside);
  readBox(flow, element, inside);
}

function readKind(
  flow: Flow,
  element: Element,
  { kind, context }: { readonly kind: ProseKind; readonly context: Context },
): void {
  endBlock(flow);
  const outer = flow.kind;
  // Systems wrap the words of a pull quote in a quote.
  flow.kind = outer === 'pullquote' && kind === 'quote' ? outer : kind;
  readNodes(flow, element.childNodes, context);
  endBlock(flow);
  flow.kind = outer;
}

/** A box without a meaning of its own: a block of its own among paragraphs, a line inside a quote, a note or a heading. */
function readBox(flow: Flow, element: Element, context: Context): void {
  const end = flow.kind === 'paragraph' ? endBlock : endLineOf;
  end(flow);
  readNodes(flow, element.childNodes, context);
  end(flow);
}

function readListBlock(flow: Flow, element: Element, context: Context): void {
  endBlock(flow);
  const { list, pictures } = readList(flow.page, element, context);
  if (list !== undefined) flow.page.blocks.push(list);
  for (const picture of pictures) readElement(flow, picture, plainContext);
}

function readDivider(flow: Flow): void {
  endBlock(flow);
  flow.page.blocks.push(divider());
}

function readTable(flow: Flow, element: Element, context: Context): void {
  endBlock(flow);
  const caption = element.childNodes.filter(isElement).find(({ tagName }) => tagName === 'caption');
  if (caption !== undefined) readInto(flow.page, caption.childNodes, context);
  if (isSheet(element)) {
    for (const row of readRows(flow.page, element, context)) {
      flow.pieces = row;
      endBlock(flow);
    }
    return;
  }
  readTableBlock(flow.page, element, (inner, cell) =>
    readInto(inner, cell.childNodes, withElement(inner, context, cell)),
  );
}

function readBoxed(flow: Flow, element: Element, context: Context): void {
  endBlock(flow);
  readInfoBox(flow.page, (inner) => readInto(inner, element.childNodes, context));
}

/** True for an element that offers a document of the library. */
function readDocument(flow: Flow, element: Element): boolean {
  const block = readDocumentLine(flow.page, element);
  if (block === undefined) return false;
  endBlock(flow);
  flow.page.blocks.push(block);
  return true;
}

function readPicture(flow: Flow, element: Element, context: Context): void {
  if (isEmoji(element)) {
    const text = attribute(element, 'alt') ?? '';
    flow.pieces.push({ text, format: context.format, url: context.url });
  } else if (isPicture(element)) {
    endBlock(flow);
    addPhoto(flow.page, readImage(element, { caption: '', href: context.url ?? '' }));
  }
}

/** A figure may as well hold a quote, a table or an embedded film: then it is a box like any other. */
function readFigures(flow: Flow, element: Element, context: Context): void {
  if (hasClass(element, bookmarkClasses)) return readLinkCard(flow, element, context);
  if (countPictures(element) === 0) {
    if (isInfoBox(element)) return readBoxed(flow, element, context);
    const kind = kindOf(element);
    return kind === undefined ? readBox(flow, element, context) : readKind(flow, element, { kind, context });
  }
  endBlock(flow);
  const figure = readFigure(flow.page, element);
  const [image, ...others] = figure.images;
  if (image !== undefined && others.length === 0 && !isGallery(element)) {
    addPhoto(flow.page, image);
    if (figure.heading !== '') figure.rest.unshift({ text: figure.heading, format: 0, url: null }, 'break');
  } else {
    addGallery(flow.page, figure);
  }
  flow.pieces = figure.rest;
  endBlock(flow);
}

/** Its pictures are an icon and a preview of somebody else's page. */
function readLinkCard(flow: Flow, element: Element, context: Context): void {
  endBlock(flow);
  flow.pieces = readFlatText(flow.page, element.childNodes, context).pieces;
  endBlock(flow);
}

/** Ghost's card for a link. */
const bookmarkClasses: ReadonlySet<string> = new Set(['kg-bookmark-card']);

function endLineOf(flow: Flow): void {
  endLine(flow.pieces);
}

function endBlock(flow: Flow): void {
  const children = inlineOfPieces(flow.pieces);
  flow.pieces = [];
  if (children.length > 0) flow.page.blocks.push(prose(flow.kind, children));
}

/** True for an element that is a whole block by itself. */
function takeCard(flow: Flow, element: Element): boolean {
  const block =
    (flow.page.options.isOwn === true ? readStoryBlock(element) : undefined) ?? readEmbed(element);
  if (block === undefined) return false;
  endBlock(flow);
  flow.page.blocks.push(block);
  return true;
}

/** True for an element that holds a field. */
function takeField(page: Page, element: Element): boolean {
  const { fieldOf } = page.options;
  const name = fieldOf?.({
    tagName: element.tagName,
    className: attribute(element, 'class') ?? '',
    attributes: attributesOf(element),
  });
  if (name === undefined) return false;
  const text = inlineText(inlineOfPieces(readFlatText(page, element.childNodes, plainContext).pieces));
  (page.fields[name] ??= []).push(text);
  return true;
}

function titleOf(root: Parameters<typeof findWithin>[0]): string | undefined {
  const element =
    findWithin(root, ({ tagName }) => tagName === 'h1') ??
    findWithin(root, ({ tagName }) => tagName === 'title');
  if (element === undefined) return undefined;
  const text = inlineText(inlineOfPieces([{ text: textOf(element), format: 0, url: null }]));
  return text === '' ? undefined : text;
}
