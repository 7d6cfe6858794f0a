// Three versions of an article side by side: what both grew from, mine, and theirs. Told apart field by field and block by
// block, galleries by picture, captions apart from where their picture stands, in the space of what a destination can hold.
// Pure. three-way/merge.ts makes one version of it.
import type { Block } from '../model/blocks.ts';
import { align } from './three-way/align.ts';
import { compareFields, type FieldComparison, type Fields } from './three-way/fields.ts';
import { compareRows, type Segment } from './three-way/segments.ts';
import { rowOf, type Piece, type Row, type Showing, type Unit } from './three-way/units.ts';

export type Side = {
  readonly fields: Fields;
  readonly blocks: readonly Block[];
  /** A block as a reader of the destination sees it; undefined for one that leaves nothing behind there. */
  readonly show?: Showing['show'];
};

export type Comparison = {
  readonly fields: readonly FieldComparison[];
  /** In the order of the article that would come of it. */
  readonly segments: readonly Segment[];
  /** Blocks of mine that no reader sees and that stand before everything else. */
  readonly lead: readonly Piece[];
  /** Whether galleries come back from the destination as galleries. */
  readonly holdsGalleries: boolean;
};

export function compareThree(sides: {
  /** Null when what both grew from is not known: then whatever differs is a conflict. */
  readonly base: Side | null;
  readonly mine: Side;
  readonly theirs: Side;
  /** What the destination makes of a block it cannot hold as it is: not their edit. */
  readonly normalise?: Showing['normalise'];
  /** Whether galleries come back from the destination as galleries; not given, what came back tells. */
  readonly holdsGalleries?: boolean;
}): Comparison {
  const { base, mine, theirs, normalise } = sides;
  const row = (side: Side): Row => rowOf(side.blocks, { show: side.show, normalise });
  const [mineRow, theirRow] = [row(mine), row(theirs)];
  const known = base === null ? commonUnits(mineRow.units, theirRow.units) : row(base).units;
  const segments = compareRows({ base: known, mine: mineRow.units, theirs: theirRow.units });
  return {
    fields: compareFields({ base: base?.fields ?? null, mine: mine.fields, theirs: theirs.fields }),
    segments: base === null ? segments.map(withoutBase) : segments,
    lead: mineRow.lead,
    holdsGalleries: sides.holdsGalleries ?? (hasGallery(theirs) || !hasGallery(base ?? mine)),
  };
}

function hasGallery({ blocks }: Side): boolean {
  return blocks.some((block) => block.type === 'gallery');
}

/** What is the same on both sides is all that can be taken for known. */
function commonUnits(mine: readonly Unit[], theirs: readonly Unit[]): Unit[] {
  const { kept } = align(mine, theirs);
  return mine.filter((_, index) => kept.has(index));
}

/** Without a known base nobody can be said to have added, changed or taken away. */
function withoutBase(segment: Segment): Segment {
  const isChanged = segment.kind === 'mine' || segment.kind === 'theirs';
  return { ...segment, base: [], kind: isChanged ? 'conflict' : segment.kind };
}
