// Writes fields of the sheet as undo takes them back or forth: also into the one that has the keyboard, which is left alone by
// everybody else while it is typed in.
import { flushSync } from 'react-dom';
import type { StorySession } from '../../api/story-session.ts';
import type { FieldPatch } from './field-changes.ts';
import { editOf } from './field-group.ts';

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** `show`: the caret goes behind the letters that changed. */
export function putFields(session: StorySession, sheet: Element, patch: FieldPatch, show: boolean): void {
  const before = inputsOf(sheet, patch).map(({ value }) => value);
  // What the fields are to say is drawn at once, and a field with the keyboard takes it over from there.
  flushSync(() => session.update(patch));
  const inputs = inputsOf(sheet, patch);
  for (const input of inputs) {
    if (input instanceof HTMLSelectElement || input.value === input.defaultValue) continue;
    input.value = input.defaultValue;
  }
  if (!show) return;
  const at = inputs.findIndex(({ value }, index) => value !== before[index]);
  const changed = inputs[at] ?? inputs.at(-1);
  changed?.focus();
  if (changed === undefined || changed instanceof HTMLSelectElement) return;
  const edit = editOf(before[at] ?? '', changed.value);
  const caret = edit.at + edit.inserted.length;
  changed.setSelectionRange(caret, caret);
}

function inputsOf(sheet: Element, patch: FieldPatch): Input[] {
  return Object.keys(patch).flatMap((field) => [
    ...sheet.querySelectorAll<Input>(`[data-field="${field}"] :is(input, textarea, select)`),
  ]);
}
