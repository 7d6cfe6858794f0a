// Plain text in fields WordPress shows as HTML (title, excerpt, caption). As little as possible is escaped: the same text is
// what editors see in their input boxes.

/** `A < B & C` → `A &lt; B & C`: what could be read as a tag or a reference is written as one. */
export function plainInHtml(text: string): string {
  return text
    .trim()
    .replace(/&(?=#?\w+;)/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;');
}

/** Whether two fields read the same: for some authors WordPress writes `&` as a reference. */
export function readsTheSame(one: string, other: string): boolean {
  return plainOf(one) === plainOf(other);
}

/** Blocks in one spelling: for some authors WordPress closes an `<img/>` with a space. */
export function sameSpelling(blocks: string): string {
  return blocks.replace(/\s+\/>/gu, '/>');
}

/** Also of a term's name, which WordPress always hands out escaped. */
export function plainOf(html: string): string {
  return html
    .trim()
    .replace(/\r\n/gu, '\n')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&#0*39;/gu, "'")
    .replace(/&amp;/gu, '&')
    .normalize('NFC');
}
