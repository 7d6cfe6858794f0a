// What the camera says: facts for Capture, and the few texts people put into EXIF. Nothing here may fail a photo.
import ExifReader from 'exifreader';
import type { Capture, PhotoText } from '#shared/model/photo.ts';
import { readMakerFocus } from './maker-focus.ts';
import type { FocusInExif, PixelPoint, Size } from './read-focus.ts';

export type ExifFacts = {
  readonly capture: Omit<Capture, 'width' | 'height' | 'focus'>;
  readonly focus: FocusInExif;
  readonly text: Partial<PhotoText>;
};

export const noExif: ExifFacts = {
  capture: { takenAt: null, camera: null, serial: null, orientation: 1, hasLocation: false, zone: null },
  focus: { subject: undefined, maker: undefined },
  text: {},
};

/** @param tiff the TIFF structure of an EXIF segment, or the opening of a TIFF file */
export function readExif(tiff: Uint8Array): ExifFacts {
  const tags = loadTags(tiff);
  const word = (name: string): string | undefined => textOf(tags[name]);
  const [make, model] = [word('Make'), word('Model')];
  const camera = nameCamera(make, model);
  const boilerplate = [make, model, camera];
  const size = sizeOf(tags);
  const caption = word('ImageDescription');
  const rights = word('Copyright');
  return {
    capture: {
      takenAt:
        wallClock(word('DateTimeOriginal'), word('SubSecTimeOriginal')) ??
        wallClock(word('DateTimeDigitized'), word('SubSecTimeDigitized')),
      camera: camera ?? null,
      serial: word('BodySerialNumber') ?? null,
      orientation: orientationOf(tags['Orientation']?.value),
      hasLocation: isPlace(tags['GPSLatitude']?.value) && isPlace(tags['GPSLongitude']?.value),
      zone: zoneOf(word('OffsetTimeOriginal') ?? word('OffsetTimeDigitized') ?? word('OffsetTime')),
    },
    focus: { subject: subjectOf(tags, size), maker: readMakerFocus(tiff, { make, model, size }) },
    text: {
      ...(caption !== undefined && !isBoilerplate(caption, boilerplate) && { caption }),
      ...definite('creator', word('Artist')),
      ...(rights !== undefined && !/^copyright[\s,:.]*$/iu.test(rights) && { rights }),
    },
  };
}

/** `2026:11:20 08:15:30` and `25` → `2026-11-20T08:15:30.250`; null where no camera clock was set. */
export function wallClock(exifTime: string | undefined, subSeconds?: string): string | null {
  const parts = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?/u.exec(exifTime ?? '');
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second = '00'] = parts;
  const time = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  // A day that does not exist comes back as another.
  const moment = new Date(`${time}Z`);
  if (Number(year) < 1900 || Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 19) !== time)
    return null;
  const fraction = /^\d+/u.exec(subSeconds ?? '')?.[0];
  return fraction === undefined ? time : `${time}.${fraction.slice(0, 3).padEnd(3, '0')}`;
}

/** `+07:00`; null for anything that is no zone on Earth. */
function zoneOf(text: string | undefined): string | null {
  if (text === 'Z') return '+00:00';
  return /^[+-](?:0\d|1[0-4]):[0-5]\d$/u.test(text ?? '') ? (text ?? null) : null;
}

/** A point, a circle or a rectangle, all with their middle first (EXIF 3.0, tag 0x9214). */
function subjectOf(tags: Tags, of: Size | undefined): PixelPoint | undefined {
  const value = tags['SubjectArea']?.value;
  const [x, y] = Array.isArray(value) ? value : [];
  return typeof x === 'number' && typeof y === 'number' ? { x, y, of } : undefined;
}

function sizeOf(tags: Tags): Size | undefined {
  const [width, height] = [tags['PixelXDimension']?.value, tags['PixelYDimension']?.value];
  const isSized = typeof width === 'number' && typeof height === 'number' && width > 0 && height > 0;
  return isSized ? { width, height } : undefined;
}

type Tags = Readonly<
  Record<string, { readonly value?: unknown; readonly description?: unknown } | undefined>
>;

function loadTags(tiff: Uint8Array): Tags {
  try {
    // Proof of the cast: the library's types name each tag, at run time they are one record of { value, description }.
    return ExifReader.load(asWholeBuffer(tiff), {
      includeTags: { exif: true, gps: true },
    }) as unknown as Tags;
  } catch (error) {
    // Any damage in the block ends here: the photo is worth more than its facts.
    if (error instanceof Error) return {};
    throw error;
  }
}

/** The library takes a buffer for a whole file; a view into a larger one is copied out. */
function asWholeBuffer(tiff: Uint8Array): ArrayBufferLike {
  const isWhole = tiff.byteOffset === 0 && tiff.byteLength === tiff.buffer.byteLength;
  return isWhole ? tiff.buffer : new Uint8Array(tiff).buffer;
}

/** EXIF 3.0 allows UTF-8; older text is ASCII, which UTF-8 contains. */
function textOf(
  tag: { readonly value?: unknown; readonly description?: unknown } | undefined,
): string | undefined {
  const value = Array.isArray(tag?.value) ? tag.value.join('; ') : tag?.description;
  if (typeof value !== 'string') return undefined;
  const text = value
    .replace(/\0[\s\S]*$/u, '')
    .replace(/\r\n?/gu, '\n')
    .normalize('NFC')
    .trim();
  return text === '' ? undefined : text;
}

/** `NIKON CORPORATION` and `NIKON D750` → `NIKON D750`; `samsung` and `SM-G930F` → `samsung SM-G930F`. */
function nameCamera(make: string | undefined, model: string | undefined): string | undefined {
  if (make === undefined || model === undefined) return model ?? make;
  const brand = make.split(/[\s,]/u)[0] ?? make;
  return model.toLowerCase().startsWith(brand.toLowerCase()) ? model : `${brand} ${model}`;
}

/** What cameras and scanners put where a description belongs. */
const BOILERPLATE =
  /^(?:.*\bdigital (?:still )?camera|sony dsc|dcim|dig\w*|default|untitled|image|picture|photo|(?:dsc|img|p)[_\d-]+\w*|exif[_ ]jpeg.*|screenshot|created with .*|<.*>)$/iu;

function isBoilerplate(text: string, names: readonly (string | undefined)[]): boolean {
  return BOILERPLATE.test(text) || names.some((name) => name?.toLowerCase() === text.toLowerCase());
}

function orientationOf(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 8 ? value : 1;
}

/** Three fractions, not all nought: cameras without a fix write nought. */
function isPlace(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  return value.flat().some((part, index) => typeof part === 'number' && index % 2 === 0 && part !== 0);
}

function definite<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  // Proof of the cast: one computed key of type K, with the value tested to be there.
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: string });
}
