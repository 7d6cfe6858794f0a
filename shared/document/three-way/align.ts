// Which unit of a base is which unit of a side: unchanged, changed, moved, or gone; and what the side has put in between. Pure.
import { countWordsOf, similarity, type WordCounts } from './similarity.ts';
import type { Unit } from './units.ts';

/** For each unit of the base the side's unit that it is. */
export type Alignment = {
  /** In place, changed or not. */
  readonly kept: ReadonlyMap<number, Unit>;
  /** Taken away from its place and put elsewhere; it is among `added` as well. */
  readonly moved: ReadonlyMap<number, Unit>;
  /** Before which unit of the base (its length = at the end) the side has put what of its own. */
  readonly added: ReadonlyMap<number, readonly Unit[]>;
};

export function align(base: readonly Unit[], side: readonly Unit[]): Alignment {
  const pairs = pairUp(base, side);
  const kept = new Map<number, Unit>();
  const added = new Map<number, Unit[]>();
  let gap = 0;
  side.forEach((unit, index) => {
    const at = pairs.get(index);
    if (at === undefined) {
      added.set(gap, [...(added.get(gap) ?? []), unit]);
      return;
    }
    kept.set(at, unit);
    gap = at + 1;
  });
  return { kept, added, moved: findMoved(base, kept, [...added.values()].flat()) };
}

/** Cells of a comparison table; beyond it what is between two equal ends counts as rewritten. */
const MOST_CELLS = { equal: 4_000_000, alike: 60_000 };
const ALIKE = 0.4;
/** Shorter texts ("Ảnh:", "***") are found anywhere by chance. */
const LONG_ENOUGH_TO_MOVE = 12;

/** Side index → base index, ascending in both. */
function pairUp(base: readonly Unit[], side: readonly Unit[]): Map<number, number> {
  const equal = bestPairs(base, side, {
    mostCells: MOST_CELLS.equal,
    score: (one, other) => (one.place === other.place ? 1 : 0),
  });
  const pairs = new Map(equal.map(([baseIndex, sideIndex]) => [sideIndex, baseIndex]));
  let [baseStart, sideStart] = [0, 0];
  for (const [baseEnd, sideEnd] of [...equal, [base.length, side.length] as const]) {
    const between = changedPairs(base.slice(baseStart, baseEnd), side.slice(sideStart, sideEnd));
    for (const [one, other] of between) pairs.set(sideStart + other, baseStart + one);
    [baseStart, sideStart] = [baseEnd + 1, sideEnd + 1];
  }
  return pairs;
}

type Pair = readonly [base: number, side: number];

/** One text for one text between the same neighbours is that text rewritten, however different. */
function changedPairs(base: readonly Unit[], side: readonly Unit[]): Pair[] {
  const [one, other] = [base[0], side[0]];
  if (base.length === 1 && side.length === 1 && one?.kind === 'text' && other?.kind === 'text')
    return [[0, 0]];
  const counts = new Map<Unit, WordCounts>();
  for (const unit of [...base, ...side]) if (unit.kind === 'text') counts.set(unit, countWordsOf(unit.text));
  return bestPairs(base, side, {
    mostCells: MOST_CELLS.alike,
    score: (before, after) => {
      const [words, otherWords] = [counts.get(before), counts.get(after)];
      const alike = words === undefined || otherWords === undefined ? 0 : similarity(words, otherWords);
      return alike >= ALIKE ? alike : 0;
    },
  });
}

type Scoring = { readonly mostCells: number; readonly score: (one: Unit, other: Unit) => number };

/** Pairs in order on both sides with the greatest sum of scores (longest common subsequence where scores are 0 and 1). */
function bestPairs(base: readonly Unit[], side: readonly Unit[], { score, mostCells }: Scoring): Pair[] {
  const start = countEqual(base, side, (index) => index);
  const restOfBase = base.slice(start);
  const restOfSide = side.slice(start);
  const end = countEqual(restOfBase, restOfSide, (index, length) => length - 1 - index);
  const [rows, columns] = [restOfBase.length - end, restOfSide.length - end];
  const head = Array.from({ length: start }, (_, index): Pair => [index, index]);
  const tail = Array.from({ length: end }, (_, index): Pair => [
    start + rows + index,
    start + columns + index,
  ]);
  const middle =
    rows * columns > mostCells
      ? []
      : tablePairs(restOfBase.slice(0, rows), restOfSide.slice(0, columns), score);
  return [...head, ...middle.map(([one, other]): Pair => [start + one, start + other]), ...tail];
}

function countEqual(
  base: readonly Unit[],
  side: readonly Unit[],
  at: (index: number, length: number) => number,
): number {
  const most = Math.min(base.length, side.length);
  for (let index = 0; index < most; index += 1) {
    if (base[at(index, base.length)]?.place !== side[at(index, side.length)]?.place) return index;
  }
  return most;
}

function tablePairs(base: readonly Unit[], side: readonly Unit[], score: Scoring['score']): Pair[] {
  const width = side.length + 1;
  const best = new Float64Array((base.length + 1) * width);
  const scores = base.map((one) => side.map((other) => score(one, other)));
  const read = (row: number, column: number): number => best[row * width + column] ?? 0;
  const scoreAt = (row: number, column: number): number => scores[row]?.[column] ?? 0;
  for (let row = base.length - 1; row >= 0; row -= 1) {
    for (let column = side.length - 1; column >= 0; column -= 1) {
      const own = scoreAt(row, column);
      const paired = own > 0 ? own + read(row + 1, column + 1) : 0;
      best[row * width + column] = Math.max(paired, read(row + 1, column), read(row, column + 1));
    }
  }
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < base.length && column < side.length) {
    const own = scoreAt(row, column);
    if (own > 0 && read(row, column) === own + read(row + 1, column + 1)) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (read(row + 1, column) >= read(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

function findMoved(
  base: readonly Unit[],
  kept: ReadonlyMap<number, Unit>,
  added: readonly Unit[],
): Map<number, Unit> {
  const free = new Map<string, Unit[]>();
  for (const unit of added) free.set(unit.place, [...(free.get(unit.place) ?? []), unit]);
  const moved = new Map<number, Unit>();
  base.forEach((unit, index) => {
    if (kept.has(index) || (unit.kind === 'text' && unit.text.length < LONG_ENOUGH_TO_MOVE)) return;
    const found = free.get(unit.place)?.shift();
    if (found !== undefined) moved.set(index, found);
  });
  return moved;
}
