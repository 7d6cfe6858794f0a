// SQL of the blocks a story's text is made of. A block is one row; its place is a number with room on both sides.
import type { Block } from '#shared/model/blocks.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

/** Where a stored block stands, without reading it. */
export type BlockPlace = { readonly id: number; readonly position: number };

const PLACES = 'SELECT id, position FROM story_blocks WHERE story = ? ORDER BY position';
export function blockPlaces(db: ReadableDb, story: number): BlockPlace[] {
  return db.prepare<[number], BlockPlace>(PLACES).all(story);
}

const TEXTS = 'SELECT block FROM story_blocks WHERE story = ? ORDER BY position';
/** In reading order, as JSON that nobody has parsed. */
export function blockTexts(db: ReadableDb, story: number): string[] {
  return db
    .prepare<[number], { block: string }>(TEXTS)
    .all(story)
    .map((row) => row.block);
}

const ONE = 'SELECT block FROM story_blocks WHERE id = ?';
export function blockText(db: ReadableDb, id: number): string {
  const row = db.prepare<[number], { block: string }>(ONE).get(id);
  if (row === undefined) throw new Error(`No block ${id}`);
  return row.block;
}

const ADD = 'INSERT INTO story_blocks (story, position, block) VALUES (?, ?, ?)';
export function addBlock(db: WritableDb, story: number, at: { position: number; block: Block }): void {
  db.prepare(ADD).run(story, at.position, JSON.stringify(at.block));
}

const MOVE = 'UPDATE story_blocks SET position = ? WHERE id = ?';
export function moveBlock(db: WritableDb, id: number, position: number): void {
  db.prepare(MOVE).run(position, id);
}

const REMOVE = 'DELETE FROM story_blocks WHERE id = ?';
export function removeBlock(db: WritableDb, id: number): void {
  db.prepare(REMOVE).run(id);
}
