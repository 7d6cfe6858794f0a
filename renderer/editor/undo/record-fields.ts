// Every change of the sheet's fields becomes a step of the text's own history, whoever made it: the session tells. A step of
// fields alone is a state of the text like the one before it, with a note of what the fields said.
import type { HistoryState } from '@lexical/history';
import {
  $addUpdateTag,
  $getRoot,
  $onUpdate,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type EditorState,
  type LexicalEditor,
} from 'lexical';
import type { StoryContent } from '#shared/model/story.ts';
import type { UndoFields } from '#shared/model/undo.ts';
import { FROM_OUTSIDE_TAG } from '../body/keep-saved.tsx';
import { changesBetween, changesOf, isEmpty, joinChanges, type FieldPatch } from './field-changes.ts';
import {
  beginGroup,
  continueGroup,
  editOf,
  type FieldGroup,
  type FieldPress,
  type TypedInput,
} from './field-group.ts';
import { isSameText } from './state-difference.ts';

/** The fields of the open story. */
export type FieldSource = {
  readonly content: () => StoryContent;
  readonly subscribe: (listener: () => void) => () => void;
  /** How the change that is being told came about. */
  readonly typed: () => TypedInput | undefined;
  /** `show`: the caret goes to where they changed. */
  readonly put: (patch: FieldPatch, show: boolean) => void;
};

export type FieldRecorder = {
  /** What this changes is no step; what is typed afterwards begins one. */
  readonly unrecorded: (change: () => void) => void;
  /** The next change begins a step, whatever it is. */
  readonly endGroup: () => void;
  readonly close: () => void;
};

type Recording = {
  readonly editor: LexicalEditor;
  readonly history: () => HistoryState;
  readonly fields: FieldSource;
  /** What the fields said with the state that is the first of the history. */
  readonly opened: StoryContent;
  readonly notes: WeakMap<EditorState, UndoFields>;
  /** Milliseconds without a key that end a step. */
  readonly pauseMs: number;
  readonly now: () => number;
  readonly onChange: () => void;
};

type OpenGroup = { readonly group: FieldGroup; readonly from: EditorState };

export function recordFields(recording: Recording): FieldRecorder {
  const { editor, history, fields, opened, pauseMs } = recording;
  let known = opened;
  let open: OpenGroup | undefined;
  let isOff = false;
  /** The document that came from elsewhere, as a step of the text. */
  let foreign: unknown;

  const hear = (): void => {
    const before = known;
    known = fields.content();
    const changes = before === known || isOff ? undefined : changesBetween(before, known);
    if (changes === undefined) return;
    if (known.document === foreign && before.document !== foreign) {
      // Fields and text of a version that was brought back are one step.
      open = undefined;
      note(recording, changes);
      return;
    }
    const press = pressOf(changes, recording);
    const from = newestFrom(history());
    const group =
      press && open?.from === from ? open && continueGroup(open.group, press, pauseMs) : undefined;
    if (from !== undefined && group !== undefined) {
      open = note(recording, changes) ? { group, from } : undefined;
      return;
    }
    push(recording, changes);
    const begun = press && beginGroup(press);
    const made = newestFrom(history());
    open = begun && made && made !== from ? { group: begun, from: made } : undefined;
  };

  const stopHearing = fields.subscribe(hear);
  const stopListening = editor.registerUpdateListener(({ tags }) => {
    if (tags.has(FROM_OUTSIDE_TAG)) foreign = fields.content().document;
  });
  // Changed while the steps of earlier sittings were on their way.
  hear();
  return {
    unrecorded: (change) => {
      isOff = true;
      change();
      isOff = false;
      open = undefined;
    },
    endGroup: () => {
      open = undefined;
    },
    close: () => {
      stopHearing();
      stopListening();
    },
  };
}

function newestFrom({ undoStack }: HistoryState): EditorState | undefined {
  return undoStack.at(-1)?.editorState;
}

/** A change of one field as the keys that made it; undefined for one that keys did not make. */
function pressOf(changes: UndoFields, { fields, now }: Recording): FieldPress | undefined {
  const [first, ...others] = changesOf(changes);
  if (first === undefined || others.length > 0) return undefined;
  const [field, { was, is }] = first;
  const edit = editOf(textOf(was), textOf(is));
  return { field, edit, typed: fields.typed(), at: now() };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Within an update (replacing in fields and text) it becomes a part of that step. */
function push(recording: Recording, changes: UndoFields): void {
  recording.editor.update(
    () => {
      $addUpdateTag(HISTORY_PUSH_TAG);
      $addUpdateTag(SKIP_DOM_SELECTION_TAG);
      $getRoot().markDirty();
      $onUpdate(() => void note(recording, changes));
    },
    { discrete: true },
  );
}

/** Adds to the newest step. False when nothing is left of it. */
function note({ editor, history, notes, onChange }: Recording, changes: UndoFields): boolean {
  const state = history();
  const from = newestFrom(state);
  if (from === undefined) return false;
  const fields = joinChanges(notes.get(from) ?? {}, changes);
  const isLeft = !isEmpty(fields) || state.current === null || !isSameText(from, state.current.editorState);
  if (isLeft) notes.set(from, fields);
  else {
    // Typed and taken away again: no step that would do nothing.
    notes.delete(from);
    state.undoStack.pop();
    state.current = { editor, editorState: from };
  }
  onChange();
  return isLeft;
}
