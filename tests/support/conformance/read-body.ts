// The body of an article as plain text and figures, from whatever HTML a system keeps.
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { SeenArticle, SeenPicture } from './subject.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Addresses are resolved against `base`. */
export function readBody(
  html: string,
  base: string,
): Pick<SeenArticle, 'text' | 'pictures' | 'links' | 'forms'> {
  const tree = parseFragment(html);
  const pictures = elements(tree, 'img').map((image) => pictureOf(image, base));
  const words = textOf(tree, (node) => nameOf(node) === 'figcaption')
    .replace(/\s+/gu, ' ')
    .trim();
  const links = elements(tree, 'a').map((link) => new URL(attribute(link, 'href'), base).href);
  const forms = elements(tree, ...Object.keys(formNames)).map((element) =>
    `${formNames[element.tagName] ?? ''}: ${textOf(element).replace(/\s+/gu, ' ').trim()}`.trimEnd(),
  );
  return { text: words, pictures, links, forms };
}

function pictureOf(image: Element, base: string): SeenPicture {
  const figure = ancestors(image).find((node) => nameOf(node) === 'figure');
  const caption = figure === undefined ? undefined : elements(figure, 'figcaption')[0];
  return {
    url: new URL(attribute(image, 'src'), base).href,
    caption: caption === undefined ? '' : textOf(caption).replace(/\s+/gu, ' ').trim(),
    alt: attribute(image, 'alt'),
  };
}

/** What elements mean, by names that systems differ in. */
const formNames: Readonly<Record<string, string>> = {
  ...{ strong: 'bold', b: 'bold', em: 'italic', i: 'italic', u: 'underline', s: 'strike', del: 'strike' },
  ...{ sub: 'sub', sup: 'sup', mark: 'highlight', a: 'link' },
  ...{ h2: 'h2', h3: 'h3', blockquote: 'quote', li: 'item', th: 'header', td: 'cell', hr: 'divider' },
};

function ancestors(node: Node): Node[] {
  const parent = 'parentNode' in node ? node.parentNode : null;
  return parent === null ? [] : [parent, ...ancestors(parent)];
}

function elements(node: Node, ...names: readonly string[]): Element[] {
  const own = 'tagName' in node && names.includes(node.tagName) ? [node] : [];
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...own, ...children.flatMap((child) => elements(child, ...names))];
}

function textOf(node: Node, isLeftOut: (node: Node) => boolean = () => false): string {
  if (isLeftOut(node)) return '';
  if (node.nodeName === '#comment') return '';
  if ('value' in node) return node.value;
  const inner = 'childNodes' in node ? node.childNodes.map((child) => textOf(child, isLeftOut)).join('') : '';
  return isBlock(node) ? ` ${inner} ` : inner;
}

const blocks = new Set([
  'p',
  'h2',
  'h3',
  'li',
  'ul',
  'ol',
  'blockquote',
  'figure',
  'figcaption',
  'div',
  'aside',
  'br',
]);

function isBlock(node: Node): boolean {
  return blocks.has(nameOf(node));
}

function nameOf(node: Node): string {
  return 'tagName' in node ? node.tagName : '';
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}
