// The numbers Word counts in front of paragraphs, which stand in no text of a .docx: word/numbering.xml says how, the order of
// the paragraphs says how far (ECMA-376, part 1, 17.9).
import type { Document, Element } from '@xmldom/xmldom';
import { childOf, childrenOf, valueOf } from './word-xml.ts';

/** Where a paragraph stands: `numId` of its list, and how deep from 0. */
export type ListPlace = { readonly list: string; readonly level: number };

export type ListMark = {
  /** As Word shows it: "3.", "Điều 1.", "•"; '' where nothing is shown. */
  readonly text: string;
  /** As a style sheet of Word names how it counts: "decimal", "roman-upper", "bullet"… */
  readonly format: string;
};

export type Numbering = {
  /** The list a paragraph of this style belongs to without saying so itself. */
  readonly placeOfStyle: (style: string) => ListPlace | undefined;
  /** Counts one paragraph further; undefined where the list is described nowhere. Asked in the order of the document. */
  readonly next: (place: ListPlace) => ListMark | undefined;
};

type Level = {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly restarts: boolean;
  /** All numbers of the mark in digits, whatever their levels count in. */
  readonly isLegal: boolean;
  readonly style: string | undefined;
};

type List = {
  /** Lists of one kind count on from each other. */
  readonly kind: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew where this list is first used, and with what. */
  readonly starts: ReadonlyMap<number, number>;
};

export function readNumbering(numbering: Document, styles: Document | undefined): Numbering {
  const lists = readLists(numbering, styles);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    placeOfStyle: placesOfStyles(lists, styles),
    next: ({ list: id, level }) => {
      const list = lists.get(id);
      const rules = list?.levels.get(level);
      if (list === undefined || rules === undefined) return undefined;
      const count = counts.get(list.kind) ?? [];
      counts.set(list.kind, count);
      if (!begun.has(id)) for (const [at, start] of list.starts) count[at] = start - 1;
      begun.add(id);
      count[level] = (count[level] ?? rules.start - 1) + 1;
      for (const [deeper, { restarts }] of list.levels)
        if (deeper > level && restarts) count[deeper] = undefined;
      return { text: write(rules, list.levels, count), format: cssFormats[rules.format] ?? 'decimal' };
    },
  };
}

function write(
  rules: Level,
  levels: ReadonlyMap<number, Level>,
  count: readonly (number | undefined)[],
): string {
  if (rules.format === 'none') return '';
  // The sign itself is a place in one of Word's own fonts.
  if (rules.format === 'bullet') return '•';
  return rules.text
    .replace(/%(?<level>[1-9])/gu, (_, nth: string) => {
      const level = Number(nth) - 1;
      const { format = 'decimal', start = 1 } = levels.get(level) ?? {};
      return inFormat(count[level] ?? start, rules.isLegal ? 'decimal' : format);
    })
    .trim();
}

/** Word's names for ways to count → those of its style sheets, which the reader of lists knows; the others count in digits. */
const cssFormats: Readonly<Record<string, string>> = {
  bullet: 'bullet',
  lowerRoman: 'roman-lower',
  upperRoman: 'roman-upper',
  lowerLetter: 'alpha-lower',
  upperLetter: 'alpha-upper',
};

function inFormat(number: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperLetter':
      return letters(number);
    case 'lowerLetter':
      return letters(number).toLowerCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

const romanParts = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [worth, part] of romanParts) {
    const times = Math.floor(rest / worth);
    text += part.repeat(times);
    rest -= times * worth;
  }
  return text;
}

/** After Z Word writes AA, BB, CC. */
function letters(number: number): string {
  if (number < 1) return '';
  return String.fromCodePoint(A + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

const A = 65;

function readLists(numbering: Document, styles: Document | undefined): Map<string, List> {
  const root = numbering.documentElement;
  const kinds = new Map(
    childrenOf(root, 'abstractNum').map((kind) => [valueOf(kind, 'abstractNumId') ?? '', kind]),
  );
  const lists = childrenOf(root, 'num').map((list): [string, List] => {
    const kind = valueOf(childOf(list, 'abstractNumId')) ?? '';
    const levels = new Map(levelsOf(followLink(kinds.get(kind), kinds, root, styles)));
    const starts = new Map<number, number>();
    for (const change of childrenOf(list, 'lvlOverride')) {
      const level = Number(valueOf(change, 'ilvl'));
      const own = childOf(change, 'lvl');
      if (own !== undefined) levels.set(level, readLevel(own));
      const start = valueOf(childOf(change, 'startOverride'));
      if (start !== undefined) starts.set(level, Number(start));
    }
    return [valueOf(list, 'numId') ?? '', { kind, levels, starts }];
  });
  return new Map(lists);
}

/** A kind that names a numbering style instead of levels: those of the list which that style belongs to. */
function followLink(
  kind: Element | undefined,
  kinds: ReadonlyMap<string, Element>,
  root: Element | null,
  styles: Document | undefined,
): Element | undefined {
  const link = valueOf(childOf(kind, 'numStyleLink'));
  if (link === undefined) return kind;
  const style = childrenOf(styles?.documentElement, 'style').find((one) => valueOf(one, 'styleId') === link);
  const id = valueOf(childOf(childOf(childOf(style, 'pPr'), 'numPr'), 'numId'));
  const list = childrenOf(root, 'num').find((one) => valueOf(one, 'numId') === id);
  return kinds.get(valueOf(childOf(list, 'abstractNumId')) ?? '');
}

function levelsOf(kind: Element | undefined): [number, Level][] {
  return childrenOf(kind, 'lvl').map((level) => [Number(valueOf(level, 'ilvl') ?? 0), readLevel(level)]);
}

function readLevel(level: Element): Level {
  return {
    format: valueOf(childOf(level, 'numFmt')) ?? 'decimal',
    text: valueOf(childOf(level, 'lvlText')) ?? '',
    start: Number(valueOf(childOf(level, 'start')) ?? 1),
    restarts: valueOf(childOf(level, 'lvlRestart')) !== '0',
    isLegal: isOn(childOf(level, 'isLgl')),
    style: valueOf(childOf(level, 'pStyle')),
  };
}

/** A switch is on when it is there and not said to be off (17.17.4). */
function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(valueOf(element) ?? '');
}

function placesOfStyles(
  lists: ReadonlyMap<string, List>,
  styles: Document | undefined,
): (style: string) => ListPlace | undefined {
  const all = new Map(
    childrenOf(styles?.documentElement, 'style').map((style) => [valueOf(style, 'styleId') ?? '', style]),
  );
  return (id) => {
    const seen = new Set<string>();
    // A style is as the one it is based on, where it says nothing of its own.
    for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
      seen.add(at);
      const style = all.get(at);
      const place = childOf(childOf(style, 'pPr'), 'numPr');
      const list = valueOf(childOf(place, 'numId'));
      if (list !== undefined) {
        const levels = [...(lists.get(list)?.levels ?? [])];
        const named = levels.find(([, level]) => level.style === id)?.[0];
        return { list, level: named ?? Number(valueOf(childOf(place, 'ilvl')) ?? 0) };
      }
      at = valueOf(childOf(style, 'basedOn'));
    }
    return undefined;
  };
}
