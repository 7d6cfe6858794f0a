// Places still to be filled in: marked on the sheet, reached by key. What does so comes after the first caret.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect, useRef } from 'react';
import { useCommand } from '../../commands/commands.ts';
import { editorTexts } from '../../i18n/editor.ts';
import { useTexts } from '../../i18n/texts.ts';
import { notify } from '../../ui/notices.tsx';
import type { ToFillInMarks } from './to-fill-in-marks.ts';

export function ToFillIn() {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(editorTexts);
  const marks = useRef<ToFillInMarks>(undefined);
  useEffect(() => {
    let isOver = false;
    const open = async (): Promise<void> => {
      const { openToFillInMarks } = await import('./to-fill-in-marks.ts');
      const sheet = editor.getRootElement()?.closest('article');
      if (!isOver && sheet instanceof HTMLElement) marks.current = openToFillInMarks(editor, sheet);
    };
    const idle = requestIdleCallback(() => void open());
    return () => {
      isOver = true;
      cancelIdleCallback(idle);
      marks.current?.close();
      marks.current = undefined;
    };
  }, [editor]);
  const step = (by: 1 | -1): void => {
    if (marks.current?.step(by) === false) notify({ kind: 'news', text: texts.nothingToFillIn });
  };
  useCommand('story.nextToFillIn', () => step(1));
  useCommand('story.previousToFillIn', () => step(-1));
  return null;
}
