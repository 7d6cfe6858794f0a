// The difference between two texts as runs of kept and new blocks, and a text with such a difference applied. Pure.
import type { Block } from '../model/blocks.ts';
import type { BlockPiece, StoryChange } from '../model/story-change.ts';
import type { StoryContent } from '../model/story.ts';
import { sameEnds } from './same-ends.ts';

/** Equal keys = the same block. By default an object is only itself: whoever changes a block makes a new one. */
type KeyOf = (block: Block) => unknown;

/** What a save of `after` has to say to whoever holds `before`. */
export function storyChange(before: StoryContent, after: StoryContent, keyOf?: KeyOf): StoryChange {
  const { document: _before, ...was } = before;
  const { document: _after, ...is } = after;
  // Proof: both have the keys of StoryContent but the document.
  const fields = Object.fromEntries(
    Object.entries(is).filter(([name, value]) => !isSame(value, Reflect.get(was, name))),
  );
  const blocks = changedBlocks(before.document.root.children, after.document.root.children, keyOf);
  return { fields, blocks };
}

/** Null when nothing changed. */
export function changedBlocks(
  before: readonly Block[],
  after: readonly Block[],
  keyOf: KeyOf = (block) => block,
): BlockPiece[] | null {
  const { head, tail } = sameEnds(before, after, (one, other) => keyOf(one) === keyOf(other));
  const places = placesByKey(before, head, before.length - tail, keyOf);
  const pieces: Piece[] = [];
  keep(pieces, 0, head);
  for (const block of after.slice(head, after.length - tail)) {
    const last = pieces.at(-1);
    const next = last !== undefined && 'kept' in last ? last.kept[0] + last.kept[1] : 0;
    const place = takePlace(places.get(keyOf(block)), next);
    if (place !== undefined) keep(pieces, place, 1);
    else if (last !== undefined && 'put' in last) last.put.push(block);
    else pieces.push({ put: [block] });
  }
  keep(pieces, before.length - tail, tail);
  return isWhole(pieces, before.length) ? null : pieces;
}

type Piece = { kept: [number, number] } | { put: Block[] };

/** One run where it goes on from the last. */
function keep(pieces: Piece[], from: number, count: number): void {
  if (count === 0) return;
  const last = pieces.at(-1);
  if (last !== undefined && 'kept' in last && last.kept[0] + last.kept[1] === from) last.kept[1] += count;
  else pieces.push({ kept: [from, count] });
}

/** @throws RangeError when a piece keeps what is not there */
export function withChangedBlocks<Stored>(
  before: readonly Stored[],
  pieces: readonly BlockPiece[],
): (Stored | Block)[] {
  return pieces.flatMap((piece): readonly (Stored | Block)[] => {
    if ('put' in piece) return piece.put;
    const [from, count] = piece.kept;
    if (from + count > before.length) throw new RangeError('A change keeps blocks that are not stored');
    return before.slice(from, from + count);
  });
}

function placesByKey(
  blocks: readonly Block[],
  from: number,
  end: number,
  keyOf: KeyOf,
): Map<unknown, number[]> {
  const places = new Map<unknown, number[]>();
  for (const [index, block] of blocks.slice(from, end).entries()) {
    const key = keyOf(block);
    const known = places.get(key);
    if (known === undefined) places.set(key, [from + index]);
    else known.push(from + index);
  }
  return places;
}

/** Of equal blocks the one that goes on from the last, else the first that is left; none is taken twice. */
function takePlace(places: number[] | undefined, next: number): number | undefined {
  if (places === undefined) return undefined;
  const going = places.indexOf(next);
  return places.splice(Math.max(going, 0), 1)[0];
}

function isWhole(pieces: readonly BlockPiece[], count: number): boolean {
  const [only, ...others] = pieces;
  if (only === undefined) return count === 0;
  return others.length === 0 && 'kept' in only && only.kept[0] === 0 && only.kept[1] === count;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
