// Text as it was scraped or typed → lines worth reading: NFC, without indents, stray no-break spaces and invisible
// characters, with what the white space said kept beside each (indent, gaps, places where an image stood).

export type SourceLine = {
  readonly text: string;
  /** White characters before the text; a tab counts four. */
  readonly indent: number;
  readonly afterBlank: boolean;
  /** Lines of nothing but no-break spaces just before and just after: each marks the place of an image that was lost. */
  readonly placesBefore: number;
  readonly placesAfter: number;
};

/** Shorter lines are never taken for the first half of a wrapped one. */
const wrappedLineLength = 50;

export function readSourceLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let afterBlank = true;
  let places = 0;
  for (const raw of source.normalize('NFC').split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)) {
    const visible = dropInvisible(raw);
    const text = tidy(visible);
    if (text === '') {
      afterBlank = true;
      if (visible.includes('\u00a0')) places += 1;
      continue;
    }
    notePlacesAfter(lines, places);
    lines.push({ text, indent: measureIndent(visible), afterBlank, placesBefore: places, placesAfter: 0 });
    afterBlank = false;
    places = 0;
  }
  notePlacesAfter(lines, places);
  return joinWrapped(lines);
}

function notePlacesAfter(lines: SourceLine[], places: number): void {
  const last = lines.at(-1);
  if (last !== undefined && places > 0) lines[lines.length - 1] = { ...last, placesAfter: places };
}

/** Text of sentences rather than a title, a label or an item of a menu. */
export function isProse(text: string): boolean {
  return text.length >= 160 || (text.length >= 80 && endsSentence(text));
}

export function endsSentence(text: string): boolean {
  // The end is all that counts, and a text may be one line of megabytes.
  return /[.!?…:;][”’")\]]*$/u.test(text.slice(-12));
}

/** True when nothing in the text ends a sentence before its end; "TP. Thủ Đức" and initials do not count. */
export function isSingleSentence(text: string): boolean {
  const withoutShortForms = text.replace(/(?<!\p{L})(?:TP|TX|TT|TS|ThS|PGS|GS|BS|Q|P|\p{Lu})\.\s/gu, '');
  return !/[.!?…][”’")\]]*\s+[\p{Lu}“]/u.test(withoutShortForms);
}

function dropInvisible(raw: string): string {
  return raw.replace(/[\0-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff]/gu, '');
}

/**
 * Only white space of the page goes: a no-break space stays beside a number ("Quận 1"), where it was meant, and doubled
 * ordinary spaces stay for the proof-reader to see.
 */
function tidy(visible: string): string {
  return visible
    .trim()
    .replace(/\t+/gu, ' ')
    .replace(/[ \u00a0]{2,}/gu, (run) => (run.includes('\u00a0') ? ' ' : run))
    .replace(/(?<!\d)\u00a0(?!\d)/gu, ' ');
}

function measureIndent(visible: string): number {
  const lead = /^\s*/u.exec(visible)?.[0] ?? '';
  return [...lead].reduce((width, character) => width + (character === '\t' ? 4 : 1), 0);
}

/** A line that goes on in lower case right below a long unfinished one was broken by a mail program or an old editor. */
function joinWrapped(lines: readonly SourceLine[]): SourceLine[] {
  const groups: SourceLine[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before !== undefined && continues(before, line)) groups.at(-1)?.push(line);
    else groups.push([line]);
  });
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ ...first, text: group.map((line) => line.text).join(' '), placesAfter: last.placesAfter }];
  });
}

function continues(before: SourceLine, line: SourceLine): boolean {
  if (line.afterBlank || line.placesBefore > 0 || before.text.length < wrappedLineLength) return false;
  return /^\p{Ll}[\p{L}\p{M}]*[ ,;]/u.test(line.text) && !endsSentence(before.text);
}
