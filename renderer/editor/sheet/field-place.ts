// Places in the fields of the sheet: the caret goes there, words are selected there, a fix is put in place of them.
import type { Finding, FindingPlace } from '#shared/model/finding.ts';
import type { StorySession } from '../../api/story-session.ts';
import { followSpan, type Span } from '../findings/follow-edits.ts';

type FieldPlace = Extract<FindingPlace, { kind: 'field' }>;

/** Puts the caret at the start or the end of a field of the sheet. */
export function focusField(field: string, edge: 'start' | 'end' = 'end'): void {
  const input = inputOf(field);
  if (input instanceof HTMLElement) input.focus();
  if (input instanceof HTMLSelectElement || input === undefined) return;
  const at = edge === 'start' ? 0 : input.value.length;
  input.setSelectionRange(at, at);
}

/** Selects the words a finding is about, or goes to the end of the field. */
export function selectInField(session: StorySession, place: FieldPlace): void {
  focusField(place.field);
  const span = spanInField(session, place);
  const input = inputOf(place.field);
  if (span === undefined || input === undefined || input instanceof HTMLSelectElement) return;
  input.setSelectionRange(span.start, span.end);
}

/** False when the words were changed meanwhile. */
export function fixField(session: StorySession, { place, fix }: Finding): boolean {
  if (place.kind !== 'field' || fix === null || spanInField(session, place) === undefined) return false;
  selectInField(session, place);
  // Through the browser: the caret stays behind the words, and whoever owns the field hears of them.
  return document.execCommand('insertText', false, fix.text);
}

function spanInField(session: StorySession, { field, start, end }: FieldPlace): Span | undefined {
  const { story, content } = session.snapshot();
  const [saved, live] = [story[field], content[field]];
  if (typeof saved !== 'string' || typeof live !== 'string') return undefined;
  if (start === undefined || end === undefined) return undefined;
  return followSpan(saved.normalize('NFC'), live, { start, end });
}

export function inputOf(
  field: string,
): HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement | undefined {
  const place = document.querySelector(`article [data-field="${CSS.escape(field)}"]`);
  const input = place?.querySelector('textarea, input') ?? place?.querySelector('select');
  const isField =
    input instanceof HTMLTextAreaElement ||
    input instanceof HTMLInputElement ||
    input instanceof HTMLSelectElement;
  return isField ? input : undefined;
}
