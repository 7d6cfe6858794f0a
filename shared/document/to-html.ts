// Clean, semantic HTML of a stored document. Pure: no DOM, no Lexical. Alignment, colours and pasted styles of the
// document are left behind; how things look is the theme's business.
import { textFormat } from '../model/inline.ts';
import type {
  Block,
  EmbedBlock,
  FileBlock,
  GalleryBlock,
  List,
  ListItem,
  PhotoBlock,
  ProseBlock,
  StoryDocument,
} from '../model/blocks.ts';
import type { Inline, Link, TextRun } from '../model/inline.ts';
import { isBlank, isOnlyProposed, publicChildren } from './desk-marks.ts';
import { html, noHtml } from './html.ts';
import type { Html } from './html.ts';
import { parseLink } from './link-address.ts';
import { tableHtml } from './table-html.ts';

export type HtmlOptions = {
  /** `index` is the block's place in the document; the element should carry it as `data-block`. */
  readonly photoHtml: (block: PhotoBlock, index: number) => Html;
  readonly galleryHtml: (block: GalleryBlock, index: number) => Html;
  readonly fileHtml: (block: FileBlock, index: number) => Html;
  /** Address, seen from the page, of a path of the portal itself. */
  readonly portalHref: (path: string) => string;
};

type InlineOptions = Pick<HtmlOptions, 'portalHref'>;

/** Top-level elements carry `data-block="<index>"`; blocks without text leave nothing behind. */
export function documentHtml(document: StoryDocument, options: HtmlOptions): Html {
  return html`${documentBlocks(document, options)}`;
}

/** The same, one piece for every block of the document, in its order. */
export function documentBlocks(document: StoryDocument, options: HtmlOptions): Html[] {
  const blocks = document.root.children.map((block, index) => blockHtml(block, index, options));
  return blocks.map((block) => (block === noHtml ? block : html`${block}${'\n'}`));
}

function blockHtml(block: Block, index: number, options: HtmlOptions): Html {
  const place = html` data-block="${index}"`;
  switch (block.type) {
    case 'photo':
      return options.photoHtml(block, index);
    case 'gallery':
      return options.galleryHtml(block, index);
    case 'file':
      return options.fileHtml(block, index);
    case 'embed':
      return embedHtml(block, place);
    case 'horizontalrule':
      return html`<hr${place}>`;
    case 'list':
      return listHtml(block, options, place);
    case 'table':
      return tableHtml(block, place, (inner) => innerHtml(inner, options));
    case 'infobox': {
      const inner = block.children.map((child) => innerHtml(child, options));
      return inner.every((one) => one === noHtml)
        ? noHtml
        : html`<aside class="infobox"${place}>${inner}</aside>`;
    }
    default:
      return proseHtml(block, options, place);
  }
}

/** A block inside another: without a place of its own. */
function innerHtml(block: ProseBlock | List, options: InlineOptions): Html {
  return block.type === 'list' ? listHtml(block, options) : proseHtml(block, options, noHtml);
}

/** `place`: attributes of the element. */
export function proseHtml(block: ProseBlock, options: InlineOptions, place: Html): Html {
  if (isBlank(block.children)) return noHtml;
  const text = inlineHtml(block.children, options);
  switch (block.type) {
    case 'paragraph':
      return html`<p${place}>${text}</p>`;
    case 'heading':
      return block.tag === 'h2' ? html`<h2${place}>${text}</h2>` : html`<h3${place}>${text}</h3>`;
    case 'quote':
      return html`<blockquote${place}><p>${text}</p></blockquote>`;
    case 'pullquote':
      return html`<aside class="pullquote"${place}><p>${text}</p></aside>`;
    case 'note':
      return html`<aside class="note"${place}><p>${text}</p></aside>`;
  }
}

/** A card that needs neither script nor network to be read, and asks nothing of other sites until it is followed. */
function embedHtml(block: EmbedBlock, place: Html): Html {
  const words = block.caption.trim();
  return html`<figure class="embed"${place}><a href="${block.url}">${block.title.trim() || block.url}</a>${words !== '' && html`<figcaption>${words}</figcaption>`}</figure>`;
}

export function listHtml(list: List, options: InlineOptions, place: Html = noHtml): Html {
  const items = foldNested(list.children).map((item) => itemHtml(item, options));
  if (items.length === 0) return noHtml;
  const start = list.start === 1 ? noHtml : html` start="${list.start}"`;
  return list.listType === 'bullet'
    ? html`<ul${place}>${items}</ul>`
    : html`<ol${place}${start}>${items}</ol>`;
}

/** An item with the lists inside it. */
export type FoldedItem = { readonly text: readonly Inline[]; readonly nested: readonly List[] };

/** Lexical keeps a nested list in an item of its own; in HTML it belongs inside the item it follows. */
export function foldNested(items: readonly ListItem[]): FoldedItem[] {
  const folded: FoldedItem[] = [];
  for (const item of items) {
    const text = item.children.filter((child): child is Inline => child.type !== 'list');
    const lists = item.children.filter((child): child is List => child.type === 'list');
    const nested = lists.filter((inner) => !isOnlyProposed(inner));
    const previous = folded.at(-1);
    if (text.length === 0 && nested.length > 0 && previous !== undefined) {
      folded[folded.length - 1] = { text: previous.text, nested: [...previous.nested, ...nested] };
    } else if (!isBlank(text) || nested.length > 0) {
      folded.push({ text, nested });
    }
  }
  return folded;
}

function itemHtml(item: FoldedItem, options: InlineOptions): Html {
  const nested = item.nested.map((list) => listHtml(list, options));
  return html`<li>${inlineHtml(item.text, options)}${nested}</li>`;
}

/** Runs of text, their marks and links, without an element around them. */
export function inlineHtml(nodes: readonly Inline[], options: InlineOptions): Html {
  return html`${nodes.map((node) => {
    switch (node.type) {
      case 'mark':
      case 'suggestion':
        return inlineHtml(publicChildren(node), options);
      case 'linebreak':
        return html`<br>`;
      case 'link':
      case 'autolink':
        return linkHtml(node, options);
      case 'tab':
        return '\t';
      case 'text':
        return markedHtml(node);
    }
  })}`;
}

function linkHtml(link: Link, options: InlineOptions): Html {
  const text = inlineHtml(link.children, options);
  const address = parseLink(link.url);
  if (address === undefined || isBlank(link.children)) return text;
  const href = address.kind === 'portal' ? options.portalHref(address.path) : address.href;
  return html`<a href="${href}">${text}</a>`;
}

/** Innermost first; the order is fixed so that the same run always gives the same bytes. */
const marks: readonly (readonly [number, (inner: Html) => Html])[] = [
  [textFormat.highlight, (inner) => html`<mark>${inner}</mark>`],
  [textFormat.superscript, (inner) => html`<sup>${inner}</sup>`],
  [textFormat.subscript, (inner) => html`<sub>${inner}</sub>`],
  [textFormat.strikethrough, (inner) => html`<s>${inner}</s>`],
  [textFormat.underline, (inner) => html`<u>${inner}</u>`],
  [textFormat.italic, (inner) => html`<em>${inner}</em>`],
  [textFormat.bold, (inner) => html`<strong>${inner}</strong>`],
];

function markedHtml(run: TextRun): Html {
  return marks.reduce(
    (inner, [bit, wrap]) => ((run.format & bit) === 0 ? inner : wrap(inner)),
    html`${run.text}`,
  );
}
