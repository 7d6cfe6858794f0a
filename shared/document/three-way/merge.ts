// One version out of a comparison: what only one side changed is taken from it, the rest as a person chose. Pure; nothing is
// lost silently: every text of either side that is not in the result is in `refused`.
import type { Block, PhotoBlock } from '../../model/blocks.ts';
import type { Comparison } from '../three-way.ts';
import type { FieldComparison, FieldName, Fields } from './fields.ts';
import type { Kind } from './kinds.ts';
import type { Segment } from './segments.ts';
import { settle, type Loose } from './settle.ts';
import { blocksOf, type Piece, type Unit } from './units.ts';

/** `both`: mine, then theirs; for whole blocks only. */
export type Choice = 'mine' | 'theirs' | 'both';

export type Choices = {
  readonly fields?: { readonly [Name in FieldName]?: 'mine' | 'theirs' | undefined };
  /** By index of the segment. */
  readonly segments?: Readonly<Record<number, Choice>>;
};

/** A block, or the words of a photo, that one side has and the result has not. */
export type Refused = {
  readonly side: 'mine' | 'theirs';
  readonly segment: number;
  readonly unit: Unit;
};

export type Merged =
  | {
      readonly state: 'merged';
      readonly fields: Fields;
      readonly blocks: Block[];
      readonly refused: Refused[];
    }
  /** Conflicts nobody has decided. */
  | { readonly state: 'undecided'; readonly fields: FieldName[]; readonly segments: number[] };

/** Those that are to change. */
export type Words = { readonly caption?: string; readonly alt?: string };

export type MergeOptions = {
  readonly choices?: Choices;
  /** Puts the words a reader is to see into a photo block of mine; the default writes them as they are. */
  readonly write?: (block: PhotoBlock, words: Words) => PhotoBlock;
};

export function mergeThree(comparison: Comparison, options: MergeOptions = {}): Merged {
  const { choices = {}, write = (block, words) => ({ ...block, ...words }) } = options;
  const segments = comparison.segments.map((segment, index): Chosen => ({
    ...{ segment, index, choice: chosen(segment, choices.segments?.[index]) },
  }));
  const open = {
    fields: comparison.fields
      .filter((field) => chosenField(field, choices) === undefined)
      .map(({ name }) => name),
    segments: segments.filter(({ choice }) => choice === undefined).map(({ index }) => index),
  };
  if (open.fields.length + open.segments.length > 0) return { state: 'undecided', ...open };
  const pieces = [
    ...comparison.lead.map(asRider),
    ...segments.flatMap((one, at) => piecesOf(comparison, { segments, at, one, write })),
  ];
  return {
    state: 'merged',
    fields: Object.fromEntries(comparison.fields.map((field) => [field.name, fieldValue(field, choices)])),
    blocks: blocksOf(settle(pieces)),
    refused: refusedUnits(segments),
  };
}

type Chosen = { readonly segment: Segment; readonly index: number; readonly choice: Choice | undefined };

const byItself: Readonly<Record<Kind, 'mine' | 'theirs' | undefined>> = {
  same: 'mine',
  mine: 'mine',
  theirs: 'theirs',
  'both-same': 'mine',
  conflict: undefined,
};

function chosen({ kind, part }: Segment, choice: Choice | undefined): Choice | undefined {
  // One photo has one caption: "both" decides nothing there.
  return choice === 'both' && part !== 'block' ? byItself[kind] : (choice ?? byItself[kind]);
}

function chosenField({ name, kind }: FieldComparison, choices: Choices): 'mine' | 'theirs' | undefined {
  return choices.fields?.[name] ?? byItself[kind];
}

function fieldValue(field: FieldComparison, choices: Choices): FieldComparison['mine'] {
  return chosenField(field, choices) === 'theirs' ? (field.theirs ?? field.mine) : field.mine;
}

type Reading = {
  readonly segments: readonly Chosen[];
  readonly at: number;
  readonly one: Chosen;
  readonly write: NonNullable<MergeOptions['write']>;
};

