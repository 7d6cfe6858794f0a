// Fields inside a block are ordinary fields: keys, pastes and input methods in them are none of the text's business. Lexical
// listens on the root for all of them, so each event is marked as dealt with on its way up; React still hears it.
import { stopLexicalPropagation } from 'lexical';
import { useEffect, type RefObject } from 'react';

const events = [
  'keydown',
  'keyup',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionend',
  'copy',
  'cut',
  'paste',
] as const;

export function useOwnKeys(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const own = (event: Event): void => {
      if (event.target instanceof Element && event.target.matches('input, textarea, select, button')) {
        stopLexicalPropagation(event);
      }
    };
    for (const name of events) element.addEventListener(name, own);
    return () => {
      for (const name of events) element.removeEventListener(name, own);
    };
  }, [ref]);
}
