// Where the camera focused: EXIF and its maker's notes tell it in pixels, the Metadata Working Group's regions in fractions, all of
// the picture as it is stored. Told here of the picture as it is seen.
import { namespaces, type Packet } from './xmp-packet.ts';
import { findElement, itemsOf, type Property } from './xmp-property.ts';
import { fieldElement, fieldText } from './xmp-structure.ts';

export type Point = { readonly x: number; readonly y: number };
export type Size = { readonly width: number; readonly height: number };

/** In pixels of a picture of this size; of the stored one where none is said. */
export type PixelPoint = Point & { readonly of: Size | undefined };

export type FocusInExif = {
  /** The middle of Subject Area (tag 0x9214). */
  readonly subject: PixelPoint | undefined;
  /** Out of the camera's own notes. */
  readonly maker: PixelPoint | undefined;
};

/**
 * Standards before makers: programs that cut a picture know to correct what EXIF and the Working Group name, and leave a camera's
 * own notes as they were.
 * @param orientation EXIF's, 1-8 @returns null where nothing is said, or a place outside the picture
 */
export function focusOf(
  { subject, maker }: FocusInExif,
  packet: Packet | undefined,
  stored: Size & { readonly orientation: number },
): Point | null {
  const told = [partOf(subject, stored), packet && focusRegion(packet), partOf(maker, stored)];
  const point = told.find((place) => place !== undefined && isInside(place));
  return point === undefined ? null : toUpright(point, stored.orientation);
}

/** Undefined where the point was told of a picture of other proportions: it was cut or turned since. */
function partOf(point: PixelPoint | undefined, stored: Size): Point | undefined {
  const { width, height } = point?.of ?? stored;
  const stretch = (width * stored.height) / (height * stored.width);
  // Whole pixels of a small copy round its proportions; from 3:2 to 4:3 or 16:10 is six parts in a hundred and more.
  if (point === undefined || Math.abs(stretch - 1) > 0.03) return undefined;
  return { x: point.x / width, y: point.y / height };
}

function isInside({ x, y }: Point): boolean {
  return [x, y].every((part) => part >= 0 && part <= 1);
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
