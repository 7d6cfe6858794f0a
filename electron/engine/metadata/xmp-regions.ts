// Image Region (IPTC Photo Metadata 2025.1): who stands where. Ours are rectangles in fractions of the picture that name a
// person; polygons, circles, pixels, and regions with a role of their own belong to whoever drew them.
import type { Element } from '@xmldom/xmldom';
import { ImageRegion } from '#shared/model/image-region.ts';
import { childrenOf, type Packet } from './xmp-packet.ts';
import {
  addElement,
  addValues,
  findElement,
  firstDescription,
  itemsOf,
  type Property,
} from './xmp-property.ts';
import { asStructure, fieldElement, fieldText } from './xmp-structure.ts';

const NAME = 'ImageRegion';
const person: Property = { prefix: 'Iptc4xmpExt', name: 'PersonInImage', shape: 'unordered' };
const human = 'http://cv.iptc.org/newscodes/imageregiontype/human';
const sides = { x: 'rbX', y: 'rbY', width: 'rbW', height: 'rbH' } as const;

export function readRegions(packet: Packet): ImageRegion[] {
  return regionItems(packet).flatMap((item) => readRegion(item) ?? []);
}

/** A region that stays keeps everything else its structure says. */
export function setRegions(packet: Packet, regions: readonly ImageRegion[]): void {
  const element =
    findElement(packet, 'Iptc4xmpExt', NAME) ?? addElement(firstDescription(packet), 'Iptc4xmpExt', NAME);
  const bag = childrenOf(element)[0] ?? addElement(element, 'rdf', 'Bag');
  const kept = itemsOf(element).flatMap((item) => {
    const region = readRegion(item);
    return region === undefined ? [] : [{ item, key: keyOf(region) }];
  });
  for (const { item } of kept) item.parentNode?.removeChild(item);
  for (const region of regions) {
    const at = kept.findIndex(({ key }) => key === keyOf(region));
    const [same] = at === -1 ? [] : kept.splice(at, 1);
    if (same !== undefined) bag.appendChild(same.item);
    else addRegion(bag, region);
  }
  if (itemsOf(element).length === 0) element.parentNode?.removeChild(element);
}

/** Do both name the same people in the same places? */
export function sameRegions(one: readonly ImageRegion[], other: readonly ImageRegion[]): boolean {
  return one.map(keyOf).join('\0') === other.map(keyOf).join('\0');
}

function regionItems(packet: Packet): readonly Element[] {
  const found = findElement(packet, 'Iptc4xmpExt', NAME);
  return found === undefined ? [] : itemsOf(found);
}

/** Undefined for a region that is not ours to draw. */
function readRegion(item: Element): ImageRegion | undefined {
  const boundary = fieldElement(item, 'Iptc4xmpExt', 'RegionBoundary');
  const name = fieldText(item, person);
  if (boundary === undefined || name === undefined || fieldElement(item, 'Iptc4xmpExt', 'rRole')) return;
  if (fieldText(boundary, field('rbShape')) !== 'rectangle') return;
  if (fieldText(boundary, field('rbUnit')) !== 'relative') return;
  const box = Object.entries(sides).map(([side, tag]) => [
    side,
    Number.parseFloat(fieldText(boundary, field(tag)) ?? ''),
  ]);
  const parsed = ImageRegion.safeParse({ ...Object.fromEntries(box), name });
  return parsed.success && name !== '' ? parsed.data : undefined;
}

function addRegion(bag: Element, region: ImageRegion): void {
  const item = asStructure(addElement(bag, 'rdf', 'li'));
  const boundary = asStructure(addElement(item, 'Iptc4xmpExt', 'RegionBoundary'));
  addValues(boundary, field('rbShape'), ['rectangle']);
  addValues(boundary, field('rbUnit'), ['relative']);
  for (const side of Object.keys(sides)) {
    // Proof: the keys of `sides`.
    const key = side as keyof typeof sides;
    addValues(boundary, field(sides[key]), [decimal(region[key])]);
  }
  addValues(item, person, [region.name]);
  const kinds = addElement(addElement(item, 'Iptc4xmpExt', 'rCtype'), 'rdf', 'Bag');
  const kind = asStructure(addElement(kinds, 'rdf', 'li'));
  addValues(kind, { prefix: 'xmp', name: 'Identifier', shape: 'unordered' }, [human]);
}

function field(name: string): Property {
  return { prefix: 'Iptc4xmpExt', name, shape: 'simple' };
}

function keyOf({ name, x, y, width, height }: ImageRegion): string {
  return [name, ...[x, y, width, height].map(decimal)].join('\u0001');
}

/** A hundred-thousandth of a picture is less than a pixel. */
function decimal(value: number): string {
  return String(Math.round(value * 1e5) / 1e5);
}
