// Answers the command and the slash menu's wish to attach documents, where the caret is.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_EDITOR, createCommand, type LexicalCommand } from 'lexical';
import { useEffect } from 'react';
import { useCommand } from '../../commands/commands.ts';
import { useLatest } from '../use-latest.ts';
import { useAttachFiles } from './attach-files.ts';

export const CHOOSE_FILES_COMMAND: LexicalCommand<void> = createCommand('CHOOSE_FILES');

export function AttachByCommand() {
  const [editor] = useLexicalComposerContext();
  const latest = useLatest(useAttachFiles(editor));
  const choose = (): void => latest.current.choose({ kind: 'caret' });
  useCommand('story.attach', choose);
  useEffect(
    () =>
      editor.registerCommand(
        CHOOSE_FILES_COMMAND,
        () => {
          latest.current.choose({ kind: 'caret' });
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor, latest],
  );
  return null;
}
