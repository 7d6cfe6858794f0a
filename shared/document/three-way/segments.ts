// Rows of units → segments with a verdict each, in the order of the article that would come of them. Pure.
import { align, type Alignment } from './align.ts';
import { kindOf, type Kind } from './kinds.ts';
import type { Unit } from './units.ts';

/**
 * `block`: whole units; none on a side that has taken them away or never had them. `caption` and `alt`: the words of the photo
 * in the segment before, which both sides still have.
 */
export type Segment = {
  readonly part: 'block' | 'caption' | 'alt';
  readonly kind: Kind;
  readonly base: readonly Unit[];
  readonly mine: readonly Unit[];
  readonly theirs: readonly Unit[];
  /** Who has put it here from another place. */
  readonly moved: 'mine' | 'theirs' | null;
};

type Rows = {
  readonly base: readonly Unit[];
  readonly mine: readonly Unit[];
  readonly theirs: readonly Unit[];
};

export function compareRows({ base, mine, theirs }: Rows): Segment[] {
  const aligned = { base, mine: align(base, mine), theirs: align(base, theirs) };
  const origins = new Map<Unit, number>();
  for (const side of [aligned.mine, aligned.theirs]) {
    for (const [index, unit] of side.moved) origins.set(unit, index);
  }
  const all: Aligned = { ...aligned, origins };
  const places = Array.from({ length: base.length + 1 }, (_, index) => [
    ...addedSegments(all, index),
    ...baseSegments(all, index),
  ]);
  return places.flat();
}

type Aligned = {
  readonly base: readonly Unit[];
  readonly mine: Alignment;
  readonly theirs: Alignment;
  /** Of units put to another place: which of the base they are. */
  readonly origins: ReadonlyMap<Unit, number>;
};

/** A unit of the base where it has always stood. */
function baseSegments({ base, mine, theirs }: Aligned, index: number): Segment[] {
  const unit = base[index];
  // Whoever moved it has it elsewhere: it is compared there.
  if (unit === undefined || mine.moved.has(index) || theirs.moved.has(index)) return [];
  return bothSegments({
    base: unit,
    mine: mine.kept.get(index),
    theirs: theirs.kept.get(index),
    moved: null,
  });
}

/** What stands before a unit of the base and did not before. */
function addedSegments(aligned: Aligned, gap: number): Segment[] {
  const { origins } = aligned;
  const [mine, theirs] = [aligned.mine.added.get(gap) ?? [], aligned.theirs.added.get(gap) ?? []];
  const { head, tail } = equalEnds(mine, theirs, origins);
  const [ownMine, ownTheirs] = [
    mine.slice(head, mine.length - tail),
    theirs.slice(head, theirs.length - tail),
  ];
  const equal = (from: number, until: number): Segment[] =>
    mine.slice(from, until).flatMap((unit, index) => {
      if (origins.has(unit)) return movedSegments(aligned, unit, 'mine');
      const other = theirs[from === 0 ? index : theirs.length - tail + index];
      return other === undefined ? [] : addedByBoth(unit, other);
    });
  return [
    ...equal(0, head),
    ...ownSegments(aligned, ownMine, ownTheirs),
    ...(tail === 0 ? [] : equal(mine.length - tail, mine.length)),
  ];
}

/** A photo that both have put in may have words of its own on either side. */
function addedByBoth(mine: Unit, theirs: Unit): Segment[] {
  const units = { mine: [mine], theirs: [theirs] };
  if (mine.kind === 'text') return [block('both-same', units)];
  const caption = part('caption', kindOf({ base: undefined, mine: mine.text, theirs: theirs.text }), units);
  return [block('both-same', units), ...[caption, ...altParts({ mine, theirs }, units)].filter(isChanged)];
}

/** Where both have put something of their own into one place a person decides what goes first, or at all. */
function ownSegments(aligned: Aligned, mine: readonly Unit[], theirs: readonly Unit[]): Segment[] {
  const isNew = (unit: Unit): boolean => !aligned.origins.has(unit);
  const [newMine, newTheirs] = [mine.filter(isNew), theirs.filter(isNew)];
  const isContested = newMine.length > 0 && newTheirs.length > 0;
  const own = (units: readonly Unit[], side: 'mine' | 'theirs'): Segment[] =>
    units.flatMap((unit) => {
      if (!isNew(unit)) return movedSegments(aligned, unit, side);
      return isContested ? [] : [block(side, { [side]: [unit] })];
    });
  const contested = isContested ? [block('conflict', { mine: newMine, theirs: newTheirs })] : [];
  return [...contested, ...own(mine, 'mine'), ...own(theirs, 'theirs')];
}

