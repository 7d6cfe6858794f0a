// A file name for other people's machines: readable there, never a path, never longer than a file system takes.

/** Bytes of UTF-8 that every common file system allows for one name. */
const LIMIT = 255;

/**
 * `stem` + `suffix` + `.extension` as a name that Windows, macOS and Linux all take: NFC, reserved characters as `-`,
 * shortened between letters. `suffix` (e.g. ` (2)`) is never cut; an empty `extension` adds no dot.
 */
export function safeFileName(stem: string, extension: string, suffix = ''): string {
  const tail = extension === '' ? suffix : `${suffix}.${extension}`;
  const clean = stem
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]/gu, '-')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  const named = DEVICE.test(clean) ? `_${clean}` : clean;
  const short = shorten(named, LIMIT - Buffer.byteLength(tail)).replace(/[\s.]+$/u, '');
  return `${short === '' ? 'anh' : short}${tail}`;
}

/** Windows keeps these names for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

function shorten(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let short = '';
  let room = bytes;
  for (const { segment } of letters.segment(text)) {
    room -= Buffer.byteLength(segment);
    if (room < 0) break;
    short += segment;
  }
  return short;
}
