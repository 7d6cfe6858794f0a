// Fetches the steps of earlier sittings once the story can be typed in, and has every save carry those of this one.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { useEffect } from 'react';
import type { LexicalEditor } from 'lexical';
import { AppError } from '#shared/api/errors.ts';
import type { StoryContent } from '#shared/model/story.ts';
import type { KeptUndo as KeptSteps, UndoFields } from '#shared/model/undo.ts';
import { client } from '../../api/client.ts';
import type { StorySession } from '../../api/story-session.ts';
import { KeptUndoExtension, type UndoKeeper } from './kept-undo-extension.ts';

/** A window that is never idle asks all the same. */
const WITHIN_MS = 1000;

export function KeptUndo({ session }: { readonly session: StorySession }) {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    let keeper: UndoKeeper | undefined;
    let isOver = false;
    const start = settle(session);
    const open = async (): Promise<void> => {
      const revision = await start;
      if (revision === undefined) return;
      const [{ openUndoKeeper }, kept] = await Promise.all([
        import('./keep-undo.ts'),
        readKept(session.id, revision),
      ]);
      if (isOver || kept === undefined) return;
      keeper = openUndoKeeper(editor, {
        kept,
        setFields: (fields, way) => setFields(session, fields, way === 'back' ? 'was' : 'is'),
      });
      session.keepUndo(keeper);
      keeperOf(editor).value = keeper;
    };
    const idle = requestIdleCallback(() => void open(), { timeout: WITHIN_MS });
    return () => {
      isOver = true;
      cancelIdleCallback(idle);
      keeper?.close();
      keeperOf(editor).value = undefined;
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

/** Undefined when the engine stopped meanwhile: this sitting is undone as always, and nothing of it is kept. */
async function readKept(id: string, revision: number): Promise<KeptSteps | undefined> {
  try {
    return await client['stories.keptUndo']({ id, revision });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return undefined;
  }
}

function keeperOf(editor: LexicalEditor) {
  return getExtensionDependencyFromEditor(editor, KeptUndoExtension).output.keeper;
}

/** A field that was changed since keeps what it says. */
function setFields(session: StorySession, fields: UndoFields, to: 'was' | 'is'): void {
  const { content } = session.snapshot();
  const patch: Partial<Pick<StoryContent, keyof UndoFields>> = {};
  for (const field of ['kicker', 'headline', 'lead'] as const) {
    const change = fields[field];
    if (change !== undefined && content[field] === change[to === 'was' ? 'is' : 'was']) {
      patch[field] = change[to];
    }
  }
  if (Object.keys(patch).length > 0) session.update(patch);
}