/** Where both moved one, it stands where mine has it. */
function movedSegments(aligned: Aligned, unit: Unit, side: 'mine' | 'theirs'): Segment[] {
  const { base, mine, theirs, origins } = aligned;
  const index = origins.get(unit) ?? -1;
  const origin = base[index];
  if (origin === undefined || (side === 'theirs' && mine.moved.has(index))) return [];
  return bothSegments({
    base: origin,
    mine: mine.moved.get(index) ?? mine.kept.get(index),
    theirs: theirs.moved.get(index) ?? theirs.kept.get(index),
    moved: side,
  });
}

type Three = {
  readonly base: Unit;
  readonly mine: Unit | undefined;
  readonly theirs: Unit | undefined;
  readonly moved: Segment['moved'];
};

function bothSegments({ base, mine, theirs, moved }: Three): Segment[] {
  if (mine === undefined && theirs === undefined) return [];
  const units = {
    base: [base],
    mine: mine === undefined ? [] : [mine],
    theirs: theirs === undefined ? [] : [theirs],
    moved,
  };
  if (mine === undefined || theirs === undefined)
    return [block(removedKind({ base, mine, theirs, moved }), units)];
  if (mine.kind === 'photo' || theirs.kind === 'photo') {
    const parts = [
      part('caption', kindOf({ base: base.text, mine: mine.text, theirs: theirs.text }), units),
      ...altParts({ base, mine, theirs }, units),
    ];
    return [block(moved ?? 'same', units), ...parts.filter(isChanged)];
  }
  const kind = kindOf({ base: base.key, mine: mine.key, theirs: theirs.key });
  return [block(kind === 'same' ? (moved ?? 'same') : kind, units)];
}

/** Taken away by one: agreed unless the other has worked on it meanwhile. */
function removedKind({ base, mine, theirs, moved }: Three): Kind {
  const rest = mine ?? theirs;
  if (rest === undefined) return 'both-same';
  const isUntouched =
    moved === null && rest.key === base.key && (rest.alt ?? base.alt) === (base.alt ?? rest.alt);
  if (!isUntouched) return 'conflict';
  return mine === undefined ? 'mine' : 'theirs';
}

function altParts(
  { base, mine, theirs }: { readonly base?: Unit; readonly mine: Unit; readonly theirs: Unit },
  units: Units,
): Segment[] {
  if (mine.alt === undefined || theirs.alt === undefined) return [];
  // Carried by both now and not by the base: it came out of a gallery.
  return [part('alt', kindOf({ base: base?.alt, mine: mine.alt, theirs: theirs.alt }), units)];
}

function isChanged({ kind }: Segment): boolean {
  return kind !== 'same';
}

type Units = Partial<Pick<Segment, 'base' | 'mine' | 'theirs' | 'moved'>>;

function block(kind: Kind, units: Units): Segment {
  return part('block', kind, units);
}

function part(
  of: Segment['part'],
  kind: Kind,
  { base = [], mine = [], theirs = [], moved = null }: Units,
): Segment {
  return { part: of, kind, base, mine, theirs, moved };
}

/** How many units at the start and at the end both have alike. */
function equalEnds(
  mine: readonly Unit[],
  theirs: readonly Unit[],
  origins: ReadonlyMap<Unit, number>,
): { readonly head: number; readonly tail: number } {
  const isEqual = (one: Unit | undefined, other: Unit | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    one.place === other.place &&
    origins.get(one) === origins.get(other);
  const most = Math.min(mine.length, theirs.length);
  let head = 0;
  while (head < most && isEqual(mine[head], theirs[head])) head += 1;
  let tail = 0;
  while (tail < most - head && isEqual(mine.at(-1 - tail), theirs.at(-1 - tail))) tail += 1;
  return { head, tail };
}
