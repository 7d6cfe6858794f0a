// The one undo of an open sheet: its steps from the library, its fields, its keys.
import { mergeRegister, type LexicalEditor } from 'lexical';
import type { StoryContent } from '#shared/model/story.ts';
import type { KeptUndo } from '#shared/model/undo.ts';
import type { StorySession } from '../../api/story-session.ts';
import { answerInFields } from './answer-in-fields.ts';
import { openUndoKeeper } from './keep-undo.ts';
import { putFields } from './put-fields.ts';
import { watchTyping } from './watch-typing.ts';

type SheetUndo = {
  readonly session: StorySession;
  /** Undefined: nothing of this sitting is kept either. */
  readonly kept: KeptUndo | undefined;
  /** The story as the editor was filled with it. */
  readonly opened: StoryContent;
};

/** Returns the way out. */
export function openSheetUndo(editor: LexicalEditor, { session, kept, opened }: SheetUndo): () => void {
  const sheet = editor.getRootElement()?.closest('article');
  if (sheet === undefined || sheet === null) return () => undefined;
  const typing = watchTyping(window);
  const keeper = openUndoKeeper(editor, {
    kept: kept ?? { done: 0, steps: [] },
    opened,
    fields: {
      content: () => session.snapshot().content,
      subscribe: session.subscribe,
      typed: typing.typed,
      put: (patch, show) => putFields(session, sheet, patch, show),
    },
  });
  if (kept !== undefined) session.keepUndo(keeper);
  return mergeRegister(keeper.close, typing.close, answerInFields(editor, sheet));
}
