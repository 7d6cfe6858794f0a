// A structure inside an XMP packet: a record of fields, which three spellings of RDF may hold (ISO 16684-1, 7.4 and 7.9.2).
import type { Element } from '@xmldom/xmldom';
import { childrenOf, isNamed, namespaces } from './xmp-packet.ts';
import { addElement, addValues, valuesOf, type Property } from './xmp-property.ts';

type Prefix = keyof typeof namespaces;

/** Makes `element` a structure without fields. */
export function asStructure(element: Element): Element {
  element.setAttributeNS(namespaces.rdf, 'rdf:parseType', 'Resource');
  return element;
}

/** One text of a field, undefined where the structure does not name it. */
export function fieldText(structure: Element, property: Property): string | undefined {
  for (const holder of holdersOf(structure)) {
    const attribute = holder.getAttributeNS(namespaces[property.prefix], property.name);
    if (attribute !== null && attribute !== '') return attribute.trim();
  }
  const element = fieldElement(structure, property.prefix, property.name);
  return element && valuesOf(element, property.shape)[0];
}

export function fieldElement(structure: Element, prefix: Prefix, name: string): Element | undefined {
  return holdersOf(structure)
    .flatMap(childrenOf)
    .find((child) => isNamed(child, prefix, name));
}

/** An empty `value` takes the field away. */
export function setField(structure: Element, property: Property, value: string): void {
  for (const holder of holdersOf(structure)) {
    holder.removeAttributeNS(namespaces[property.prefix], property.name);
    for (const child of childrenOf(holder))
      if (isNamed(child, property.prefix, property.name)) holder.removeChild(child);
  }
  if (value === '') return;
  const [outer = structure, inner] = holdersOf(structure);
  // A structure of attributes alone takes elements only once it is told to be a resource.
  if (inner === undefined && !outer.hasAttributeNS(namespaces.rdf, 'parseType')) {
    moveAttributes(outer);
    asStructure(outer);
  }
  addValues(inner ?? outer, property, [value]);
}

/** The element itself, and the description inside it where it is written the long way. */
function holdersOf(structure: Element): readonly Element[] {
  return [structure, ...childrenOf(structure).filter((child) => isNamed(child, 'rdf', 'Description'))];
}

function moveAttributes(structure: Element): void {
  const known = new Map<string, Prefix>(
    Object.entries(namespaces).map(([prefix, address]) => [
      address,
      // Proof: the keys of `namespaces` are the prefixes.
      prefix as Prefix,
    ]),
  );
  for (const attribute of Array.from(structure.attributes)) {
    const { namespaceURI, localName, name, value } = attribute;
    if (
      namespaceURI === null ||
      [namespaces.xmlns, namespaces.rdf, namespaces.xml].some((own) => own === namespaceURI)
    )
      continue;
    const prefix = known.get(namespaceURI);
    const element =
      prefix === undefined
        ? structure.ownerDocument?.createElementNS(namespaceURI, name)
        : addElement(structure, prefix, localName ?? name);
    if (element === undefined) continue;
    element.textContent = value;
    if (prefix === undefined) structure.appendChild(element);
    structure.removeAttributeNode(attribute);
  }
}
