// Takes one kept step in the text: blocks that fit are replaced, the caret goes where the change was. All hunks or none.
import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $parseSerializedNode,
  $setSelection,
  type LexicalNode,
} from 'lexical';
import { crossHunk } from '#shared/document/undo-hunk.ts';
import type { UndoHunk, UndoStep } from '#shared/model/undo.ts';
import { $toStored } from '../body/read-document.ts';
import { $blockText, pointsOf } from '../findings/block-segments.ts';

export type Way = 'back' | 'forth';

/** False, and nothing is changed, when the step does not fit the text. Within an update. */
export function $crossStep({ hunks }: UndoStep, way: Way): boolean {
  let shift = 0;
  const changes: Change[] = [];
  for (const hunk of hunks) {
    // Places count in the text after the step; on the way there, what stands above is not yet as long.
    const change = $plan(hunk, { at: hunk.at - shift, way });
    if (change === undefined) return false;
    changes.push(change);
    if (way === 'forth') shift += hunk.after - hunk.before;
  }
  // From below, so that the places above stay true.
  for (const change of changes.toReversed()) $replace(change);
  // A step of fields alone is a step of the text all the same.
  if (changes.length === 0) $getRoot().markDirty();
  return true;
}

type Change = { readonly at: number; readonly old: readonly LexicalNode[]; readonly made: LexicalNode[] };

function $plan(hunk: UndoHunk, { at, way }: { readonly at: number; readonly way: Way }): Change | undefined {
  const old = $getRoot()
    .getChildren()
    .slice(at, at + (way === 'back' ? hunk.after : hunk.before));
  const blocks = crossHunk(old.map($toStored), hunk, way === 'back' ? 'before' : 'after');
  return blocks && { at, old, made: blocks.map((block) => $parseSerializedNode(block)) };
}

function $replace({ at, old, made }: Change): void {
  const oldText = old.map((block) => $blockText(block).text).join('\n');
  $getRoot().splice(at, old.length, made);
  $selectChange(made, oldText);
  if (made.length > 0) return;
  const neighbour = $getRoot().getChildAtIndex(Math.max(0, at - 1));
  if ($isElementNode(neighbour)) neighbour.selectEnd();
}

/** The caret behind the letters that changed. */
function $selectChange(blocks: readonly LexicalNode[], oldText: string): void {
  const last = blocks.at(-1);
  if (!$isElementNode(last)) return;
  const text = $blockText(last);
  const behind = text.text.length - sameEnd(text.text, oldText);
  const end = pointsOf(text, { start: Math.max(0, behind - 1), end: behind })?.to;
  if (end === undefined) {
    last.selectEnd();
    return;
  }
  const selection = $createRangeSelection();
  selection.anchor.set(end.key, end.offset, 'text');
  selection.focus.set(end.key, end.offset, 'text');
  $setSelection(selection);
}

function sameEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}
