// One named property of an XMP packet: read from wherever it stands, set where it stood. Knows shapes, no field names.
import type { Element } from '@xmldom/xmldom';
import { childrenOf, descriptionsOf, isNamed, namespaces, type Packet } from './xmp-packet.ts';

type Prefix = keyof typeof namespaces;

/** `alternatives`: one text per language; `ordered` and `unordered`: lists; `simple`: plain text. */
export type Property = {
  readonly prefix: Prefix;
  readonly name: string;
  readonly shape: 'simple' | 'alternatives' | 'ordered' | 'unordered';
};

/** Of a text in several languages the one that is ours; empty when the packet does not name the property. */
export function readValues(packet: Packet, property: Property): readonly string[] {
  for (const description of descriptionsOf(packet)) {
    const attribute = description.getAttributeNS(namespaces[property.prefix], property.name);
    if (attribute !== null && attribute !== '') return [clean(attribute)];
    const element = childrenOf(description).find((child) => isNamed(child, property.prefix, property.name));
    if (element !== undefined) return valuesOf(element, property.shape);
  }
  return [];
}

/** What a property's own element says. */
export function valuesOf(element: Element, shape: Property['shape']): readonly string[] {
  const items = itemsOf(element);
  if (items.length === 0) return [clean(element.textContent ?? '')];
  if (shape !== 'alternatives') return items.map((item) => clean(item.textContent ?? ''));
  const ours = items.find((item) => languageOf(item) === 'x-default') ?? items.find(isVietnamese) ?? items[0];
  return [clean(ours?.textContent ?? '')];
}

/** No values take the property away; texts in other languages stay. */
export function replaceValues(packet: Packet, property: Property, values: readonly string[]): void {
  const { place, foreign } = removeProperty(packet, property);
  if (values.length === 0 && foreign.length === 0) return;
  const element = addValues(place ?? firstDescription(packet), property, values);
  for (const item of foreign) childrenOf(element)[0]?.appendChild(item);
}

/** Adds a property to a description or a structure. */
export function addValues(parent: Element, property: Property, values: readonly string[]): Element {
  const element = addElement(parent, property.prefix, property.name);
  if (property.shape === 'simple') {
    element.textContent = values.join(', ');
    return element;
  }
  const list = addElement(element, 'rdf', LISTS[property.shape]);
  for (const value of values) {
    const item = addElement(list, 'rdf', 'li');
    if (property.shape === 'alternatives') item.setAttributeNS(namespaces.xml, 'xml:lang', 'x-default');
    item.textContent = value;
  }
  return element;
}

const LISTS = { alternatives: 'Alt', ordered: 'Seq', unordered: 'Bag' } as const;

/** `foreign`: texts in other languages, which are not ours to throw away unless they only repeat the old default. */
type Removed = {
  readonly isRemoved: boolean;
  readonly place: Element | undefined;
  readonly foreign: readonly Element[];
};

export function removeProperty(packet: Packet, property: Property): Removed {
  let place: Element | undefined;
  let isRemoved = false;
  const foreign: Element[] = [];
  for (const description of descriptionsOf(packet)) {
    if (description.hasAttributeNS(namespaces[property.prefix], property.name)) {
      description.removeAttributeNS(namespaces[property.prefix], property.name);
      isRemoved = true;
    }
    for (const element of childrenOf(description).filter((child) =>
      isNamed(child, property.prefix, property.name),
    )) {
      place ??= description;
      isRemoved = true;
      if (property.shape === 'alternatives') foreign.push(...otherLanguages(element));
      description.removeChild(element);
    }
  }
  return { isRemoved, place, foreign };
}

/** The packet's element of this name, whatever description it stands in. */
export function findElement(packet: Packet, prefix: Prefix, name: string): Element | undefined {
  return descriptionsOf(packet)
    .flatMap(childrenOf)
    .find((child) => isNamed(child, prefix, name));
}

/** Where new properties go. */
export function firstDescription(packet: Packet): Element {
  const [first] = descriptionsOf(packet);
  if (first !== undefined) return first;
  const description = addElement(packet.rdf, 'rdf', 'Description');
  description.setAttributeNS(namespaces.rdf, 'rdf:about', '');
  return description;
}

/** The entries of a list property. */
export function itemsOf(element: Element): readonly Element[] {
  return childrenOf(element).flatMap((list) => childrenOf(list).filter((item) => isNamed(item, 'rdf', 'li')));
}

/** Adds an element under the name its namespace already has there, or its usual one. */
export function addElement(parent: Element, prefix: Prefix, name: string): Element {
  const document = parent.ownerDocument;
  if (document === null) throw new Error('An element outside any document');
  const bound = parent.lookupPrefix(namespaces[prefix]) ?? prefix;
  const element = document.createElementNS(namespaces[prefix], `${bound}:${name}`);
  parent.appendChild(element);
  return element;
}

function otherLanguages(element: Element): readonly Element[] {
  const items = itemsOf(element);
  const standard = items.find((item) => languageOf(item) === 'x-default')?.textContent;
  return items.filter(
    (item) =>
      !['', 'x-default'].includes(languageOf(item)) && !isVietnamese(item) && item.textContent !== standard,
  );
}

function languageOf(item: Element): string {
  return (item.getAttributeNS(namespaces.xml, 'lang') ?? '').toLowerCase();
}

function isVietnamese(item: Element): boolean {
  return /^vi(?:-|$)/u.test(languageOf(item));
}

function clean(value: string): string {
  return value.replace(/\0/gu, '').replace(/\r\n?/gu, '\n').trim();
}
