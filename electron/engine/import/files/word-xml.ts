// The tree of a part of a .docx, by the names of WordprocessingML (ECMA-376, part 1, 17; strict and transitional alike).
import type { Element } from '@xmldom/xmldom';

const NAMESPACES: readonly (string | null)[] = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

export function isWord(element: Element, name: string): boolean {
  return element.localName === name && NAMESPACES.includes(element.namespaceURI);
}

/** Children with a name, in order; none of nothing. */
export function childrenOf(parent: Element | null | undefined, name: string): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild; node; node = node.nextSibling)
    // Proof: nodes of type 1 are elements (DOM, 4.4).
    if (node.nodeType === 1 && isWord(node as Element, name)) found.push(node as Element);
  return found;
}

export function childOf(parent: Element | null | undefined, name: string): Element | undefined {
  return childrenOf(parent, name)[0];
}

/** An attribute of the same namespace, `val` where no other is named. */
export function valueOf(element: Element | undefined, name = 'val'): string | undefined {
  return element?.getAttributeNS(element.namespaceURI, name) ?? undefined;
}
