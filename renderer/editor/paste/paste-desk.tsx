// The window's part in a paste: asks about text in an old encoding, brings the pictures into the library, tells what is missing.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import { COMMAND_PRIORITY_LOW, mergeRegister } from 'lexical';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { LegacyText } from '#shared/clipboard/legacy-runs.ts';
import type { Clipboard } from '#shared/clipboard/read-clipboard.ts';
import { notify } from '../../ui/notices.tsx';
import { fetchReader, LEGACY_FOUND, PASTE_CLIPBOARD, PASTED } from '../extensions/paste.ts';
import { useLatest } from '../use-latest.ts';
import { usePastedPictures } from './pasted-pictures.ts';
import { insertPictureFiles } from './picture-files.ts';

const LegacyChoice = lazy(async () => ({ default: (await import('./legacy-choice.tsx')).LegacyChoice }));

type Found = { readonly clipboard: Clipboard; readonly legacy: LegacyText };

export function PasteDesk() {
  const [editor] = useLexicalComposerContext();
  const [found, setFound] = useState<Found>();
  const bring = useLatest(usePastedPictures(editor));
  useEffect(() => void fetchReader(), []);
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          LEGACY_FOUND,
          (next) => {
            setFound(next);
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          PASTED,
          ({ pictures, losses }) => {
            for (const text of losses) notify({ kind: 'news', text });
            bring.current(pictures);
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          DRAG_DROP_PASTE,
          (files) => insertPictureFiles(editor, files),
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor, bring],
  );
  if (found === undefined) return null;
  const answer = (convertsLegacy: boolean): void => {
    setFound(undefined);
    editor.focus(() => {
      editor.dispatchCommand(PASTE_CLIPBOARD, { clipboard: found.clipboard, convertsLegacy });
    });
  };
  return (
    <Suspense>
      <LegacyChoice legacy={found.legacy} onAnswer={answer} onClose={() => setFound(undefined)} />
    </Suspense>
  );
}
