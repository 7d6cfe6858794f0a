// Turns what a save says about a text into rows: reads and writes the blocks that changed, and only their places of the rest.
import { withChangedBlocks } from '#shared/document/block-changes.ts';
import { storyDocument } from '#shared/document/build.ts';
import { Block, type StoryDocument } from '#shared/model/blocks.ts';
import type { BlockPiece } from '#shared/model/story-change.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import {
  addBlock,
  blockPlaces,
  blockText,
  blockTexts,
  moveBlock,
  removeBlock,
  type BlockPlace,
} from '../db/rows/story-blocks.ts';
import { placeBlocks } from './place-blocks.ts';

export type PlannedBlocks = {
  /** In the new order: a stored block by its place, a new one as it is to be stored. */
  readonly order: readonly (BlockPlace | Block)[];
  readonly dropped: readonly BlockPlace[];
  readonly before: readonly Block[];
  readonly after: readonly Block[];
};

/**
 * What `pieces` do to the stored text; undefined when it says the same afterwards.
 * @throws RangeError when they keep what is not stored
 */
export function planBlocks(
  db: ReadableDb,
  story: number,
  pieces: readonly BlockPiece[] | null,
): PlannedBlocks | undefined {
  if (pieces === null) return undefined;
  const stored = blockPlaces(db, story);
  const order = withChangedBlocks(stored, pieces);
  const kept = new Set(order);
  const dropped = stored.filter((place) => !kept.has(place));
  const before = dropped.map(({ id }) => Block.parse(JSON.parse(blockText(db, id))));
  const after = order.filter((item): item is Block => 'type' in item);
  const isSame =
    order.length === stored.length &&
    order.every((item, index) => {
      const was = stored[index];
      return item === was || ('type' in item && was !== undefined && isStoredAs(db, was, item));
    });
  return isSame ? undefined : { order, dropped, before, after };
}

export function writeBlocks(db: WritableDb, story: number, { order, dropped }: PlannedBlocks): void {
  for (const { id } of dropped) removeBlock(db, id);
  const places = placeBlocks(order.map((item) => ('type' in item ? undefined : item.position)));
  order.forEach((item, index) => {
    const position = places[index] ?? 0;
    if ('type' in item) addBlock(db, story, { position, block: item });
    else if (item.position !== position) moveBlock(db, item.id, position);
  });
}

/** Stored blocks stand in another order than they did. */
export function hasMovedBlocks({ order }: PlannedBlocks): boolean {
  const places = order.flatMap((item) => ('type' in item ? [] : [item.position]));
  return places.some((position, index) => position < (places[index - 1] ?? position));
}

/** The text as it is stored, whole. */
export function readDocument(db: ReadableDb, story: number): StoryDocument {
  return storyDocument(blockTexts(db, story).map((text) => Block.parse(JSON.parse(text))));
}

function isStoredAs(db: ReadableDb, { id }: BlockPlace, block: Block): boolean {
  return JSON.stringify(Block.parse(JSON.parse(blockText(db, id)))) === JSON.stringify(block);
}
