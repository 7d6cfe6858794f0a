// The words of HTML that Ghost or this room wrote, for comparing: what Ghost's page says with what was sent. Nothing of it is
// shown or sent.

/** Attributes may hold bare angle brackets, so a tag ends only outside its quotes. */
const markup = /<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>/gu;
const reference = /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos|nbsp));/giu;
const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' },
};

/** Text without tags, with character references resolved. */
export function wordsOfHtml(html: string): string {
  return html
    .replace(markup, '')
    .replace(reference, (_, hex?: string, decimal?: string, name = '') =>
      hex === undefined && decimal === undefined
        ? (named[name.toLowerCase()] ?? '')
        : String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16)),
    );
}

/** Without white space, which pages add and drop between blocks. */
export function letters(text: string): string {
  return text.replace(/\s+/gu, '');
}
