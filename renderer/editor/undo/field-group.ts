// Which changes of one field are undone together: what was typed without a pause, a composed word with the space behind it, a
// word that was written over. Knows nothing of the window.
export type Edit = { readonly at: number; readonly removed: string; readonly inserted: string };

/** How a change came about; undefined: not by the person's own keys. */
export type TypedInput = {
  /** `inputType` of the standard's Input Events. */
  readonly inputType: string;
  /** Number of the input method's composition that it is a part of. */
  readonly composition: number | null;
};

export type FieldPress = {
  readonly field: string;
  readonly edit: Edit;
  readonly typed: TypedInput | undefined;
  /** In milliseconds. */
  readonly at: number;
};

/** What is open for more keys. */
export type FieldGroup = {
  readonly field: string;
  /** The stretch that the group has written, in the field as it is now. */
  readonly start: number;
  readonly end: number;
  readonly composition: number | null;
  /** Letters taken away by a group that has only deleted so far. */
  readonly deleted: string | undefined;
  readonly lastAt: number;
};

/** Undefined when nothing can be added to such a change: a paste, words put there by a command. */
export function beginGroup({ field, edit, typed, at }: FieldPress): FieldGroup | undefined {
  if (!isTyped(typed)) return undefined;
  return {
    field,
    start: edit.at,
    end: edit.at + edit.inserted.length,
    composition: typed.composition,
    deleted: edit.inserted === '' ? edit.removed : undefined,
    lastAt: at,
  };
}

/** Undefined when the change is a step of its own. */
export function continueGroup(group: FieldGroup, press: FieldPress, pauseMs: number): FieldGroup | undefined {
  const { field, edit, at } = press;
  if (field !== group.field || !isGoingOn(group, press, pauseMs)) return undefined;
  const { removed, inserted } = edit;
  return {
    ...group,
    start: Math.min(group.start, edit.at),
    end: Math.max(group.end, edit.at + removed.length) - removed.length + inserted.length,
    deleted: group.deleted === undefined || inserted !== '' ? undefined : group.deleted + removed,
    lastAt: at,
  };
}

/** The one stretch in which two texts differ. */
export function editOf(was: string, is: string): Edit {
  const most = Math.min(was.length, is.length);
  let at = 0;
  while (at < most && was[at] === is[at]) at += 1;
  let tail = 0;
  while (tail < most - at && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1;
  return { at, removed: was.slice(at, was.length - tail), inserted: is.slice(at, is.length - tail) };
}

function isGoingOn(group: FieldGroup, { edit, typed, at }: FieldPress, pauseMs: number): boolean {
  if (!isTyped(typed)) return false;
  if (typed.composition !== null) return typed.composition === group.composition;
  if (!touches(group, edit)) return false;
  if (group.composition !== null) return isBehindWord(edit);
  return at - group.lastAt <= pauseMs && isSameRun(group, edit);
}

function isTyped(typed: TypedInput | undefined): typed is TypedInput {
  if (typed === undefined) return false;
  if (typed.composition !== null) return true;
  return typed.inputType === 'insertText' || /^delete(?:Content|Word)/u.test(typed.inputType);
}

function touches({ start, end }: FieldGroup, { at, removed }: Edit): boolean {
  return at <= end && at + removed.length >= start;
}

/** Input methods take letters back and send others: within a word that is writing, not deleting. */
function isSameRun({ start, end, deleted }: FieldGroup, { at, removed, inserted }: Edit): boolean {
  if (inserted === '')
    return deleted !== undefined || (at >= start && at + removed.length <= end) || isInWord(removed);
  return isInWord(removed) && (deleted === undefined || isInWord(deleted));
}

function isInWord(letters: string): boolean {
  return !/\s/u.test(letters);
}

/** The space or the comma that ends a composed word, whenever it comes. */
function isBehindWord({ removed, inserted }: Edit): boolean {
  return removed === '' && /^[\s\p{P}]+$/u.test(inserted);
}
