// A story that opens while nothing in the window has the keyboard (at the start of the app, after “new story”) takes it, so
// that one can type at once: in the headline where there is none yet, else in the text.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect } from 'react';
import type { StorySession } from '../../api/story-session.ts';
import { focusField } from '../sheet/field-place.ts';

export function FirstCaret({ session }: { readonly session: StorySession }) {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    const root = editor.getRootElement();
    if (root?.offsetParent == null || document.activeElement !== document.body) return;
    if (session.snapshot().content.headline === '') focusField('headline', 'start');
    else {
      // In a window that is drawn but not shown yet, a selection alone does not bring the focus.
      root.focus({ preventScroll: true });
      editor.focus(undefined, { defaultSelection: 'rootStart' });
    }
  }, [editor, session]);
  return null;
}
