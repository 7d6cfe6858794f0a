// Markup that is safe by construction: whatever is put into an html`…` template is escaped unless it is markup itself,
// and nothing but such a template makes markup. Attributes must stand in double quotes. Good for XML as well.

class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

export type Html = Markup;

/** `false`, `null` and `undefined` leave nothing behind, so that `condition && html…` can be written. */
export type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[];

/** Indentation of the template is the source's, not the page's: every line starts at its margin. Values are kept as they are. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const parts = strings.map((part, index) => {
    const own = part.replace(/\n\s+/gu, '\n');
    return index < values.length ? own + render(values[index]) : own;
  });
  return new Markup(parts.join(''));
}

export const noHtml: Html = new Markup('');

/** A data block (JSON-LD): `<` and the separators that end a line in JavaScript are written as escapes, so that no text
 *  in it can close the element or open a comment (HTML standard, "restrictions for contents of script elements"). */
export function jsonScript(type: 'application/ld+json', value: unknown): Html {
  const json = JSON.stringify(value, null, 1).replace(
    /[<>&\u2028\u2029]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Markup(`<script type="${type}">${json}</script>`);
}

/**
 * `<!-- words {"a":1} -->`, the form in which WordPress keeps a block's attributes (serialize_block_attributes): no text in
 * it can end the comment. `words` is the program's own.
 */
export function jsonComment(words: string, value: Readonly<Record<string, unknown>>): Html {
  const json = JSON.stringify(value)
    .replaceAll('--', '\\u002d\\u002d')
    .replace(/[<>&]/gu, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`)
    .replaceAll('\\"', '\\u0022');
  return new Markup(json === '{}' ? `<!-- ${words} -->` : `<!-- ${words} ${json} -->`);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeText(text: string): string {
  return printable(text).replace(/[&<>"']/gu, (letter) => entities[letter] ?? '');
}

/** Without what neither HTML nor XML 1.0 may hold: control characters, non-characters, half surrogate pairs. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/gu, '');
}

function render(value: HtmlValue): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  if (value === false || value === null || value === undefined) return '';
  return value.map(render).join('');
}
