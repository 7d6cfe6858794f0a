// The difference between two texts as runs of kept and new blocks, and a text with such a difference applied. Pure.
import type { Block } from '../model/blocks.ts';
import type { BlockPiece, StoryChange } from '../model/story-change.ts';
import type { StoryContent } from '../model/story.ts';

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
  const places = placesByKey(before, keyOf);
  const pieces: ({ kept: [number, number] } | { put: Block[] })[] = [];
  for (const block of after) {
    const last = pieces.at(-1);
    const next = last !== undefined && 'kept' in last ? last.kept[0] + last.kept[1] : 0;
    const place = takePlace(places.get(keyOf(block)), next);
    if (place === undefined) {
      if (last !== undefined && 'put' in last) last.put.push(block);
      else pieces.push({ put: [block] });
    } else if (last !== undefined && 'kept' in last && place === next) last.kept[1] += 1;
    else pieces.push({ kept: [place, 1] });
  }
  return isWhole(pieces, before.length) ? null : pieces;
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

function placesByKey(blocks: readonly Block[], keyOf: KeyOf): Map<unknown, number[]> {
  const places = new Map<unknown, number[]>();
  blocks.forEach((block, index) => {
    const known = places.get(keyOf(block));
    if (known === undefined) places.set(keyOf(block), [index]);
    else known.push(index);
  });
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
