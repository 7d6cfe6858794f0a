// Photos with a camera's own notes in their EXIF, put together byte by byte as the published tag tables describe them.
import sharp from 'sharp';
import { makeSegment, marker } from '#engine/files/jpeg/segments.ts';
import { makePhoto, type PhotoRecipe } from './make-photos.ts';

export type ByteOrder = 'II' | 'MM';

/** How a number is written: TIFF 6.0, section 2. */
const TYPES = { short: 3, long: 4, undefined: 7, rational: 5, directory: 13 } as const;
const SIZES = { short: 2, long: 4, undefined: 1, rational: 8, directory: 4 } as const;

/** A tag, its type, and its values; a fraction takes two. Text and bytes of its own kind come as a Buffer. */
type Field = readonly [tag: number, type: keyof typeof TYPES, values: readonly number[] | Buffer];

/** A directory that stands at `at`, its longer values behind it. */
function directory(order: ByteOrder, at: number, fields: readonly Field[]): Buffer {
  const head = Buffer.alloc(2 + fields.length * 12 + 4);
  const u16 = put16(order);
  const u32 = put32(order);
  u16(head, fields.length, 0);
  const values: Buffer[] = [];
  let end = at + head.length;
  for (const [index, [tag, type, given]] of fields.entries()) {
    const value = Buffer.isBuffer(given) ? given : numbers(order, type, given);
    const entry = 2 + index * 12;
    u16(head, tag, entry);
    u16(head, TYPES[type], entry + 2);
    u32(head, value.length / SIZES[type], entry + 4);
    if (value.length <= 4) value.copy(head, entry + 8);
    else {
      u32(head, end, entry + 8);
      const even = Buffer.concat([value, Buffer.alloc(value.length % 2)]);
      values.push(even);
      end += even.length;
    }
  }
  return Buffer.concat([head, ...values]);
}

function numbers(order: ByteOrder, type: Field[1], values: readonly number[]): Buffer {
  const size = type === 'short' ? 2 : type === 'undefined' ? 1 : 4;
  const bytes = Buffer.alloc(values.length * size);
  for (const [index, value] of values.entries()) {
    if (size === 2) put16(order)(bytes, value, index * size);
    else if (size === 4) put32(order)(bytes, value, index * size);
    else bytes[index] = value;
  }
  return bytes;
}

function put16(order: ByteOrder): (bytes: Buffer, value: number, at: number) => void {
  return (bytes, value, at) =>
    void (order === 'II' ? bytes.writeUInt16LE(value & 0xffff, at) : bytes.writeUInt16BE(value & 0xffff, at));
}

function put32(order: ByteOrder): (bytes: Buffer, value: number, at: number) => void {
  return (bytes, value, at) =>
    void (order === 'II' ? bytes.writeUInt32LE(value >>> 0, at) : bytes.writeUInt32BE(value >>> 0, at));
}

/** The notes as they stand at `at` of an EXIF block of this order. */
type Notes = (order: ByteOrder, at: number) => Buffer;

export type MadeCamera = { readonly make: string; readonly model: string; readonly notes: Notes };

/** The TIFF structure of an EXIF segment, of a picture of 6000×4000, with the camera's notes at its very end. */
export function exifWithNotes({ make, model, notes }: MadeCamera, order: ByteOrder, orientation = 1): Buffer {
  const main = (camera: number): Buffer =>
    directory(order, 8, [
      [0x010f, 'undefined', Buffer.from(`${make}\0`)],
      [0x0110, 'undefined', Buffer.from(`${model}\0`)],
      [0x0112, 'short', [orientation]],
      [0x8769, 'long', [camera]],
    ]);
  const camera = 8 + main(0).length;
  const fields = (note: Buffer): readonly Field[] => [
    [0x927c, 'undefined', note],
    [0xa002, 'long', [6000]],
    [0xa003, 'long', [4000]],
  ];
  const note = notes(order, camera + 2 + 3 * 12 + 4);
  const header = Buffer.concat([
    Buffer.from(order),
    numbers(order, 'short', [42]),
    numbers(order, 'long', [8]),
  ]);
  const block = Buffer.concat([header, main(camera), directory(order, camera, fields(note))]);
  // Make and Model are text.
  for (const entry of [10, 22]) put16(order)(block, 2, entry + 2);
  return block;
}

/** A photo, 600×400 unless told otherwise, that carries this EXIF block. */
export async function photoWithExif(block: Buffer, recipe: PhotoRecipe = {}): Promise<Buffer> {
  const bare = await sharp(await makePhoto(recipe))
    .jpeg()
    .toBuffer();
  const segment = makeSegment(marker.app1, Buffer.concat([Buffer.from('Exif\0\0'), block]));
  return Buffer.concat([bare.subarray(0, 2), segment, bare.subarray(2)]);
}

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

