// The two ways between the text and the open story: every change is announced to be saved, and a text that others set (a
// restored version, the stored one after a conflict) is shown.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { LexicalEditor } from 'lexical';
import { useEffect } from 'react';
import type { StoryDocument } from '#shared/model/blocks.ts';
import type { StorySession } from '../../api/story-session.ts';
import { readDocument, startReading } from './read-document.ts';

/** On the update that brings in a text that others set. */
export const FROM_OUTSIDE_TAG = 'from-outside';

export function KeepSaved({ session }: { readonly session: StorySession }) {
  const [editor] = useLexicalComposerContext();
  useEffect(() => connect(editor, session), [editor, session]);
  return null;
}

function connect(editor: LexicalEditor, session: StorySession): () => void {
  let known = session.snapshot().content.document;
  startReading(editor, known);
  const read = (): StoryDocument => {
    known = readDocument(editor);
    return known;
  };
  const stopTyping = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
    if (!tags.has(FROM_OUTSIDE_TAG)) session.touchDocument(read);
  });
  const stopHearing = session.subscribe(() => {
    const { document } = session.snapshot().content;
    if (document === known) return;
    known = document;
    editor.setEditorState(editor.parseEditorState(JSON.stringify(document)), { tag: FROM_OUTSIDE_TAG });
    startReading(editor, document);
  });
  return () => {
    stopTyping();
    stopHearing();
  };
}
