// Where the camera focused: EXIF tells it in pixels, the Metadata Working Group's regions in fractions, both of the picture as
// it is stored. Told here of the picture as it is seen.
import { namespaces, type Packet } from './xmp-packet.ts';
import { findElement, itemsOf, type Property } from './xmp-property.ts';
import { fieldElement, fieldText } from './xmp-structure.ts';

export type Point = { readonly x: number; readonly y: number };
export type Size = { readonly width: number; readonly height: number };

/** The middle of EXIF's Subject Area (tag 0x9214), in pixels of a picture of the size EXIF itself names, if it does. */
export type SubjectArea = Point & { readonly of: Size | undefined };

/** @param orientation EXIF's, 1-8 @returns null where nothing is said, or a place outside the picture */
export function focusOf(
  area: SubjectArea | undefined,
  packet: Packet | undefined,
  stored: Size & { readonly orientation: number },
): Point | null {
  const { width, height } = area?.of ?? stored;
  const told = area && { x: area.x / width, y: area.y / height };
  const point = told ?? (packet && focusRegion(packet));
  if (point === undefined || ![point.x, point.y].every((part) => part >= 0 && part <= 1)) return null;
  return toUpright(point, stored.orientation);
}

/** The first region of the kind "Focus" (MWG guidance 2.0, 5.9). */
function focusRegion(packet: Packet): Point | undefined {
  const regions = findElement(packet, 'mwg-rs', 'Regions');
  const list = regions && fieldElement(regions, 'mwg-rs', 'RegionList');
  for (const item of list === undefined ? [] : itemsOf(list)) {
    if (fieldText(item, simple('mwg-rs', 'Type')) !== 'Focus') continue;
    const area = fieldElement(item, 'mwg-rs', 'Area');
    if (area === undefined) continue;
    const [x, y] = ['x', 'y'].map((name) => Number.parseFloat(fieldText(area, simple('stArea', name)) ?? ''));
    if (x !== undefined && y !== undefined && !Number.isNaN(x + y)) return { x, y };
  }
  return undefined;
}

/** TIFF 6.0, tag 274: where a stored point lies in the picture as it is seen. */
function toUpright({ x, y }: Point, orientation: number): Point {
  const [right, bottom] = [1 - x, 1 - y];
  const upright: readonly Point[] = [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
    { x: y, y: x },
    { x: bottom, y: x },
    { x: bottom, y: right },
    { x: y, y: right },
  ];
  return upright[orientation - 1] ?? { x, y };
}

function simple(prefix: keyof typeof namespaces, name: string): Property {
  return { prefix, name, shape: 'simple' };
}
