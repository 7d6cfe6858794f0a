// The directories of a TIFF structure, as EXIF carries one (TIFF 6.0, section 2): read with their places, so that they can be
// changed where they lie. Structure only; tags are for others.

export type TiffEntry = {
  readonly tag: number;
  /** How its value is written (TIFF 6.0, section 2). */
  readonly type: number;
  /** Offset of its 12 bytes. */
  readonly at: number;
  /** The four bytes read as a number: the value itself, or where it lies. */
  readonly value: number;
  /** Where a value lies that does not fit into the entry. */
  readonly place: Range | undefined;
  /** Where the value lies, in the entry or outside; undefined when that is not inside the bytes. */
  readonly held: Range | undefined;
};
export type Range = { readonly start: number; readonly end: number };

export type TiffDirectory = {
  readonly at: number;
  readonly entries: readonly TiffEntry[];
  /** Offset of the next directory, 0 for none. */
  readonly next: number;
  /** First byte behind it, the offset of the next directory included. */
  readonly end: number;
};

export type Tiff = { readonly bytes: Buffer; readonly isLittle: boolean };

/** Undefined when the bytes do not open a TIFF structure. */
export function openTiff(bytes: Buffer): Tiff | undefined {
  const order = bytes.toString('latin1', 0, 2);
  if (bytes.length < 8 || (order !== 'II' && order !== 'MM')) return undefined;
  return { bytes, isLittle: order === 'II' };
}

/** Undefined when the directory does not lie whole inside the bytes. */
export function readDirectory(tiff: Tiff, at: number): TiffDirectory | undefined {
  const { bytes } = tiff;
  if (at < 8 || at + 2 > bytes.length) return undefined;
  const count = read16(tiff, at);
  const tail = at + 2 + count * ENTRY;
  if (tail > bytes.length) return undefined;
  const entries = Array.from({ length: count }, (_, index) => readEntry(tiff, at + 2 + index * ENTRY));
  // Some writers leave the last offset out where the block ends.
  const end = Math.min(tail + 4, bytes.length);
  return { at, entries, next: tail + 4 <= bytes.length ? read32(tiff, tail) : 0, end };
}

/** The value as numbers, fractions divided out; none for text, an unknown type or a value that is not inside the bytes. */
export function numbersOf(tiff: Tiff, { type, held }: TiffEntry): readonly number[] {
  const read = READERS[type];
  const size = SIZES[type] ?? 0;
  if (read === undefined || held === undefined) return [];
  return Array.from({ length: (held.end - held.start) / size }, (_, index) =>
    read(tiff, held.start + index * size),
  );
}

/** Takes entries out where they lie; what follows moves up and the freed bytes are zero. */
export function dropEntries(tiff: Tiff, directory: TiffDirectory, doomed: ReadonlySet<TiffEntry>): Range {
  const { bytes } = tiff;
  const kept = directory.entries.filter((entry) => !doomed.has(entry));
  const records = kept.map(({ at }) => Buffer.from(bytes.subarray(at, at + ENTRY)));
  const next = Buffer.from(
    bytes.subarray(directory.at + 2 + directory.entries.length * ENTRY, directory.end),
  );
  bytes.fill(0, directory.at, directory.end);
  write16(tiff, directory.at, kept.length);
  Buffer.concat([...records, next]).copy(bytes, directory.at + 2);
  return { start: directory.at, end: directory.at + 2 + kept.length * ENTRY + next.length };
}

export function write16({ bytes, isLittle }: Tiff, at: number, value: number): void {
  if (isLittle) bytes.writeUInt16LE(value, at);
  else bytes.writeUInt16BE(value, at);
}

export function write32({ bytes, isLittle }: Tiff, at: number, value: number): void {
  if (isLittle) bytes.writeUInt32LE(value, at);
  else bytes.writeUInt32BE(value, at);
}

export function read16({ bytes, isLittle }: Tiff, at: number): number {
  return isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
}

export function read32({ bytes, isLittle }: Tiff, at: number): number {
  return isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
}

/** The same bits as a number that may be negative. */
export function signed16(value: number): number {
  return (value << 16) >> 16;
}

/** Bytes of one entry: tag, type, count, value. */
const ENTRY = 12;
/** Bytes of one value, by type; 129 is EXIF 3.0's UTF-8. */
const SIZES: Readonly<Record<number, number>> = {
  ...{ 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1 },
};

/** Numbers of one value, by type: bytes, shorts, longs, fractions, and the same with a sign. */
const READERS: Readonly<Record<number, (tiff: Tiff, at: number) => number>> = {
  1: ({ bytes }, at) => bytes.readUInt8(at),
  3: read16,
  4: read32,
  5: (tiff, at) => read32(tiff, at) / read32(tiff, at + 4),
  6: ({ bytes }, at) => bytes.readInt8(at),
  8: (tiff, at) => signed16(read16(tiff, at)),
  9: (tiff, at) => read32(tiff, at) | 0,
  10: (tiff, at) => (read32(tiff, at) | 0) / (read32(tiff, at + 4) | 0),
};

function readEntry(tiff: Tiff, at: number): TiffEntry {
  const type = read16(tiff, at + 2);
  const count = read32(tiff, at + 4);
  // A short stands in the first two bytes, whichever way round.
  const value = type === 3 && count === 1 ? read16(tiff, at + 8) : read32(tiff, at + 8);
  const length = (SIZES[type] ?? 0) * count;
  const isOutside = length > 4;
  const start = isOutside ? value : at + 8;
  const range = start + length <= tiff.bytes.length ? { start, end: start + length } : undefined;
  return { tag: read16(tiff, at), type, at, value, place: isOutside ? range : undefined, held: range };
}
