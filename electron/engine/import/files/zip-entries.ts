// Looks into a zip (a .docx is one) without unpacking it: its list of files, what they would take on disk, one small file of it.
// Facts: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16.
import { inflateRawSync } from 'node:zlib';

export type ZipEntry = {
  readonly name: string;
  /** Bytes when unpacked, as the zip says. */
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly offset: number;
};

/** Undefined when the bytes are no zip, or one that is broken. */
export function readZipEntries(zip: Buffer): ZipEntry[] | undefined {
  const end = zip.lastIndexOf(END_OF_LIST);
  if (end === -1 || end + 22 > zip.length) return undefined;
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== LIST_ENTRY) return undefined;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      zip.readUInt16LE(at + field),
    );
    const nameEnd = at + 46 + (nameLength ?? 0);
    entries.push({
      name: zip.toString('utf8', at + 46, nameEnd),
      size: zip.readUInt32LE(at + 24),
      packed: zip.readUInt32LE(at + 20),
      method: zip.readUInt16LE(at + 10),
      offset: zip.readUInt32LE(at + 42),
    });
    at = nameEnd + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

/** Text of a small file in the zip; undefined when it is not there, too large or damaged. */
export function readZipText(zip: Buffer, entries: readonly ZipEntry[], name: string): string | undefined {
  const entry = entries.find((one) => one.name === name);
  return entry && readZipBytes(zip, entry, LARGEST_TEXT)?.toString('utf8');
}

/** @param atMost bytes unpacked. Undefined when there are more, or the data are damaged. */
export function readZipBytes(zip: Buffer, entry: ZipEntry, atMost = entry.size): Buffer | undefined {
  if (entry.offset + 30 > zip.length) return undefined;
  const start = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28);
  const packed = zip.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(atMost, 1) });
  } catch (error) {
    // zlib's own errors: data that is damaged, or more of it than was said.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

const END_OF_LIST = Buffer.from('PK\u0005\u0006', 'latin1');
const LIST_ENTRY = 0x02014b50;
const LARGEST_TEXT = 1024 * 1024;
