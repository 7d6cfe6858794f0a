// The editor with nothing around it: Lexical's rich text as it comes, and the text it is given by `openText`.
import { buildEditorFromExtensions } from '@lexical/extension';
import { RichTextExtension } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, defineExtension } from 'lexical';

declare global {
  interface Window {
    openText: (paragraphs: readonly string[]) => void;
  }
}

window.openText = (paragraphs) => {
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: 'bare',
      dependencies: [RichTextExtension],
      $initialEditorState: () => {
        for (const text of paragraphs) {
          $getRoot().append($createParagraphNode().append($createTextNode(text)));
        }
      },
    }),
  );
  editor.setRootElement(document.querySelector<HTMLElement>('#text'));
};
