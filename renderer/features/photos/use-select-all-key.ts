import { useEffect } from 'react';
import { runCommand } from '../../commands/commands.ts';

/** In this room Ctrl+A means the photos wherever the focus is; a field keeps the key for its own text. */
export function useSelectAllKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isKey = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isKey || event.key.toLowerCase() !== 'a' || event.defaultPrevented) return;
      if (isInText(event.target) || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      runCommand('photos.selectAll');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function isInText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('textarea, input:not([type="range"], [type="checkbox"])');
}
