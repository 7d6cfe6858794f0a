// Marks an empty text so that style can show the hint. Looks at one child, whatever the length of the text.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getRoot, $isParagraphNode, type LexicalEditor } from 'lexical';
import { useLayoutEffect } from 'react';

export function EmptyHint() {
  const [editor] = useLexicalComposerContext();
  useLayoutEffect(() => {
    const show = (): void => markEmpty(editor);
    show();
    return editor.registerUpdateListener(show);
  }, [editor]);
  return null;
}

function markEmpty(editor: LexicalEditor): void {
  const isEmpty = editor.getEditorState().read(() => {
    const root = $getRoot();
    const first = root.getFirstChild();
    return root.getChildrenSize() === 1 && $isParagraphNode(first) && first.getChildrenSize() === 0;
  });
  editor.getRootElement()?.toggleAttribute('data-empty', isEmpty);
}
