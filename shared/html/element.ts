// Looks at elements of a parsed page: names, classes, addresses, text, and which of them stand on lines of their own.
import type { Element, Node } from './parse-html.ts';

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

export function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
}

export function hasClass(element: Element, names: ReadonlySet<string>): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/u).some((name) => names.has(name));
}

/** A declaration of the style attribute, in lower case. */
export function styleOf(element: Element, property: string): string | undefined {
  const style = attribute(element, 'style')?.toLowerCase();
  // Asked for every element of long pages: most say nothing about it.
  if (style?.includes(property) !== true) return undefined;
  const declarations = style.split(';');
  const found = declarations.findLast((one) => one.split(':')[0]?.trim() === property);
  return found?.slice(found.indexOf(':') + 1).trim();
}

/** Text of the element and all within it, as it stands. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map((child) => textOf(child)).join('') : '';
}

/** The first element within that `wanted` accepts, in document order. */
export function findWithin(node: Node, wanted: (element: Element) => boolean): Element | undefined {
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    if (isElement(child) && wanted(child)) return child;
    const found = findWithin(child, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function findAllWithin(node: Node, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  collect(node, wanted, found);
  return found;
}

function collect(node: Node, wanted: (element: Element) => boolean, found: Element[]): void {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    if (isElement(child) && wanted(child)) found.push(child);
    collect(child, wanted, found);
  }
}

/** No reader of the page sees it. */
export function isHidden(element: Element): boolean {
  return (
    attribute(element, 'hidden') !== undefined ||
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'visibility') === 'hidden'
  );
}

/** Elements that flow with the text around them (HTML standard, phrasing content); every other one begins a line of its own. */
export function isInline(element: Element): boolean {
  return inlineNames.has(element.tagName) || (element.tagName.includes(':') && element.tagName !== 'o:p');
}

const inlineNames: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark nobr output q rb rp rt ruby s samp slot small span strike strong sub sup time tt u var wbr o:p'.split(
    ' ',
  ),
);
