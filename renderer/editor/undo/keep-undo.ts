// Undo over the end of a sitting: behind the oldest step of Lexical's own history come those of earlier sittings, taken one by
// one as they are asked for; every save carries the steps that lead to its text.
import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension, type HistoryState } from '@lexical/history';
import {
  $addUpdateTag,
  $onUpdate,
  COMMAND_PRIORITY_NORMAL,
  HISTORIC_TAG,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical';
import type { KeptUndo, UndoFields, UndoStep } from '#shared/model/undo.ts';
import { $crossStep, type Way } from './cross-step.ts';
import { KeptUndoExtension, type UndoKeeper } from './kept-undo-extension.ts';
import { createUndoTimeline, type UndoTimeline } from './undo-timeline.ts';

type KeeperOptions = {
  readonly kept: KeptUndo;
  readonly setFields: (fields: UndoFields, way: Way) => void;
};

export function openUndoKeeper(editor: LexicalEditor, { kept, setFields }: KeeperOptions): UndoKeeper {
  const { historyState } = getExtensionDependencyFromEditor(editor, HistoryExtension).output;
  const history = (): HistoryState => historyState.peek();
  const timeline = createUndoTimeline(kept, history);
  const show = (): void => showWays(editor, timeline, history());
  let newest = history().undoStack.at(-1)?.editorState;

  const cross = (way: Way): boolean => {
    const own = way === 'back' ? history().undoStack : history().redoStack;
    if (own.length > 0) {
      moveFields(timeline, history(), way)?.apply(setFields);
      return false;
    }
    const step = $takeKept(timeline, { editor, history, way });
    if (step === undefined) return false;
    setFields(step.fields, way);
    return true;
  };
  show();
  return {
    patch: () => timeline.patch(editor.getEditorState()),
    noteFields: (fields) => {
      const from = history().undoStack.at(-1)?.editorState;
      if (from !== undefined) timeline.fieldsFrom.set(from, fields);
    },
    close: mergeRegister(
      editor.registerCommand(UNDO_COMMAND, () => cross('back'), COMMAND_PRIORITY_NORMAL),
      editor.registerCommand(REDO_COMMAND, () => cross('forth'), COMMAND_PRIORITY_NORMAL),
      editor.registerUpdateListener(({ tags }) => {
        const top = history().undoStack.at(-1)?.editorState;
        // Something new was written: what was undone in an earlier sitting can no longer follow it.
        if (top !== newest && !tags.has(HISTORIC_TAG)) timeline.redos.length = 0;
        newest = top;
        show();
      }),
    ),
  };
}

function showWays(editor: LexicalEditor, { undos, redos }: UndoTimeline, state: HistoryState): void {
  const { mayUndo, mayRedo } = getExtensionDependencyFromEditor(editor, KeptUndoExtension).output;
  mayUndo.value = undos.length + state.undoStack.length > 0;
  mayRedo.value = redos.length + state.redoStack.length > 0;
}

type Taking = {
  readonly editor: LexicalEditor;
  readonly history: () => HistoryState;
  readonly way: Way;
};

/** The step that was taken; undefined when there was none that fits. Within an update. */
function $takeKept(timeline: UndoTimeline, { editor, history, way }: Taking): UndoStep | undefined {
  const steps = way === 'back' ? timeline.undos : timeline.redos;
  const step = steps.pop();
  if (step === undefined) return undefined;
  if (!$crossStep(step, way)) {
    // One that does not fit makes all beyond it worthless.
    steps.length = 0;
    showWays(editor, timeline, history());
    return undefined;
  }
  const left = history().current?.editorState ?? editor.getEditorState();
  $addUpdateTag(HISTORIC_TAG);
  $onUpdate(() => {
    const state = history();
    (way === 'back' ? state.redoStack : state.undoStack).push({ editor, editorState: left });
    state.current = { editor, editorState: editor.getEditorState() };
    if (Object.keys(step.fields).length > 0) {
      (way === 'back' ? timeline.fieldsTo : timeline.fieldsFrom).set(left, step.fields);
    }
    showWays(editor, timeline, state);
  });
  return step;
}

type FieldMove = { readonly apply: (setFields: KeeperOptions['setFields']) => void };

/** Fields go along when Lexical takes a step of this sitting. */
function moveFields(
  { fieldsFrom, fieldsTo }: UndoTimeline,
  { undoStack, redoStack, current }: HistoryState,
  way: Way,
): FieldMove | undefined {
  const [own, notes, other] =
    way === 'back' ? [undoStack, fieldsFrom, fieldsTo] : [redoStack, fieldsTo, fieldsFrom];
  const goal = own.at(-1)?.editorState;
  const fields = goal && notes.get(goal);
  if (fields === undefined) return undefined;
  if (current !== null) other.set(current.editorState, fields);
  return { apply: (setFields) => setFields(fields, way) };
}
