// In which editors what is changed becomes a suggestion, and by whom.
import type { LexicalEditor } from 'lexical';

export type SuggestOptions = {
  readonly author: string;
  readonly now: () => Date;
  readonly newId: () => string;
};

/** Who proposes something right now. */
export type Suggester = { readonly author: string; readonly at: string; readonly newId: () => string };

const suggesting = new WeakMap<LexicalEditor, SuggestOptions>();

/** Undefined: changes are made at once. An author without a name is ''. */
export function suggestsAs(editor: LexicalEditor): string | undefined {
  return suggesting.get(editor)?.author;
}

/** Undefined: changes are made at once. */
export function suggesterOf(editor: LexicalEditor): Suggester | undefined {
  const options = suggesting.get(editor);
  return options && suggesterNow(options);
}

export function suggesterNow({ author, now, newId }: SuggestOptions): Suggester {
  return { author, at: now().toISOString(), newId };
}

/** Returns the way out. */
export function suggestAs(editor: LexicalEditor, options: SuggestOptions): () => void {
  suggesting.set(editor, options);
  return () => void suggesting.delete(editor);
}
