// Follows the typing until a mention is being typed, in the text or in a field of the sheet. Looks only when the keyboard has
// come to rest for a moment: within a burst of an input method, and while one composes, nothing is shown.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { HISTORIC_TAG, PASTE_TAG, type LexicalEditor } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import type { StorySession } from '../../api/story-session.ts';
import { readMentionPlace, type MentionPlace } from './mention-place.ts';

/** Longer than the gaps within a burst of Backspace and letters, shorter than a person notices. */
const REST_MS = 40;

export type MentionWatch = {
  /** Undefined while no mention is being typed, or its list was sent away. */
  readonly place: MentionPlace | undefined;
  /** As it stands this very moment. */
  readonly readNow: () => MentionPlace | undefined;
  /** Until something else is typed. */
  readonly hide: () => void;
  /** For the word that is being typed. */
  readonly close: () => void;
};

export function useMentionPlace(session: StorySession): MentionWatch {
  const [editor] = useLexicalComposerContext();
  const [place, setPlace] = useState<MentionPlace>();
  const sentAway = useRef<MentionPlace>(undefined);
  useEffect(() => {
    const look = (): void => {
      const found = readMentionPlace(editor, session);
      const isSentAway = found !== undefined && isSameWord(sentAway.current, found);
      if (found !== undefined && !isSentAway) sentAway.current = undefined;
      setPlace(isSentAway ? undefined : found);
    };
    // The sign that called for this has been typed already.
    look();
    return watchTyping(editor, {
      onTyped: look,
      onMoved: () => setPlace((shown) => shown && stillAt(shown)),
    });
    function stillAt(shown: MentionPlace): MentionPlace | undefined {
      const found = readMentionPlace(editor, session);
      return found?.id === shown.id ? found : undefined;
    }
  }, [editor, session]);
  return {
    place,
    readNow: () => readMentionPlace(editor, session),
    hide: () => setPlace(undefined),
    close: () => {
      sentAway.current = place ?? sentAway.current;
      setPlace(undefined);
    },
  };
}

/** By what stands before the sign, not by the node it is in, which may be made anew; a sign typed afresh is another word. */
function isSameWord(sent: MentionPlace | undefined, found: MentionPlace): boolean {
  if (sent === undefined || sent.sign !== found.sign || sent.before !== found.before) return false;
  return found.typed.length > (found.sign === '@' ? 0 : 1);
}

type Listeners = { readonly onTyped: () => void; readonly onMoved: () => void };

function watchTyping(editor: LexicalEditor, { onTyped, onMoved }: Listeners): () => void {
  const sheet = editor.getRootElement()?.closest('article');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isComposing = false;
  let wasTyped = false;
  const rest = (): void => {
    if (isComposing) return;
    if (wasTyped) onTyped();
    else onMoved();
    wasTyped = false;
  };
  const later = (typed: boolean): void => {
    wasTyped ||= typed;
    clearTimeout(timer);
    timer = setTimeout(rest, REST_MS);
  };
  const typed = (): void => later(true);
  const moved = (): void => later(false);
  const compose = ({ type }: Event): void => {
    isComposing = type === 'compositionstart';
    if (isComposing) onMoved();
    typed();
  };
  const stop = editor.registerUpdateListener(({ dirtyLeaves, tags }) => {
    if (dirtyLeaves.size > 0 && !tags.has(HISTORIC_TAG) && !tags.has(PASTE_TAG)) typed();
  });
  sheet?.addEventListener('input', typed);
  sheet?.addEventListener('compositionstart', compose);
  sheet?.addEventListener('compositionend', compose);
  document.addEventListener('selectionchange', moved);
  return () => {
    clearTimeout(timer);
    stop();
    sheet?.removeEventListener('input', typed);
    sheet?.removeEventListener('compositionstart', compose);
    sheet?.removeEventListener('compositionend', compose);
    document.removeEventListener('selectionchange', moved);
  };
}
