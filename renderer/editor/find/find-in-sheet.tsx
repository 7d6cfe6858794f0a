// The commands of find and replace for the open sheet. The bar itself is fetched when it is first asked for.
import type { LexicalEditor } from 'lexical';
import { lazy, Suspense, useState, type RefObject } from 'react';
import { useCommand } from '../../commands/commands.ts';

const FindBar = lazy(async () => ({ default: (await import('./find-bar.tsx')).FindBar }));

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
  useCommand('edit.find', () => ask(false));
  useCommand('edit.replace', () => ask(true));
  useCommand('edit.findNext', () => ask(false));
  useCommand('edit.findPrevious', () => ask(false));
  if (wish === undefined) return null;
  return (
    <Suspense>
      <FindBar
        {...wish}
        onReplacing={(replacing) => setWish({ ...wish, replacing })}
        onClose={() => setWish(undefined)}
      />
    </Suspense>
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
