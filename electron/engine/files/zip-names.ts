// The names in a ZIP archive, from its central directory (APPNOTE 4.3.12, 4.3.16). Nothing is unpacked.

const END = Buffer.from('PK\x05\x06', 'latin1');
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 65_535;

/** Undefined when it is no whole archive. Names are given as their bytes read in Latin-1, enough for what is compared. */
export function zipNames(bytes: Buffer): string[] | undefined {
  const from = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  const end = bytes.lastIndexOf(END);
  if (end < from || end + END_SIZE > bytes.length) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_SIZE > end || bytes.readUInt32LE(at) !== ENTRY) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const start = at + ENTRY_SIZE;
    names.push(bytes.toString('latin1', start, start + (name ?? 0)));
    at = start + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return names;
}
