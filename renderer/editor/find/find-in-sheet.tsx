// The commands of find and replace for the open sheet. The bar is fetched behind the first frame: who presses the key types on
// at once, and those letters must not land in the story.
import type { LexicalEditor } from 'lexical';
import { useEffect, useState, type RefObject } from 'react';
import { useCommand } from '../../commands/commands.ts';
import { afterPaint } from '../../ui/after-paint.ts';

type Bar = (typeof import('./find-bar.tsx'))['FindBar'];

type FindInSheetProps = {
  readonly editorRef: RefObject<LexicalEditor | null>;
  readonly sheetRef: RefObject<HTMLElement | null>;
};

type Wish = {
  readonly asked: number;
  readonly words: string;
  readonly replacing: boolean;
  readonly editor: LexicalEditor;
  readonly sheet: HTMLElement;
};

/** More than this selected is text to be worked on, not words to be looked for. */
const LONGEST_WORDS = 100;

export function FindInSheet({ editorRef, sheetRef }: FindInSheetProps) {
  const [wish, setWish] = useState<Wish>();
  // Held as it is: a lazy component would leave the next keys to the text, also when it is here already.
  const [FindBar, setFindBar] = useState<Bar>();
  const ask = (replacing: boolean): void => {
    const [editor, sheet] = [editorRef.current, sheetRef.current];
    if (editor === null || sheet === null) return;
    setWish((last) => ({
      asked: (last?.asked ?? 0) + 1,
      words: selectedWords(),
      replacing: replacing || last?.replacing === true,
      editor,
      sheet,
    }));
  };
  useEffect(() => {
    let isGone = false;
    const fetchBar = async (): Promise<void> => {
      await afterPaint();
      const bar = await import('./find-bar.tsx');
      if (!isGone) setFindBar(() => bar.FindBar);
    };
    void fetchBar();
    return () => {
      isGone = true;
    };
  }, []);
  useCommand('edit.find', () => ask(false));
  useCommand('edit.replace', () => ask(true));
  useCommand('edit.findNext', () => ask(false));
  useCommand('edit.findPrevious', () => ask(false));
  if (wish === undefined || FindBar === undefined) return null;
  return (
    <FindBar
      {...wish}
      onReplacing={(replacing) => setWish({ ...wish, replacing })}
      onClose={() => setWish(undefined)}
    />
  );
}

function selectedWords(): string {
  const field = document.activeElement;
  const words =
    field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
      ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
      : (window.getSelection()?.toString() ?? '');
  return words.length > LONGEST_WORDS || /[\r\n]/u.test(words) ? '' : words;
}
