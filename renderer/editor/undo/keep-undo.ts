// One undo for a story, over the end of a sitting: fields and text are one row of steps, so that Ctrl+Z takes back what was done
// last and brings the caret there, wherever it was pressed. (Each field with a row of its own, as browsers have it, forgets that
// a name was changed in headline, lead and text at once, and takes back something other than what one has just done.) The row is
// Lexical's own history with notes of the fields; behind its oldest step come those of earlier sittings, taken one by one as
// they are asked for; every save carries the steps that lead to its text.
import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension, type HistoryState } from '@lexical/history';
import {
  $addUpdateTag,
  $onUpdate,
  COMMAND_PRIORITY_NORMAL,
  HISTORIC_TAG,
  mergeRegister,
  REDO_COMMAND,
  SKIP_DOM_SELECTION_TAG,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical';
import type { StoryContent } from '#shared/model/story.ts';
import type { KeptUndo, UndoFields, UndoStep } from '#shared/model/undo.ts';
import type { UndoSource } from '../../api/story-session.ts';
import { $crossStep, type Way } from './cross-step.ts';
import { isEmpty, patchTo } from './field-changes.ts';
import { KeptUndoExtension } from './kept-undo-extension.ts';
import { recordFields, type FieldRecorder, type FieldSource } from './record-fields.ts';
import { isSameText } from './state-difference.ts';
import { createUndoTimeline, type UndoTimeline } from './undo-timeline.ts';

type KeeperOptions = {
  readonly kept: KeptUndo;
  readonly fields: FieldSource;
  /** The story as the editor was filled with it. */
  readonly opened: StoryContent;
};

type UndoKeeper = UndoSource & { readonly close: () => void };

export function openUndoKeeper(editor: LexicalEditor, { kept, fields, opened }: KeeperOptions): UndoKeeper {
  const { historyState, delay, now } = getExtensionDependencyFromEditor(editor, HistoryExtension).output;
  const history = (): HistoryState => historyState.peek();
  const timeline = createUndoTimeline(kept, history);
  const show = (): void => showWays(editor, timeline, history());
  const recorder = recordFields({
    ...{ editor, history, fields, opened, notes: timeline.fieldsFrom },
    ...{ pauseMs: delay.peek(), now: () => now.peek()(), onChange: show },
  });
  const crossing: Crossing = { editor, history, timeline, fields, recorder };
  let newest = history().undoStack.at(-1)?.editorState;
  const stop = mergeRegister(
    editor.registerCommand(UNDO_COMMAND, () => $cross(crossing, 'back'), COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(REDO_COMMAND, () => $cross(crossing, 'forth'), COMMAND_PRIORITY_NORMAL),
    editor.registerUpdateListener(({ tags }) => {
      const top = history().undoStack.at(-1)?.editorState;
      // Something new was written: what was undone in an earlier sitting can no longer follow it.
      if (top !== newest && !tags.has(HISTORIC_TAG)) timeline.redos.length = 0;
      newest = top;
      show();
    }),
    recorder.close,
  );
  show();
  return {
    patch: () => timeline.patch(editor.getEditorState()),
    close: () => {
      stop();
      const { mayUndo, mayRedo } = getExtensionDependencyFromEditor(editor, KeptUndoExtension).output;
      mayUndo.value = mayRedo.value = undefined;
    },
  };
}

type Crossing = {
  readonly editor: LexicalEditor;
  readonly history: () => HistoryState;
  readonly timeline: UndoTimeline;
  readonly fields: FieldSource;
  readonly recorder: FieldRecorder;
};

/** False where Lexical is to take the step. Within an update. */
function $cross(crossing: Crossing, way: Way): boolean {
  const { history, timeline } = crossing;
  crossing.recorder.endGroup();
  const own = way === 'back' ? history().undoStack : history().redoStack;
  if (own.length === 0) return $crossKept(crossing, way);
  const fields = moveNote(timeline, history(), way);
  if (fields === undefined) return false;
  const isTextToo = moveFieldsAlone(history(), way) === false;
  const isSeen = putFields(crossing, { fields, way, show: !isTextToo });
  if (isTextToo) return false;
  showWays(crossing.editor, timeline, history());
  // Nothing to see of it: the fields were changed by others since.
  return isSeen || $cross(crossing, way);
}

function $crossKept(crossing: Crossing, way: Way): boolean {
  const step = $takeKept(crossing.timeline, { ...crossing, way });
  if (step === undefined) return false;
  const show = step.hunks.length === 0;
  if (show) $addUpdateTag(SKIP_DOM_SELECTION_TAG);
  putFields(crossing, { fields: step.fields, way, show });
  return true;
}

type Putting = { readonly fields: UndoFields; readonly way: Way; readonly show: boolean };

/** False when no field is as the step left it. */
function putFields({ fields: source, recorder }: Crossing, { fields, way, show }: Putting): boolean {
  const patch = patchTo(fields, source.content(), way === 'back' ? 'was' : 'is');
  if (isEmpty(patch)) return false;
  recorder.unrecorded(() => source.put(patch, show));
  return true;
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

/** The fields of the next step of this sitting, noted for the way back. */
function moveNote(
  { fieldsFrom, fieldsTo }: UndoTimeline,
  { undoStack, redoStack, current }: HistoryState,
  way: Way,
): UndoFields | undefined {
  const [own, notes, other] =
    way === 'back' ? [undoStack, fieldsFrom, fieldsTo] : [redoStack, fieldsTo, fieldsFrom];
  const goal = own.at(-1)?.editorState;
  const fields = goal && notes.get(goal);
  if (fields !== undefined && current !== null) other.set(current.editorState, fields);
  return fields;
}

/** Goes over a step that leaves the text as it is, without touching it. False when there is text to change. */
function moveFieldsAlone(state: HistoryState, way: Way): boolean {
  const [own, other] =
    way === 'back' ? [state.undoStack, state.redoStack] : [state.redoStack, state.undoStack];
  const goal = own.at(-1);
  const { current } = state;
  if (goal === undefined || current === null || !isSameText(goal.editorState, current.editorState)) {
    return false;
  }
  own.pop();
  other.push(current);
  state.current = goal;
  return true;
}
