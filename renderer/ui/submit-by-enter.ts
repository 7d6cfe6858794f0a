// Enter in a list inside a form.
import type { KeyboardEvent } from 'react';

/** Submits the form around a list on Enter: unlike a field, a list has no submit of its own. */
export function submitByEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  event.currentTarget.closest('form')?.requestSubmit();
}
