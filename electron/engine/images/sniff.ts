// What a file is, by its first bytes. Names lie: cards, chats and portals rename files without converting them.

/** `raw`: a camera's own format, built like TIFF but without a finished picture in it. `heif`: HEIC and its kin. */
export type ImageKind = 'jpeg' | 'png' | 'webp' | 'tiff' | 'gif' | 'avif' | 'heif' | 'raw';

/** How many bytes from the start `sniffImage` wants to see. */
export const sniffLength = 4096;

/** Undefined when the bytes are no picture we know. */
export function sniffImage(head: Uint8Array): ImageKind | undefined {
  if (holds(head, 0, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (holds(head, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP') return 'webp';
  if (text(head, 0, 4) === 'GIF8') return 'gif';
  if (text(head, 4, 8) === 'ftyp') return sniffBrands(head);
  return sniffTiff(head);
}

const AVIF_BRANDS = new Set(['avif', 'avis']);
const HEIF_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1']);

/** ISO base media files name their kind in the `ftyp` box: one major brand, then the compatible ones. */
function sniffBrands(head: Uint8Array): ImageKind | undefined {
  const end = Math.min(new DataView(head.buffer, head.byteOffset).getUint32(0), head.length);
  const brands = [text(head, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(text(head, at, at + 4));
  if (brands.some((brand) => AVIF_BRANDS.has(brand))) return 'avif';
  if (brands.some((brand) => HEIF_BRANDS.has(brand))) return 'heif';
  return text(head, 8, 12) === 'crx ' ? 'raw' : undefined;
}

/** Baseline tag of a directory whose picture is a reduced copy: raw formats open with one. */
const NEW_SUBFILE_TYPE = 254;

function sniffTiff(head: Uint8Array): ImageKind | undefined {
  const order = text(head, 0, 2);
  if (order !== 'II' && order !== 'MM') return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const little = order === 'II';
  if (view.byteLength < 8) return undefined;
  const version = view.getUint16(2, little);
  if (version === 43) return 'tiff';
  if (version !== 42) return version === 85 || text(head, 2, 4) === 'RO' ? 'raw' : undefined;
  if (text(head, 8, 10) === 'CR') return 'raw';
  const directory = view.getUint32(4, little);
  // A directory further on belongs to an ordinary TIFF: raw files open with theirs.
  if (directory + 2 > view.byteLength) return 'tiff';
  const count = view.getUint16(directory, little);
  for (
    let field = directory + 2, left = count;
    left > 0 && field + 12 <= view.byteLength;
    left -= 1, field += 12
  ) {
    if (view.getUint16(field, little) !== NEW_SUBFILE_TYPE) continue;
    return (view.getUint32(field + 8, little) & 1) === 1 ? 'raw' : 'tiff';
  }
  return 'tiff';
}

function holds(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((value, index) => bytes[at + index] === value);
}

function text(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
