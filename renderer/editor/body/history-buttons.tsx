// Undo and redo in the bar over the sheet.
import { HistoryExtension } from '@lexical/history';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue';
import { REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { Redo2, Undo2 } from 'lucide-react';
import { editorTexts } from '../../i18n/editor.ts';
import { useTexts } from '../../i18n/texts.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { RoomTools } from '../../ui/room-tools.tsx';
import { KeptUndoExtension } from '../undo/kept-undo-extension.ts';

export function HistoryButtons() {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(editorTexts);
  const ownUndo = useExtensionSignalValue(HistoryExtension, 'canUndo');
  const ownRedo = useExtensionSignalValue(HistoryExtension, 'canRedo');
  const canUndo = useExtensionSignalValue(KeptUndoExtension, 'mayUndo') ?? ownUndo;
  const canRedo = useExtensionSignalValue(KeptUndoExtension, 'mayRedo') ?? ownRedo;
  return (
    <RoomTools at="end">
      <IconButton
        label={texts.undo}
        keys="Mod+Z"
        icon={<Undo2 size={16} strokeWidth={1.5} aria-hidden />}
        disabled={!canUndo}
        onMouseDown={keepFocus}
        onClick={() => editor.dispatchCommand(UNDO_COMMAND, undefined)}
      />
      <IconButton
        label={texts.redo}
        keys="Mod+Y"
        icon={<Redo2 size={16} strokeWidth={1.5} aria-hidden />}
        disabled={!canRedo}
        onMouseDown={keepFocus}
        onClick={() => editor.dispatchCommand(REDO_COMMAND, undefined)}
      />
    </RoomTools>
  );
}

/** A press on the bar leaves the caret where it is. */
function keepFocus(event: { readonly preventDefault: () => void }): void {
  event.preventDefault();
}
