// The index of further pictures after the first in one JPEG file (CIPA DC-007, "Multi-Picture Format"): where cameras
// keep large previews, and phones their gain maps. Pure.
import { opensWith } from './segments.ts';

/** Opens the content of the APP2 segment that carries the index. */
export const multiPicturePrefix = 'MPF\0';

export type PictureEntry = {
  /** MP type code, the low 24 bits of the attribute. 0x010001 and 0x010002 are large previews. */
  readonly type: number;
  /** Length in bytes of this picture in the file. */
  readonly size: number;
  /** From `base` to the picture; 0 for the first picture, which opens the file. */
  readonly offset: number;
  /** Where the entry lies in the segment's content, for writing a new size (+4) or offset (+8). */
  readonly at: number;
};

export type PictureIndex = {
  readonly littleEndian: boolean;
  /** Offsets count from here, as an offset in the segment's content. */
  readonly base: number;
  readonly entries: readonly PictureEntry[];
};

/** Undefined when the content is no such index, or a damaged one. */
export function parsePictureIndex(payload: Uint8Array): PictureIndex | undefined {
  if (!opensWith(payload, multiPicturePrefix)) return undefined;
  const base = multiPicturePrefix.length;
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  if (view.byteLength < base + 8) return undefined;
  const littleEndian = view.getUint16(base) === 0x4949;
  const list = findEntryList({ view, base, littleEndian }, base + view.getUint32(base + 4, littleEndian));
  if (list === undefined) return undefined;
  const entries: PictureEntry[] = [];
  for (let at = list.at; at < list.at + list.length; at += ENTRY) {
    entries.push({
      type: view.getUint32(at, littleEndian) & 0xffffff,
      size: view.getUint32(at + 4, littleEndian),
      offset: view.getUint32(at + 8, littleEndian),
      at,
    });
  }
  return { littleEndian, base, entries };
}

/** Bytes of one MP entry. */
const ENTRY = 16;
/** Tag of the list of MP entries. */
const MP_ENTRY = 0xb002;

type Index = { readonly view: DataView; readonly base: number; readonly littleEndian: boolean };

function findEntryList(
  { view, base, littleEndian }: Index,
  directory: number,
): { at: number; length: number } | undefined {
  if (directory + 2 > view.byteLength) return undefined;
  const count = view.getUint16(directory, littleEndian);
  for (let index = 0; index < count; index += 1) {
    const field = directory + 2 + index * 12;
    if (field + 12 > view.byteLength) return undefined;
    if (view.getUint16(field, littleEndian) !== MP_ENTRY) continue;
    const length = view.getUint32(field + 4, littleEndian);
    const at = base + view.getUint32(field + 8, littleEndian);
    const isWhole = length % ENTRY === 0 && at + length <= view.byteLength;
    return isWhole ? { at, length } : undefined;
  }
  return undefined;
}
