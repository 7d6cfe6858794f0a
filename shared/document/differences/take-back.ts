// Takes one difference back: the document of now with that one block as it was, and nothing else touched. Pure.
import type { Block, StoryDocument } from '../../model/blocks.ts';
import { emptyDocument, storyDocument } from '../build.ts';
import type { BlockDifference } from '../differences.ts';

/** `differences` are those between the earlier document and `now`, `one` is among them. */
export function takeBack(
  now: StoryDocument,
  differences: readonly BlockDifference[],
  one: BlockDifference,
): StoryDocument {
  const blocks = now.root.children;
  switch (one.kind) {
    case 'same':
    case 'changed':
      return documentOf(blocks.with(one.after.index, one.before.block));
    case 'added':
      return documentOf(blocks.toSpliced(one.after.index, 1));
    case 'removed':
      return documentOf(blocks.toSpliced(placeFor(one, differences), 0, one.before.block));
    case 'moved':
    case 'left': {
      const [from, left] = bothEnds(one, differences);
      const to = placeFor(left, differences);
      const without = blocks.toSpliced(from, 1);
      return documentOf(without.toSpliced(to > from ? to - 1 : to, 0, one.before.block));
    }
  }
}

/** Where a block that is gone from its place would stand: behind what still stands before it. */
function placeFor(one: BlockDifference, differences: readonly BlockDifference[]): number {
  const before = differences
    .slice(0, differences.indexOf(one))
    .findLast(({ kind }) => kind === 'same' || kind === 'changed');
  return before !== undefined && 'after' in before ? before.after.index + 1 : 0;
}

/** Where a moved block stands now, and the mark of where it stood. */
function bothEnds(
  one: Extract<BlockDifference, { before: unknown }>,
  differences: readonly BlockDifference[],
): [from: number, left: BlockDifference] {
  const isSame = (other: BlockDifference): boolean =>
    'before' in other && other.before.index === one.before.index;
  const moved = differences.find((other) => other.kind === 'moved' && isSame(other));
  const left = differences.find((other) => other.kind === 'left' && isSame(other));
  if (moved === undefined || !('after' in moved) || left === undefined) {
    throw new Error('A moved block without its two ends');
  }
  return [moved.after.index, left];
}

/** A document is never without a line to write on. */
function documentOf(blocks: readonly Block[]): StoryDocument {
  return blocks.length === 0 ? emptyDocument : storyDocument(blocks);
}
