// Undo that outlives the window. Steps are written in the transaction of the save whose text they lead to and are bound to its
// revision: a story that was changed by anybody else opens as stored, without them.
import { undoLimits, type KeptUndo, type PlacedUndoStep, type UndoPatch } from '#shared/model/undo.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import {
  dropUndoOutside,
  findUndoHead,
  listUndoSteps,
  moveUndoHead,
  putUndoStep,
  setUndoHead,
  undoStepSizes,
} from '../db/rows/kept-undo.ts';

type Kept = { readonly revision: number; readonly patch: UndoPatch };

/** Within the transaction of the save that made `revision`. */
export function keepUndo(db: WritableDb, storyId: string, { revision, patch }: Kept): void {
  setUndoHead(db, storyId, { revision, done: patch.done });
  dropUndoOutside(db, storyId, patch);
  for (const step of patch.put) putUndoStep(db, storyId, step);
  dropOldest(db, storyId, patch.last);
}

/** A save that left the document as it was (a field, the byline) leaves the steps as good as they were. */
export function moveUndoAlong(
  db: WritableDb,
  storyId: string,
  revisions: { readonly from: number; readonly to: number },
): void {
  moveUndoHead(db, storyId, revisions);
}

/** `opened`: the revision the window has the text of. */
export function keptUndo(db: ReadableDb, storyId: string, opened: number): KeptUndo {
  const head = findUndoHead(db, storyId);
  // What has moved them on since then left the text as it was.
  if (head === undefined || head.revision < opened) return { done: 0, steps: [] };
  const steps = unbroken(listUndoSteps(db, storyId));
  const first = steps[0]?.position;
  return first === undefined || head.done < first - 1 ? { done: 0, steps: [] } : { done: head.done, steps };
}

/** The newest steps, back to the first gap. */
function unbroken(steps: readonly PlacedUndoStep[]): PlacedUndoStep[] {
  const gap = steps.findLastIndex(
    ({ position }, index) => index > 0 && steps[index - 1]?.position !== position - 1,
  );
  return steps.slice(Math.max(gap, 0));
}

/** Without its successor no step leads anywhere, so the oldest go first. */
function dropOldest(db: WritableDb, storyId: string, last: number): void {
  let size = 0;
  for (const [index, step] of undoStepSizes(db, storyId).entries()) {
    size += step.size;
    if (index < undoLimits.steps && size <= undoLimits.size) continue;
    dropUndoOutside(db, storyId, { first: step.position + 1, last });
    return;
  }
}
