// IPTC IIM 2:85 (By-line Title) and its like hold 32 bytes, counted in UTF-8: "đ" is two, "ệ" is three.
export const IIM_TITLE_BYTES = 32;

export function iimBytes(text: string): number {
  return new TextEncoder().encode(text.normalize('NFC')).length;
}
