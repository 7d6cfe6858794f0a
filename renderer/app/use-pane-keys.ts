// F6 and Shift+F6 go from pane to pane, back to where the focus was in each.
import { useEffect } from 'react';

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [contenteditable=true], [tabindex="0"]';

export function usePaneKeys(): void {
  useEffect(() => {
    const last = new WeakMap<Element, HTMLElement>();
    const remember = (event: FocusEvent): void => {
      const pane = event.target instanceof HTMLElement ? event.target.closest('[data-pane]') : null;
      if (pane !== null && event.target instanceof HTMLElement) last.set(pane, event.target);
    };
    const move = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      const panes = [...document.querySelectorAll('[data-pane]')].filter(isShown);
      const here = panes.findIndex((pane) => pane.contains(document.activeElement));
      const next = panes.at((here + (event.shiftKey ? -1 : 1) + panes.length) % panes.length);
      if (next === undefined) return;
      event.preventDefault();
      enter(next, last.get(next));
    };
    window.addEventListener('focusin', remember);
    window.addEventListener('keydown', move);
    return () => {
      window.removeEventListener('focusin', remember);
      window.removeEventListener('keydown', move);
    };
  }, []);
}

function enter(pane: Element, remembered: HTMLElement | undefined): void {
  if (remembered !== undefined && pane.contains(remembered)) {
    remembered.focus();
    return;
  }
  const text = pane.querySelector<HTMLElement>('[contenteditable=true]');
  const first = [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].find((element) => element.tabIndex >= 0);
  (text ?? first)?.focus();
}

function isShown(pane: Element): boolean {
  return pane.getClientRects().length > 0;
}
