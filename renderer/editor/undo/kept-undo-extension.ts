// Undo of earlier sittings as the window starts with it: nothing but the places where its answers appear. The steps come after
// the first caret (kept-undo.tsx).
import { signal } from '@lexical/extension';
import { defineExtension } from 'lexical';

export const KeptUndoExtension = defineExtension({
  name: 'toa-soan/kept-undo',
  build: () => ({
    /** Whether there is something to undo or to do again. Until the steps are there, only Lexical's own history knows. */
    mayUndo: signal<boolean | undefined>(undefined),
    mayRedo: signal<boolean | undefined>(undefined),
  }),
});
