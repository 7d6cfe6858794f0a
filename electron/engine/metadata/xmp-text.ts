// Our fields in an XMP packet, and back. Names: IPTC Photo Metadata Standard 2025.1.
import type { Element } from '@xmldom/xmldom';
import { PhotoText } from '#shared/model/photo.ts';
import { childrenOf, descriptionsOf, isNamed, namespaces, type Packet } from './xmp-packet.ts';

/** `alternatives`: one text per language; `ordered` and `unordered`: lists; `simple`: plain text. */
type Shape = 'simple' | 'alternatives' | 'ordered' | 'unordered';
type Name = {
  readonly prefix: 'dc' | 'photoshop' | 'Iptc4xmpCore' | 'Iptc4xmpExt';
  readonly name: string;
  readonly shape: Shape;
};
type Property = Name & { readonly field: keyof PhotoText };

const properties = [
  { field: 'caption', prefix: 'dc', name: 'description', shape: 'alternatives' },
  { field: 'alt', prefix: 'Iptc4xmpCore', name: 'AltTextAccessibility', shape: 'alternatives' },
  { field: 'credit', prefix: 'photoshop', name: 'Credit', shape: 'simple' },
  { field: 'creator', prefix: 'dc', name: 'creator', shape: 'ordered' },
  { field: 'headline', prefix: 'photoshop', name: 'Headline', shape: 'simple' },
  { field: 'people', prefix: 'Iptc4xmpExt', name: 'PersonInImage', shape: 'unordered' },
  { field: 'event', prefix: 'Iptc4xmpExt', name: 'Event', shape: 'alternatives' },
  { field: 'place', prefix: 'Iptc4xmpCore', name: 'Location', shape: 'simple' },
  { field: 'keywords', prefix: 'dc', name: 'subject', shape: 'unordered' },
  { field: 'rights', prefix: 'dc', name: 'rights', shape: 'alternatives' },
] as const satisfies readonly Property[];

/** What the packet says of our fields; a field it does not name is absent. */
export function readXmpText(packet: Packet): Partial<PhotoText> {
  const text: Partial<PhotoText> = {};
  for (const property of properties) {
    const values = readValues(packet, property).filter((value) => value !== '');
    if (values.length === 0) continue;
    if (property.field === 'people' || property.field === 'keywords') text[property.field] = values;
    else text[property.field] = values.join(', ');
  }
  return text;
}

/** XMP of one file: the packet, and the part that did not fit into it. */
export type XmpTrees = { readonly main: Packet; readonly extended: Packet | undefined };

/**
 * Sets our fields to `text` in the trees themselves; what already reads the same is left as somebody wrote it, wherever it
 * stands. An empty field takes its property away. Says which trees changed.
 */
export function setXmpText(
  { main, extended }: XmpTrees,
  text: PhotoText,
): { main: boolean; extended: boolean } {
  const old = PhotoText.partial().parse({ ...(extended && readXmpText(extended)), ...readXmpText(main) });
  const changed = { main: false, extended: false };
  for (const property of properties) {
    const wanted = [text[property.field]].flat().filter((value) => value !== '');
    const present = [old[property.field] ?? []].flat();
    if (present.join('\0') === wanted.join('\0')) continue;
    replace(main, property, wanted);
    changed.main = true;
    if (extended !== undefined && remove(extended, property).isRemoved) changed.extended = true;
  }
  return changed;
}

const created: Name = { prefix: 'photoshop', name: 'DateCreated', shape: 'simple' };

/** Date Created, the moment as the camera told it (ISO 8601, mostly without a zone). Says whether the packet changed. */
export function setXmpCreated(packet: Packet, createdAt: string): boolean {
  if (readValues(packet, created).join('') === createdAt) return false;
  replace(packet, created, [createdAt]);
  return true;
}

/** Is this element one of our fields? */
export function isOurProperty(element: Element): boolean {
  return properties.some(({ prefix, name }) => isNamed(element, prefix, name));
}

function readValues(packet: Packet, property: Name): readonly string[] {
  for (const description of descriptionsOf(packet)) {
    const attribute = description.getAttributeNS(namespaces[property.prefix], property.name);
    if (attribute !== null && attribute !== '') return [clean(attribute)];
    const element = childrenOf(description).find((child) => isNamed(child, property.prefix, property.name));
    if (element === undefined) continue;
    const items = itemsOf(element);
    if (items.length === 0) return [clean(element.textContent ?? '')];
    if (property.shape !== 'alternatives') return items.map((item) => clean(item.textContent ?? ''));
    const ours =
      items.find((item) => languageOf(item) === 'x-default') ?? items.find(isVietnamese) ?? items[0];
    return [clean(ours?.textContent ?? '')];
  }
  return [];
}

function replace(packet: Packet, property: Name, values: readonly string[]): void {
  const { place, foreign } = remove(packet, property);
  if (values.length === 0 && foreign.length === 0) return;
  const description = place ?? descriptionsOf(packet)[0] ?? addDescription(packet);
  const element = create(description, property.prefix, property.name);
  description.appendChild(element);
  if (property.shape === 'simple') {
    element.textContent = values.join(', ');
    return;
  }
  const list = create(element, 'rdf', LISTS[property.shape]);
  element.appendChild(list);
  for (const value of values) {
    const item = create(list, 'rdf', 'li');
    if (property.shape === 'alternatives') item.setAttributeNS(namespaces.xml, 'xml:lang', 'x-default');
    item.textContent = value;
    list.appendChild(item);
  }
  for (const item of foreign) list.appendChild(item);
}

const LISTS = { alternatives: 'Alt', ordered: 'Seq', unordered: 'Bag' } as const;

/** `foreign`: texts in other languages, which are not ours to throw away unless they only repeat the old default. */
type Removed = {
  readonly isRemoved: boolean;
  readonly place: Element | undefined;
  readonly foreign: readonly Element[];
};

function remove(packet: Packet, property: Name): Removed {
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

function otherLanguages(element: Element): readonly Element[] {
  const items = itemsOf(element);
  const standard = items.find((item) => languageOf(item) === 'x-default')?.textContent;
  return items.filter(
    (item) =>
      !['', 'x-default'].includes(languageOf(item)) && !isVietnamese(item) && item.textContent !== standard,
  );
}

function itemsOf(element: Element): readonly Element[] {
  return childrenOf(element).flatMap((list) => childrenOf(list).filter((item) => isNamed(item, 'rdf', 'li')));
}

function languageOf(item: Element): string {
  return (item.getAttributeNS(namespaces.xml, 'lang') ?? '').toLowerCase();
}

function isVietnamese(item: Element): boolean {
  return /^vi(?:-|$)/u.test(languageOf(item));
}

function addDescription(packet: Packet): Element {
  const description = create(packet.rdf, 'rdf', 'Description');
  description.setAttributeNS(namespaces.rdf, 'rdf:about', '');
  packet.rdf.appendChild(description);
  return description;
}

/** An element under the name its namespace already has there, or its usual one. */
function create(parent: Element, prefix: keyof typeof namespaces, name: string): Element {
  const document = parent.ownerDocument;
  if (document === null) throw new Error('An element outside any document');
  const bound = parent.lookupPrefix(namespaces[prefix]) ?? prefix;
  return document.createElementNS(namespaces[prefix], `${bound}:${name}`);
}

function clean(value: string): string {
  return value.replace(/\0/gu, '').replace(/\r\n?/gu, '\n').trim();
}
