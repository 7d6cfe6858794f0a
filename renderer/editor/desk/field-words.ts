// The words of a field of the head that a comment is about: taken when it begins, found again when somebody goes there.
import { headFields, type HeadField } from '#shared/model/head-fields.ts';
import { inputOf } from '../sheet/field-place.ts';

/** The field of the head that the keyboard is in, also when it is on a button at its edge. */
export function fieldWithFocus():
  { readonly name: HeadField; readonly area: HTMLTextAreaElement } | undefined {
  const place = document.activeElement?.closest<HTMLElement>('article [data-field]');
  const name = headFields.find((field) => field === place?.dataset['field']);
  const area = name && inputOf(name);
  return name !== undefined && area instanceof HTMLTextAreaElement ? { name, area } : undefined;
}

/** What is selected; all of it where nothing is. Never cut short: `selectWordsInField` looks for it. */
export function wordsSelected({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): string {
  const selected = value.slice(selectionStart, selectionEnd).trim();
  return selected === '' ? value.trim() : selected;
}

/** Selects these words where they first stand in a field; all of it where they do not. */
export function selectWordsInField(field: HeadField, words: string): void {
  const input = inputOf(field);
  if (!(input instanceof HTMLTextAreaElement)) return;
  const at = words === '' ? -1 : input.value.indexOf(words);
  input.focus();
  if (at < 0) input.select();
  else input.setSelectionRange(at, at + words.length);
}
