// Tells the rest of the window how much is selected, once the selection has rested: counting is not done under the keys.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect } from 'react';
import { measureText } from '#shared/document/measure.ts';
import { setSelectionMeasure } from '../../commands/selection-measure.ts';

const REST_MS = 300;

export function TellSelection() {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasEmpty = true;
    const tell = (): void => {
      const text = selectedText(editor.getRootElement()?.closest('article') ?? null);
      if (text === '' && wasEmpty) return;
      wasEmpty = text === '';
      setSelectionMeasure(wasEmpty ? null : measureText(text));
    };
    const tellSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(tell, REST_MS);
    };
    document.addEventListener('selectionchange', tellSoon);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', tellSoon);
      setSelectionMeasure(null);
    };
  }, [editor]);
  return null;
}

function selectedText(sheet: HTMLElement | null): string {
  const field = document.activeElement;
  if (sheet === null || !sheet.contains(field)) return '';
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  }
  return window.getSelection()?.toString() ?? '';
}
