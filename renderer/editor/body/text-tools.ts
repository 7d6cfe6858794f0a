// What the dialogs over a story ask of its text. Each comes with a chunk of its own: nobody needs them at the first caret.
import type { LexicalEditor } from 'lexical';
import type { StorySession } from '../../api/story-session.ts';
import type { EditorDoor } from '../jump.ts';
import { readDocument } from './read-document.ts';

export function textTools(
  editor: LexicalEditor,
  session: StorySession,
): Pick<EditorDoor, 'insertBlocks' | 'selectedBlocks' | 'replaceWords'> {
  return {
    insertBlocks: async (document) => {
      const { insertDocument } = await import('../snippets/blocks-in-text.ts');
      insertDocument(editor, document);
    },
    selectedBlocks: async () => {
      const { selectedDocument } = await import('../snippets/blocks-in-text.ts');
      return selectedDocument(editor);
    },
    replaceWords: async (uses, alongside) => {
      const { $replaceBack, $replaceInText } = await import('../findings/replace-in-text.ts');
      const asOneStep = ($replace: () => void, write: () => void): void =>
        editor.update(
          () => {
            $replace();
            write();
          },
          { discrete: true },
        );
      let changes: readonly string[] = [];
      asOneStep(() => {
        changes = $replaceInText(session.snapshot().story.document, uses);
      }, alongside);
      const replaced = readDocument(editor);
      return (write) => asOneStep(() => $replaceBack({ replaced, uses, changes }), write);
    },
  };
}
