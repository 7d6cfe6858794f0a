// Fetches the steps of earlier sittings once the story can be typed in, and has every save carry those of this one. Until then
// undo is Lexical's in the text and the browser's in the fields; what a field said before is the first step.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect } from 'react';
import { AppError } from '#shared/api/errors.ts';
import type { KeptUndo as KeptSteps } from '#shared/model/undo.ts';
import { client } from '../../api/client.ts';
import type { StorySession } from '../../api/story-session.ts';

/** A window that is never idle asks all the same. */
const WITHIN_MS = 1000;

export function KeptUndo({ session }: { readonly session: StorySession }) {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    let close: (() => void) | undefined;
    let isOver = false;
    const opened = session.snapshot().content;
    const start = settle(session);
    const open = async (): Promise<void> => {
      const [{ openSheetUndo }, kept] = await Promise.all([
        import('./sheet-undo.ts'),
        start.then((revision) => readKept(session.id, revision)),
      ]);
      if (!isOver) close = openSheetUndo(editor, { session, kept, opened });
    };
    const idle = requestIdleCallback(() => void open(), { timeout: WITHIN_MS });
    return () => {
      isOver = true;
      cancelIdleCallback(idle);
      close?.();
    };
  }, [editor, session]);
  return null;
}

/** The revision of the text that was opened. What an editor before this one left is saved with its own steps first; undefined
 *  when it cannot be: the session says why, and goes on trying. */
async function settle(session: StorySession): Promise<number | undefined> {
  try {
    if (session.snapshot().save.kind !== 'saved') await session.flush();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return undefined;
  }
  session.keepUndo(null);
  return session.snapshot().story.revision;
}

/** Undefined when they cannot be had: this sitting is undone all the same, and nothing of it is kept. */
async function readKept(id: string, revision: number | undefined): Promise<KeptSteps | undefined> {
  if (revision === undefined) return undefined;
  try {
    return await client['stories.keptUndo']({ id, revision });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return undefined;
  }
}