type CanonAreas = {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly inFocus: readonly number[];
  readonly model?: string;
};

const bitsOf = (count: number, set: readonly number[]): readonly number[] =>
  Array.from({ length: Math.ceil(count / 16) }, (_, word) =>
    set.filter((bit) => bit >> 4 === word).reduce((bits, bit) => bits | (1 << (bit & 15)), 0),
  );

/** AFInfo2 (0x0026) of a picture of 6000×4000; places from its middle, upwards. */
export function canonNew({ xs, ys, inFocus, model = 'Canon EOS R6' }: CanonAreas): MadeCamera {
  const count = xs.length;
  const sides = Array<number>(count).fill(200);
  const words = [
    ...[2, count, count, 6000, 4000, 6000, 4000],
    ...[...sides, ...sides, ...xs, ...ys, ...bitsOf(count, inFocus), ...bitsOf(count, inFocus)],
  ];
  const record = [words.length * 2 + 2, ...words];
  return {
    ...{ make: 'Canon', model },
    notes: (order, at) => directory(order, at, [[0x0026, 'short', record]]),
  };
}

/** AFInfo (0x0012), all areas of one size. */
export function canonOld({ xs, ys, inFocus, model = 'Canon EOS 40D' }: CanonAreas): MadeCamera {
  const count = xs.length;
  const head = [count, count, 6000, 4000, 6000, 4000, 200, 200];
  const record = [...head, ...xs, ...ys, ...bitsOf(count, inFocus)];
  return {
    ...{ make: 'Canon', model },
    notes: (order, at) => directory(order, at, [[0x0012, 'short', record]]),
  };
}

/** AFInfo2 (0x00B7) of this version, a directory with a TIFF header of its own; `bytes` by their place in the record. */
export function nikon(
  version: string,
  shorts: Readonly<Record<number, number>>,
  flags: Readonly<Record<number, number>> = {},
  model = 'NIKON Z 6',
): MadeCamera {
  return {
    ...{ make: 'NIKON CORPORATION', model },
    notes: (order) => {
      const record = Buffer.alloc(84);
      record.write(version, 'latin1');
      for (const [at, value] of Object.entries(flags)) record[Number(at)] = value;
      for (const [at, value] of Object.entries(shorts)) put16(order)(record, value, Number(at));
      const header = [latin(order), numbers(order, 'short', [42]), numbers(order, 'long', [8])];
      return Buffer.concat([
        latin('Nikon\0\x02\x10\0\0'),
        ...header,
        directory(order, 8, [[0x00b7, 'undefined', record]]),
      ]);
    },
  };
}

/** FocusLocation (0x2027): width, height, x, y. */
export function sony(location: readonly number[]): MadeCamera {
  return {
    ...{ make: 'SONY', model: 'ILCE-7M3' },
    notes: (order, at) =>
      Buffer.concat([latin('SONY DSC \0\0\0'), directory(order, at + 12, [[0x2027, 'short', location]])]),
  };
}

/** FocusPixel (0x1023); the notes are Intel's whatever the block. */
export function fujifilm(pixel: readonly number[]): MadeCamera {
  return {
    ...{ make: 'FUJIFILM', model: 'X-T3' },
    notes: () =>
      Buffer.concat([latin('FUJIFILM\x0c\0\0\0'), directory('II', 12, [[0x1023, 'short', pixel]])]),
  };
}

/** AFPointPosition (0x004D): two fractions. */
export function panasonic(position: readonly number[]): MadeCamera {
  return {
    ...{ make: 'Panasonic', model: 'DC-G9' },
    notes: (order, at) =>
      Buffer.concat([latin('Panasonic\0\0\0'), directory(order, at + 12, [[0x004d, 'rational', position]])]),
  };
}

/** AFPointSelected (0x0305) of the camera settings, five fractions; as Olympus led its notes in, or as OM System does. */
export function olympus(selected: readonly number[], lead: 'OLYMPUS\0' | 'OM SYSTEM\0\0\0'): MadeCamera {
  return {
    make: lead === 'OLYMPUS\0' ? 'OLYMPUS CORPORATION' : 'OM Digital Solutions',
    model: lead === 'OLYMPUS\0' ? 'E-M1MarkII' : 'OM-1',
    notes: (order) => {
      const at = lead.length + 4;
      const settings = at + 2 + 12 + 4;
      return Buffer.concat([
        latin(`${lead}${order}`),
        latin('\x03\0'),
        directory(order, at, [[0x2020, 'directory', [settings]]]),
        directory(order, settings, [[0x0305, 'rational', selected]]),
      ]);
    },
  };
}
