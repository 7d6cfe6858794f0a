import type { KeyboardEvent } from 'react';

/** Arrow keys, Home and End between the buttons of a toolbar. */
export function moveInToolbar(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')].filter(
    (button) => button.closest('[role=menu]') === null,
  );
  const here = buttons.findIndex((button) => button === document.activeElement);
  if (here < 0) return;
  event.preventDefault();
  buttons[Math.max(0, Math.min(buttons.length - 1, here + step))]?.focus();
}
