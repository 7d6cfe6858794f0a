// Gives every block of a text its position, moving as few of the stored ones as can be. Pure arithmetic.

/** Room between two neighbours that were stored together. */
export const ROOM = 1_048_576;
/** How far behind its neighbour a new block is put: the rest of the room is for those that follow it. */
const STEP = 1024;

/**
 * @param wanted in reading order: the position a block has, undefined for a new one
 * @returns rising positions, one for each
 */
export function placeBlocks(wanted: readonly (number | undefined)[]): number[] {
  const staying = longestRising(wanted);
  const places: number[] = [];
  let last = 0;
  for (let index = 0; index < wanted.length; index += 1) {
    const own = staying[index] === true ? wanted[index] : between(last, nextStaying(wanted, staying, index));
    if (own === undefined) return wanted.map((_, place) => (place + 1) * ROOM);
    places.push(own);
    last = own;
  }
  return places;
}

/** Undefined where there is no room left. */
function between(last: number, next: number | undefined): number | undefined {
  if (next === undefined) return last + ROOM;
  const half = Math.floor((next - last) / 2);
  return half < 1 ? undefined : last + Math.min(half, STEP);
}

function nextStaying(
  wanted: readonly (number | undefined)[],
  staying: readonly boolean[],
  from: number,
): number | undefined {
  const index = staying.indexOf(true, from);
  return index < 0 ? undefined : wanted[index];
}

/** Marks the longest rising run of known positions: patience sorting, O(n log n). */
function longestRising(wanted: readonly (number | undefined)[]): boolean[] {
  const before = Array.from({ length: wanted.length }, () => -1);
  const tops: number[] = [];
  wanted.forEach((position, index) => {
    if (position === undefined) return;
    const pile = firstPile(tops, (top) => (wanted[top] ?? 0) >= position);
    before[index] = tops[pile - 1] ?? -1;
    tops[pile] = index;
  });
  const marks = wanted.map(() => false);
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) marks[index] = true;
  return marks;
}

function firstPile(tops: readonly number[], isHigher: (top: number) => boolean): number {
  let low = 0;
  let high = tops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isHigher(tops[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