function piecesOf(comparison: Comparison, reading: Reading): Loose[] {
  const { segment, choice } = reading.one;
  if (segment.part !== 'block') return [];
  const taken = takenUnits(segment, choice ?? 'mine');
  const pieces = taken.map((one): Loose => ({
    block: worded(one, reading),
    grouping: groupingOf(comparison, segment, one),
    isRider: false,
    // Destinations show a gallery as they do: how is mine to say.
    layout: segment.mine[0]?.layout ?? one.unit.layout,
  }));
  return [...pieces, ...segment.mine.flatMap(({ riders }) => riders.map(asRider))];
}

function asRider(piece: Piece): Loose {
  return { ...piece, isRider: true };
}

type Taken = { readonly unit: Unit; readonly side: 'mine' | 'theirs' };

function takenUnits({ mine, theirs }: Segment, choice: Choice): Taken[] {
  const ofMine = mine.map((unit): Taken => ({ unit, side: 'mine' }));
  const ofTheirs = theirs.map((unit): Taken => ({ unit, side: 'theirs' }));
  if (choice !== 'both') return choice === 'mine' ? ofMine : ofTheirs;
  const known = new Set(mine.map(({ place }) => place));
  return [...ofMine, ...ofTheirs.filter(({ unit }) => !known.has(unit.place))];
}

/** A photo that both have is mine, with the words that were chosen for it. */
function worded({ unit, side }: Taken, { segments, at, one, write }: Reading): Block {
  const [own, other] = [one.segment.mine[0], one.segment.theirs[0]];
  if (unit.block.type !== 'photo') return unit.block;
  if (own?.block.type !== 'photo' || own.place !== other?.place) {
    return side === 'mine' ? unit.block : write(unit.block, wordsOf(unit));
  }
  const taken = segments.slice(at + 1, at + 3).filter(({ segment }) => segment.theirs[0] === other);
  const words = taken
    .filter(({ choice }) => choice === 'theirs')
    .map(({ segment }): Words =>
      segment.part === 'caption' ? { caption: other.text } : { alt: other.alt ?? '' },
    );
  return words.length === 0 ? own.block : write(own.block, Object.assign({}, ...words));
}

/** An alternative text nobody wrote stays the photo's own. */
function wordsOf({ text, alt = '' }: Unit): Words {
  return alt === '' ? { caption: text } : { caption: text, alt };
}

/** In a gallery or not: as whoever changed it has it. */
function groupingOf(
  { holdsGalleries }: Comparison,
  segment: Segment,
  { unit, side }: Taken,
): Loose['grouping'] {
  const [base, mine, theirs] = [segment.base[0], segment.mine[0], segment.theirs[0]];
  if (mine === undefined || theirs === undefined || segment.mine.length > 1 || segment.theirs.length > 1) {
    return side === 'mine' || holdsGalleries ? unit.grouping : looseGrouping(unit);
  }
  if (!holdsGalleries || base === undefined) return mine.grouping;
  return mine.grouping === base.grouping ? theirs.grouping : mine.grouping;
}

function looseGrouping(unit: Unit): Loose['grouping'] {
  return unit.kind === 'photo' ? undefined : unit.grouping;
}

function refusedUnits(segments: readonly Chosen[]): Refused[] {
  const kept = new Set(
    segments.flatMap(({ segment, choice }) =>
      takenUnits(segment, choice ?? 'mine').map(({ unit }) => keyIn(segment, unit)),
    ),
  );
  return segments.flatMap(({ segment, index }) =>
    (['mine', 'theirs'] as const)
      .flatMap((side) => segment[side].map((unit): Refused => ({ side, segment: index, unit })))
      .filter(({ unit }) => !kept.has(keyIn(segment, unit))),
  );
}

/** Where both have a photo only its place counts: its words have segments of their own. */
function keyIn({ part, mine, theirs }: Segment, unit: Unit): string {
  if (part === 'alt') return `alt:${unit.place}:${unit.alt ?? ''}`;
  const isOfBoth = mine.length === 1 && theirs.length === 1 && mine[0]?.place === theirs[0]?.place;
  return part === 'block' && isOfBoth ? unit.place : unit.key;
}
