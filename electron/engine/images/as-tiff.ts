// Pixels and their colour profile as one uncompressed TIFF (TIFF 6.0, baseline RGB): the only way to tell libvips which colours raw
// numbers mean.
import type { HeifPixels } from './decode-heif.ts';

/** Without a profile the pixels are sRGB. */
export function asTiff({ width, height, data }: HeifPixels, icc: Buffer | undefined): Buffer {
  const count = icc === undefined ? FIELDS.length : FIELDS.length + 1;
  const bitsAt = HEADER + 2 + count * 12 + 4;
  const profileAt = bitsAt + 6;
  const pixelsAt = profileAt + (icc?.length ?? 0) + ((icc?.length ?? 0) % 2);
  const size = width * height * 3;
  const file = Buffer.allocUnsafe(pixelsAt + size);
  file.fill(0, 0, pixelsAt);
  file.write('II*\0', 0, 'latin1');
  file.writeUInt32LE(HEADER, 4);
  file.writeUInt16LE(count, HEADER);
  const values: Readonly<Record<(typeof FIELDS)[number], number>> = {
    ...{ width, height, bits: bitsAt, compression: 1, photometric: 2, strip: pixelsAt, samples: 3 },
    ...{ rows: height, bytes: size },
  };
  const entries: Entry[] = FIELDS.map((name) => ({ ...tags[name], value: values[name] }));
  if (icc !== undefined) entries.push({ tag: 34675, type: UNDEFINED, count: icc.length, value: profileAt });
  for (const [index, entry] of entries.entries()) writeEntry(file, HEADER + 2 + index * 12, entry);
  for (const at of [0, 2, 4]) file.writeUInt16LE(8, bitsAt + at);
  icc?.copy(file, profileAt);
  file.set(data, pixelsAt);
  return file;
}

const HEADER = 8;
const [SHORT, LONG, UNDEFINED] = [3, 4, 7] as const;

type Entry = { readonly tag: number; readonly type: number; readonly count: number; readonly value: number };

/** Ascending by tag, as the format asks. */
const FIELDS = [
  'width',
  'height',
  'bits',
  'compression',
  'photometric',
  'strip',
  'samples',
  'rows',
  'bytes',
] as const;
const tags: Readonly<Record<(typeof FIELDS)[number], Omit<Entry, 'value'>>> = {
  width: { tag: 256, type: LONG, count: 1 },
  height: { tag: 257, type: LONG, count: 1 },
  bits: { tag: 258, type: SHORT, count: 3 },
  compression: { tag: 259, type: SHORT, count: 1 },
  photometric: { tag: 262, type: SHORT, count: 1 },
  strip: { tag: 273, type: LONG, count: 1 },
  samples: { tag: 277, type: SHORT, count: 1 },
  rows: { tag: 278, type: LONG, count: 1 },
  bytes: { tag: 279, type: LONG, count: 1 },
};

function writeEntry(file: Buffer, at: number, { tag, type, count, value }: Entry): void {
  file.writeUInt16LE(tag, at);
  file.writeUInt16LE(type, at + 2);
  file.writeUInt32LE(count, at + 4);
  // A lone SHORT stands at the start of its four bytes: little-endian writes it there.
  file.writeUInt32LE(value, at + 8);
}
