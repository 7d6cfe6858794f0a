// Fetches the list of mentions when the first "@" or "#" is typed into the sheet, not before: nobody needs it at the first caret.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { StorySession } from '../../api/story-session.ts';

const MentionMenu = lazy(async () => ({ default: (await import('./mention-menu.tsx')).MentionMenu }));

export function Mentions({ session }: { readonly session: StorySession }) {
  const [editor] = useLexicalComposerContext();
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    const sheet = editor.getRootElement()?.closest('article');
    if (isAsked || sheet === null || sheet === undefined) return undefined;
    const look = (event: InputEvent): void => {
      if (/[@#]/u.test(event.data ?? '')) setAsked(true);
    };
    sheet.addEventListener('beforeinput', look);
    return () => sheet.removeEventListener('beforeinput', look);
  }, [editor, isAsked]);
  return <Suspense>{isAsked && <MentionMenu session={session} />}</Suspense>;
}
