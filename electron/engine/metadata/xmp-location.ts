// Location Shown (IPTC Photo Metadata 2025.1): the place once more as a structure, beside the four old properties.
import type { Element } from '@xmldom/xmldom';
import type { PhotoText } from '#shared/model/photo.ts';
import type { Packet } from './xmp-packet.ts';
import { addElement, findElement, firstDescription, itemsOf, type Property } from './xmp-property.ts';
import { asStructure, fieldText, setField } from './xmp-structure.ts';

export const placeFields = ['place', 'city', 'province', 'country'] as const;
type Place = Pick<PhotoText, (typeof placeFields)[number]>;

const NAME = 'LocationShown';
const parts = {
  place: part('Sublocation'),
  city: part('City'),
  province: part('ProvinceState'),
  country: part('CountryName'),
} as const satisfies Record<keyof Place, Property>;

/** Of several places the first. */
export function readLocation(packet: Packet): Partial<Place> {
  const found = findElement(packet, 'Iptc4xmpExt', NAME);
  const [first] = found === undefined ? [] : itemsOf(found);
  if (first === undefined) return {};
  const values = placeFields.map((field) => [field, fieldText(first, parts[field]) ?? ''] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

/** Where somebody listed several places none is touched: which of them the change means is not known. */
export function setLocation(packet: Packet, place: Place): void {
  const found = findElement(packet, 'Iptc4xmpExt', NAME);
  const items = found === undefined ? [] : itemsOf(found);
  if (items.length > 1) return;
  const isSaid = placeFields.some((field) => place[field] !== '');
  const item = items[0] ?? (isSaid ? addItem(packet) : undefined);
  if (item === undefined) return;
  for (const field of placeFields) setField(item, parts[field], place[field]);
  const isEmpty = item.childNodes.length === 0 || (item.textContent ?? '').trim() === '';
  if (!isSaid && isEmpty) found?.parentNode?.removeChild(found);
}

function addItem(packet: Packet): Element {
  const element = addElement(firstDescription(packet), 'Iptc4xmpExt', NAME);
  return asStructure(addElement(addElement(element, 'rdf', 'Bag'), 'rdf', 'li'));
}

function part(name: string): Property {
  return { prefix: 'Iptc4xmpExt', name, shape: 'simple' };
}
