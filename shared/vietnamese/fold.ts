// One folded form for search and comparison, one slug. NFC in, ASCII out.

/** Marks off, đ → d, lower case: "Bình Thạnh" → "binh thanh". Keeps the length of NFC text, letter for letter. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\P{ASCII}/gu, (letter) => foldLetter(letter));
}

/** Two file names with the same key are one file on some system: they differ by case or by how Unicode writes a letter. */
export function fileKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Names that differ by case, marks or spaces are one name. */
export function foldName(name: string): string {
  return fold(name).trim().replace(/\s+/gu, ' ');
}

function foldLetter(letter: string): string {
  if (letter === 'đ') return 'd';
  const base = letter.normalize('NFD').replace(/\p{M}/gu, '');
  // Offsets of a hit are taken in the folded text and shown in the original: both must have the same length.
  return base.length === letter.length ? base : letter;
}

/** `Quận Bình Thạnh: Có 2…` → `quan-binh-thanh-co-2`; at most `limit` characters, cut at a hyphen. */
export function slugify(text: string, limit = 90): string {
  const whole = fold(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  if (whole.length <= limit) return whole;
  const cut = whole.lastIndexOf('-', limit);
  return whole.slice(0, cut > 0 ? cut : limit);
}
