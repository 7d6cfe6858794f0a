// The commands of photos in the text. They can be run while a photo is selected as a block.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect, useState } from 'react';
import { useCommand } from '../../commands/commands.ts';
import { $selectedPhotos, SET_PHOTO_LOOK_COMMAND } from '../extensions/photo-look.ts';

export function PhotoCommands() {
  const [editor] = useLexicalComposerContext();
  const [isSelected, setIsSelected] = useState(false);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) =>
        setIsSelected(editorState.read($selectedPhotos).length > 0),
      ),
    [editor],
  );
  const set = (size: 'small' | 'text' | 'wide'): void => {
    if (document.activeElement === editor.getRootElement())
      editor.dispatchCommand(SET_PHOTO_LOOK_COMMAND, { size });
  };
  useCommand('photo.small', () => set('small'), isSelected);
  useCommand('photo.text', () => set('text'), isSelected);
  useCommand('photo.wide', () => set('wide'), isSelected);
  return null;
}
