// In which editors what is typed and deleted becomes a suggestion, and by whom.
import type { LexicalEditor } from 'lexical';

const authors = new WeakMap<LexicalEditor, string>();

/** Undefined: changes are made at once. An author without a name is ''. */
export function suggestsAs(editor: LexicalEditor): string | undefined {
  return authors.get(editor);
}

/** Returns the way out. */
export function suggestAs(editor: LexicalEditor, author: string): () => void {
  authors.set(editor, author);
  return () => void authors.delete(editor);
}
