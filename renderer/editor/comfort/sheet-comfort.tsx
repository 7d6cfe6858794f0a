// Has the sheet follow the caret in the way a person chose. What does so is fetched when it is chosen.
import type { LexicalEditor } from 'lexical';
import { useEffect, type RefObject } from 'react';
import type { SheetLook } from './use-sheet-look.ts';

type SheetComfortProps = {
  readonly look: SheetLook;
  readonly editorRef: RefObject<LexicalEditor | null>;
};

export function SheetComfort({ look: { typewriter, dim }, editorRef }: SheetComfortProps) {
  useEffect(
    () =>
      typewriter
        ? follow(editorRef, async () => (await import('./hold-caret-line.ts')).holdCaretLine)
        : undefined,
    [typewriter, editorRef],
  );
  useEffect(
    () =>
      dim
        ? follow(editorRef, async () => (await import('./mark-current-block.ts')).markCurrentBlock)
        : undefined,
    [dim, editorRef],
  );
  return null;
}

type Follow = (editor: LexicalEditor) => () => void;

function follow(editorRef: RefObject<LexicalEditor | null>, load: () => Promise<Follow>): () => void {
  let stop: (() => void) | undefined;
  let isOver = false;
  const start = async (): Promise<void> => {
    const begin = await load();
    const editor = editorRef.current;
    if (!isOver && editor !== null) stop = begin(editor);
  };
  void start();
  return () => {
    isOver = true;
    stop?.();
  };
}
