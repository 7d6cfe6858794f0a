import { $createNodeSelection, $setSelection, type LexicalEditor, type NodeKey } from 'lexical';

/** Selects a block as a whole; the keyboard then belongs to the text. */
export function selectBlock(editor: LexicalEditor, key: NodeKey): void {
  editor.update(() => {
    const selection = $createNodeSelection();
    selection.add(key);
    $setSelection(selection);
  });
  editor.getRootElement()?.focus({ preventScroll: true });
}
