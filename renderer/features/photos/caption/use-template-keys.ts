// Alt with a digit chooses the template that has it, from anywhere in the photo room.
import { useEffect, useRef } from 'react';
import type { CaptionTemplate } from '#shared/model/caption-batch.ts';

export function useTemplateKeys(
  templates: readonly CaptionTemplate[],
  onStamp: (template: CaptionTemplate) => void,
): void {
  const latest = useRef({ templates, onStamp });
  useEffect(() => {
    latest.current = { templates, onStamp };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isOther = !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat;
      if (isOther || event.defaultPrevented || event.isComposing || hasModal()) return;
      // The key's place: on a Mac the letter typed with Alt is another.
      const digit = /^Digit([1-9])$/u.exec(event.code)?.[1];
      const template = latest.current.templates.find(({ key }) => key !== null && String(key) === digit);
      if (template === undefined) return;
      event.preventDefault();
      latest.current.onStamp(template);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function hasModal(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
