// Undo of earlier sittings as the window starts with it: nothing but the places where its answers appear. The steps come after
// the first caret (kept-undo.tsx).
import { signal } from '@lexical/extension';
import { defineExtension } from 'lexical';
import type { UndoFields } from '#shared/model/undo.ts';
import type { UndoSource } from '../../api/story-session.ts';

export type UndoKeeper = UndoSource & {
  /** Fields of the sheet changed together with the update just made: they are undone with it. */
  readonly noteFields: (fields: UndoFields) => void;
  readonly close: () => void;
};

export const KeptUndoExtension = defineExtension({
  name: 'toa-soan/kept-undo',
  build: () => ({
    /** True where Lexical's own history may not know yet that there is something to undo or to do again. */
    mayUndo: signal(false),
    mayRedo: signal(false),
    keeper: signal<UndoKeeper | undefined>(undefined),
  }),
});
