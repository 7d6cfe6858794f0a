// All steps of undo of one text as one row: those kept from earlier sittings, then those of Lexical's own history. Tells what
// of it the library does not know yet. Knows nothing of the window.
import type { HistoryState } from '@lexical/history';
import type { EditorState } from 'lexical';
import {
  undoLimits,
  type KeptUndo,
  type PlacedUndoStep,
  type UndoFields,
  type UndoHunk,
  type UndoPatch,
  type UndoStep,
} from '#shared/model/undo.ts';
import { differenceOf } from './state-difference.ts';

export type UndoTimeline = {
  /** Newest last. */
  readonly undos: UndoStep[];
  /** The next one to be done again last. */
  readonly redos: UndoStep[];
  /** Fields that changed with the step that begins, or ends, with a state of Lexical's history. */
  readonly fieldsFrom: WeakMap<EditorState, UndoFields>;
  readonly fieldsTo: WeakMap<EditorState, UndoFields>;
  /** What to write with a save of `live`; `kept` is called when it is written. */
  readonly patch: (live: EditorState) => { readonly patch: UndoPatch; readonly kept: () => void };
};

/** One step of the row. A step of this sitting is known by the state it begins with. */
type Item =
  | { readonly from: UndoStep; readonly step: UndoStep }
  | { readonly from: EditorState; readonly to: EditorState; readonly fields: UndoFields | undefined };

export function createUndoTimeline(kept: KeptUndo, history: () => HistoryState): UndoTimeline {
  const undos = kept.steps.filter(({ position }) => position <= kept.done).map(({ step }) => step);
  const redos = kept.steps
    .filter(({ position }) => position > kept.done)
    .map(({ step }) => step)
    .reverse();
  const timeline = { undos, redos, fieldsFrom: new WeakMap(), fieldsTo: new WeakMap() };
  const hunksOf = rememberLast(differenceOf);
  let first = kept.steps[0]?.position ?? 1;
  let known: readonly Item[] = [...undos, ...redos.toReversed()].map(keptItem);

  return {
    ...timeline,
    patch: (live) => {
      const { items, done } = readRow(timeline, history(), live);
      const gone = known.findIndex(({ from }) => from === items[0]?.from);
      const start = first + Math.max(gone, 0);
      const before = known.slice(Math.max(gone, 0));
      const put = items.flatMap((item, index): PlacedUndoStep[] =>
        isSame(item, before[index]) ? [] : [{ position: start + index, step: toStep(item, hunksOf) }],
      );
      return {
        patch: { first: start, last: start + items.length - 1, done: start + done - 1, put },
        kept: () => {
          first = start;
          known = items;
        },
      };
    },
  };
}

type Row = { readonly items: readonly Item[]; readonly done: number };

function readRow(
  { undos, redos, fieldsFrom, fieldsTo }: Omit<UndoTimeline, 'patch'>,
  { undoStack, redoStack, current }: HistoryState,
  live: EditorState,
): Row {
  const before = undoStack.map(({ editorState }) => editorState);
  const now = current?.editorState ?? live;
  // A syllable that is being composed is not in Lexical's history yet, but in the text that is saved.
  const isAhead = live !== now && differenceOf(now, live).length > 0;
  const behind = isAhead ? [live] : redoStack.map(({ editorState }) => editorState).reverse();
  const states = [...before, now, ...behind];
  const items = states.slice(1).map((to, index): Item => {
    const from = states[index] ?? now;
    const fields = index < before.length ? fieldsFrom.get(from) : fieldsTo.get(to);
    return { from, to, fields };
  });
  const all = [...undos.map(keptItem), ...items, ...(isAhead ? [] : redos.toReversed().map(keptItem))];
  const done = undos.length + before.length + (isAhead ? 1 : 0);
  const over = Math.max(0, Math.min(all.length - undoLimits.steps, done));
  return { items: all.slice(over), done: done - over };
}

function keptItem(step: UndoStep): Item {
  return { from: step, step };
}

function isSame(one: Item, other: Item | undefined): boolean {
  if (other === undefined || one.from !== other.from) return false;
  return !('to' in one) || ('to' in other && one.to === other.to && one.fields === other.fields);
}

type Difference = typeof differenceOf;

function toStep(item: Item, hunksOf: Difference): UndoStep {
  if ('step' in item) return item.step;
  return { hunks: hunksOf(item.from, item.to), fields: item.fields ?? {} };
}

/** A field that is typed in is saved again and again with a text that stays as it is. */
function rememberLast(difference: Difference): Difference {
  let last: { readonly states: readonly EditorState[]; readonly hunks: UndoHunk[] } | undefined;
  return (before, after) => {
    if (last?.states[0] !== before || last.states[1] !== after) {
      last = { states: [before, after], hunks: difference(before, after) };
    }
    return last.hunks;
  };
}
