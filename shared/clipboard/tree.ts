// Changes to a parsed page before it is read: what a program writes in its own way becomes what the HTML standard has for it.
import { defaultTreeAdapter, html } from 'parse5';
import { attribute, findAllWithin, isElement, textOf } from '../html/element.ts';
import type { Element, Node, ParentNode } from '../html/parse-html.ts';

type Child = ParentNode['childNodes'][number];

export function createElement(tagName: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  return defaultTreeAdapter.createElement(tagName, html.NS.HTML, attrs);
}

/** Moves the nodes to the end of `parent`. */
export function appendAll(parent: ParentNode, nodes: readonly Node[]): void {
  for (const node of [...nodes]) {
    if (!isChild(node)) continue;
    defaultTreeAdapter.detachNode(node);
    defaultTreeAdapter.appendChild(parent, node);
  }
}

/** Puts `next` where the first of the nodes stood; the nodes themselves are taken out. */
export function replaceWith(nodes: readonly Element[], next: Element): void {
  const [first] = nodes;
  const parent = first?.parentNode;
  if (first === undefined || parent === null || parent === undefined) return;
  defaultTreeAdapter.insertBefore(parent, next, first);
  nodes.forEach((node) => defaultTreeAdapter.detachNode(node));
}

export function remove(node: Element): void {
  defaultTreeAdapter.detachNode(node);
}

/** The element gives way to what is in it. */
export function unwrap(element: Element): void {
  const parent = element.parentNode;
  if (parent === null) return;
  for (const child of [...element.childNodes]) {
    defaultTreeAdapter.detachNode(child);
    defaultTreeAdapter.insertBefore(parent, child, element);
  }
  defaultTreeAdapter.detachNode(element);
}

export function rename(element: Element, tagName: string): void {
  element.tagName = tagName;
  element.nodeName = tagName;
}

export function setAttribute(element: Element, name: string, value: string): void {
  const known = element.attrs.find((one) => one.name === name);
  if (known === undefined) element.attrs.push({ name, value });
  else known.value = value;
}

export function removeAttribute(element: Element, name: string): void {
  element.attrs = element.attrs.filter((one) => one.name !== name);
}

/** Every element of a tree in document order, the list made before anything is changed. */
export function allElements(root: ParentNode): Element[] {
  return findAllWithin(root, () => true);
}

export type TextNode = Extract<Child, { value: string; nodeName: '#text' }>;

export function textNodes(parent: ParentNode): TextNode[] {
  return parent.childNodes.filter((node): node is TextNode => node.nodeName === '#text');
}

/** The runs of neighbours that `belongs` accepts, only white space and comments between them. */
export function runsOf(parent: ParentNode, belongs: (element: Element) => boolean): Element[][] {
  const runs: Element[][] = [];
  let isOpen = false;
  for (const node of parent.childNodes) {
    if (isElement(node) && belongs(node)) {
      if (isOpen) runs.at(-1)?.push(node);
      else runs.push([node]);
      isOpen = true;
    } else if (isElement(node) || textOf(node).trim() !== '') {
      isOpen = false;
    }
  }
  return runs;
}

export function nextElement(element: Element): Element | undefined {
  const siblings = element.parentNode?.childNodes ?? [];
  for (const node of siblings.slice(siblings.indexOf(element) + 1)) {
    if (isElement(node)) return node;
    if (node.nodeName === '#text' && textOf(node).trim() !== '') return undefined;
  }
  return undefined;
}

/** The style attribute as it is written, where letters' case counts (font names). */
export function rawStyle(element: Element): string {
  return attribute(element, 'style') ?? '';
}

function isChild(node: Node): node is Child {
  return 'parentNode' in node;
}
