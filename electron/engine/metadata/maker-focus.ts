// Where the camera focused, by its own notes: tags and meanings as ExifTool's published tag tables give them. A tag counts only where
// it tells a place in the picture; an index into a camera's pattern of AF points (Nikon's PrimaryAFPoint) tells none.
import { findMakerNote, type MakerNote } from './maker-note.ts';
import type { PixelPoint, Size } from './read-focus.ts';
import { numbersOf, readDirectory, read16, signed16 } from './tiff-directory.ts';

export type Camera = {
  readonly make: string | undefined;
  readonly model: string | undefined;
  /** The picture's size as EXIF has it, which is what notes mean that name none. */
  readonly size: Size | undefined;
};

/**
 * @param exif the TIFF structure of an EXIF segment
 * @returns a point of the picture as stored; undefined where the notes tell none, or are damaged
 */
export function readMakerFocus(exif: Uint8Array, camera: Camera): PixelPoint | undefined {
  const note = findMakerNote(exif, camera.make);
  const point = note && READERS[note.maker](note, camera);
  // Every AF area has a width: a middle on the very edge is how cameras write that there was none.
  return point && isWithin(point.x, point.of.width) && isWithin(point.y, point.of.height) ? point : undefined;
}

function isWithin(part: number, whole: number): boolean {
  return part > 0 && part < whole;
}

type Sized = PixelPoint & { readonly of: Size };

const READERS: Readonly<Record<MakerNote['maker'], (note: MakerNote, camera: Camera) => Sized | undefined>> =
  {
    canon: canonPoint,
    nikon: nikonPoint,
    sony: sonyPoint,
    fujifilm: fujifilmPoint,
    panasonic: panasonicPoint,
    olympus: olympusPoint,
  };

/**
 * AFInfo2 (0x0026), before it AFInfo (0x0012): the middles of all AF areas, counted from the middle of the picture, and one bit
 * for each that was in focus. Only EOS cameras are known to count upwards, so others tell nothing.
 */
function canonPoint(note: MakerNote, { model }: Camera): Sized | undefined {
  if (model?.includes('EOS') !== true) return undefined;
  const newer = valuesOf(note, 0x0026);
  // The record opens with its own length; other bytes would be found where a program moved the notes.
  if (newer.length > 8 && newer[0] === newer.length * 2) {
    const [, , count = 0, , , , width = 0, height = 0] = newer;
    return nearestInFocus(newer, { count, width, height, places: 8 + count * 2 });
  }
  const older = valuesOf(note, 0x0012);
  const [count = 0, , , , width = 0, height = 0] = older;
  return nearestInFocus(older, { count, width, height, places: 8 });
}

type CanonAreas = Size & { readonly count: number; readonly places: number };

/** Of several areas in focus the one in their midst: the middle between them may be a gap. */
function nearestInFocus(
  words: readonly number[],
  { count, width, height, places }: CanonAreas,
): Sized | undefined {
  const bits = places + count * 2;
  if (count === 0 || bits + Math.ceil(count / 16) > words.length) return undefined;
  const areas = Array.from({ length: count }, (_, index) => ({
    isInFocus: (((words[bits + (index >> 4)] ?? 0) >> (index & 15)) & 1) === 1,
    x: width / 2 + signed16(words[places + index] ?? 0),
    y: height / 2 - signed16(words[places + count + index] ?? 0),
  })).filter(({ isInFocus }) => isInFocus);
  const mean = (parts: readonly number[]): number =>
    parts.reduce((sum, part) => sum + part, 0) / parts.length;
  const [x, y] = [mean(areas.map((area) => area.x)), mean(areas.map((area) => area.y))];
  const distance = (area: { x: number; y: number }): number => Math.hypot(area.x - x, area.y - y);
  const [nearest] = areas.toSorted((one, other) => distance(one) - distance(other));
  return nearest && { x: nearest.x, y: nearest.y, of: { width, height } };
}

/** AFInfo2 (0x00B7): bytes whose places depend on the version they open with. */
function nikonPoint({ tiff, directory }: MakerNote): Sized | undefined {
  const held = directory.entries.find(({ tag }) => tag === 0x00b7)?.held;
  if (held === undefined) return undefined;
  const record = { ...tiff, bytes: tiff.bytes.subarray(held.start, held.end) };
  const version = NIKON_VERSIONS[record.bytes.toString('latin1', 0, 4)];
  if (version === undefined || record.bytes.length < version.size + 8) return undefined;
  if (!version.tellsPlace(record.bytes)) return undefined;
  const [width = 0, height = 0, x = 0, y = 0] = [0, 2, 4, 6].map((at) => read16(record, version.size + at));
  return { x, y, of: { width, height } };
}

type NikonVersion = { readonly size: number; readonly tellsPlace: (record: Buffer) => boolean };

/** AFDetectionMethod is 0 for a phase-detecting sensor of fixed points, which has no place but an index. */
const byDetection = (record: Buffer): boolean => record[4] !== 0;
/** AFCoordinatesAvailable. */
const bySayingSo = (record: Buffer): boolean => record[7] === 1;

/** `size` is where AFImageWidth stands, before its height and the middle of the AF area. */
const NIKON_VERSIONS: Readonly<Record<string, NikonVersion>> = {
  '0100': { size: 16, tellsPlace: byDetection },
  '0101': { size: 70, tellsPlace: byDetection },
  '0300': { size: 42, tellsPlace: bySayingSo },
  '0301': { size: 42, tellsPlace: bySayingSo },
  '0400': { size: 62, tellsPlace: bySayingSo },
  '0401': { size: 62, tellsPlace: bySayingSo },
};

/** FocusLocation (0x2027): the picture's width and height, and the point. */
function sonyPoint(note: MakerNote): Sized | undefined {
  const [width, height, x, y] = valuesOf(note, 0x2027);
  if (width === undefined || height === undefined || x === undefined || y === undefined) return undefined;
  return { x, y, of: { width, height } };
}

/** FocusPixel (0x1023). */
function fujifilmPoint(note: MakerNote, { size }: Camera): Sized | undefined {
  const [x, y] = valuesOf(note, 0x1023);
  return size === undefined || x === undefined || y === undefined ? undefined : { x, y, of: size };
}

/** AFPointPosition (0x004D), in fractions; far beyond 1 where there is none. */
function panasonicPoint(note: MakerNote, { size }: Camera): Sized | undefined {
  return ofFractions(valuesOf(note, 0x004d), size);
}

/** AFPointSelected (0x0305) of the camera settings (0x2020), in fractions behind a number of another meaning. */
function olympusPoint({ tiff, directory }: MakerNote, { size }: Camera): Sized | undefined {
  const at = directory.entries.find(({ tag }) => tag === 0x2020)?.value;
  const settings = at === undefined ? undefined : readDirectory(tiff, at);
  return settings && ofFractions(valuesOf({ tiff, directory: settings }, 0x0305).slice(1), size);
}

function ofFractions([x, y]: readonly number[], size: Size | undefined): Sized | undefined {
  if (size === undefined || x === undefined || y === undefined) return undefined;
  return { x: x * size.width, y: y * size.height, of: size };
}

function valuesOf(
  { tiff, directory }: Pick<MakerNote, 'tiff' | 'directory'>,
  wanted: number,
): readonly number[] {
  const entry = directory.entries.find(({ tag }) => tag === wanted);
  return entry === undefined ? [] : numbersOf(tiff, entry);
}
