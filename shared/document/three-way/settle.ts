// Pieces of a merged article in their final order: what stands between two pictures of one gallery does not part it. Pure.
import type { Grouping, Piece } from './units.ts';

export type Loose = Omit<Piece, 'grouping'> & {
  /** Undefined: the destination does not say, its neighbours do. */
  readonly grouping: Grouping | undefined;
  /** No reader sees it. */
  readonly isRider: boolean;
};

export function settle(pieces: readonly Loose[]): Piece[] {
  const settled: Piece[] = [];
  let waiting: Piece[] = [];
  pieces.forEach(({ grouping, isRider, ...piece }, index) => {
    const isInside = isOpen(settled) && (grouping === 'in' || nextGrouping(pieces, index) === 'in');
    const own = grouping ?? (isInside ? 'in' : 'none');
    if (isRider && own === 'none' && isInside) {
      waiting.push({ ...piece, grouping: own });
      return;
    }
    if (!isInside) {
      settled.push(...waiting);
      waiting = [];
    }
    settled.push({ ...piece, grouping: own });
  });
  return [...settled, ...waiting];
}

function isOpen(settled: readonly Piece[]): boolean {
  const last = settled.at(-1);
  return last !== undefined && last.grouping !== 'none';
}

/** Of the next piece that says so and that a reader sees. */
function nextGrouping(pieces: readonly Loose[], index: number): Grouping | undefined {
  for (let next = index + 1; next < pieces.length; next += 1) {
    const piece = pieces[next];
    if (piece?.grouping !== undefined && !piece.isRider) return piece.grouping;
  }
  return undefined;
}
