// SQL of the kept steps of undo: one head and its steps per story.
import { z } from 'zod';
import { UndoStep, type PlacedUndoStep } from '#shared/model/undo.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

export type UndoHead = { readonly revision: number; readonly done: number };

const HEAD = 'SELECT revision, done FROM undo_heads WHERE story_id = ?';
export function findUndoHead(db: ReadableDb, storyId: string): UndoHead | undefined {
  return db.prepare<[string], UndoHead>(HEAD).get(storyId);
}

const SET_HEAD = `INSERT INTO undo_heads (story_id, revision, done) VALUES (@storyId, @revision, @done)
  ON CONFLICT (story_id) DO UPDATE SET revision = excluded.revision, done = excluded.done`;
export function setUndoHead(db: WritableDb, storyId: string, head: UndoHead): void {
  db.prepare(SET_HEAD).run({ storyId, ...head });
}

const MOVE_HEAD = 'UPDATE undo_heads SET revision = @to WHERE story_id = @storyId AND revision = @from';
export function moveUndoHead(
  db: WritableDb,
  storyId: string,
  revisions: { readonly from: number; readonly to: number },
): void {
  db.prepare(MOVE_HEAD).run({ storyId, ...revisions });
}

const DROP_OUTSIDE =
  'DELETE FROM undo_steps WHERE story_id = @storyId AND (position < @first OR position > @last)';
export function dropUndoOutside(
  db: WritableDb,
  storyId: string,
  range: { readonly first: number; readonly last: number },
): void {
  db.prepare(DROP_OUTSIDE).run({ storyId, ...range });
}

const PUT = `INSERT INTO undo_steps (story_id, position, step) VALUES (@storyId, @position, @step)
  ON CONFLICT (story_id, position) DO UPDATE SET step = excluded.step`;
export function putUndoStep(db: WritableDb, storyId: string, { position, step }: PlacedUndoStep): void {
  db.prepare(PUT).run({ storyId, position, step: JSON.stringify(step) });
}

const SIZES = `SELECT position, length(step) AS size FROM undo_steps WHERE story_id = ? ORDER BY position DESC`;
/** Newest first. */
export function undoStepSizes(db: ReadableDb, storyId: string): { position: number; size: number }[] {
  return db.prepare<[string], { position: number; size: number }>(SIZES).all(storyId);
}

const STEPS = 'SELECT position, step FROM undo_steps WHERE story_id = ? ORDER BY position';
export function listUndoSteps(db: ReadableDb, storyId: string): PlacedUndoStep[] {
  const rows = db.prepare<[string], { position: number; step: string }>(STEPS).all(storyId);
  return rows.map(({ position, step }) => ({ position, step: StoredStep.parse(step) }));
}

const StoredStep = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(UndoStep);
