// Names the block the caret is in, for the style that dims the others. An attribute on its element: the text knows nothing of it.
import { $getSelection, type LexicalEditor } from 'lexical';

export function markCurrentBlock(editor: LexicalEditor): () => void {
  let marked: HTMLElement | null = null;
  const mark = (): void => {
    const key = editor
      .getEditorState()
      .read(() => $getSelection()?.getNodes().at(-1)?.getTopLevelElement()?.getKey());
    const block = key === undefined ? null : editor.getElementByKey(key);
    if (block === marked && block?.hasAttribute('data-current') !== false) return;
    marked?.removeAttribute('data-current');
    block?.setAttribute('data-current', '');
    marked = block;
  };
  mark();
  const stop = editor.registerUpdateListener(mark);
  return () => {
    stop();
    marked?.removeAttribute('data-current');
  };
}
