// How large a photo stands in the story, and at which side. By command for the menu; Alt and the arrow keys send a selected
// photo from side to side.
import {
  $addUpdateTag,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  createCommand,
  defineExtension,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  mergeRegister,
  type LexicalCommand,
  type NodeKey,
} from 'lexical';
import type { PhotoBlock } from '#shared/model/blocks.ts';
import { $isPhotoNode, type PhotoNode } from '../blocks/photo/node.ts';

/** Without a key, of the photos that are selected as blocks. */
export type PhotoLook = {
  readonly key?: NodeKey;
  readonly size?: PhotoBlock['size'];
  readonly align?: PhotoBlock['align'];
};

export const SET_PHOTO_LOOK_COMMAND: LexicalCommand<PhotoLook> = createCommand('SET_PHOTO_LOOK');

export const PhotoLookExtension = defineExtension({
  name: 'toa-soan/photo-look',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        SET_PHOTO_LOOK_COMMAND,
        ({ key, size, align }) => {
          const photos = key === undefined ? $selectedPhotos() : [$getNodeByKey(key)].filter($isPhotoNode);
          if (photos.length === 0) return false;
          $addUpdateTag(HISTORY_PUSH_TAG);
          for (const photo of photos) {
            if (size !== undefined) photo.setSize(size);
            if (align !== undefined) photo.setAlign(align);
          }
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(KEY_DOWN_COMMAND, $alignByKey, COMMAND_PRIORITY_HIGH),
    ),
});

export function $selectedPhotos(): PhotoNode[] {
  const selection = $getSelection();
  return $isNodeSelection(selection) ? selection.getNodes().filter($isPhotoNode) : [];
}

const sides = ['left', 'center', 'right'] as const;

/** Only a small photo has room at its sides. */
function $alignByKey(event: KeyboardEvent): boolean {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined || !event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return false;
  const small = $selectedPhotos().filter((photo) => photo.getSize() === 'small');
  if (small.length === 0) return false;
  event.preventDefault();
  $addUpdateTag(HISTORY_PUSH_TAG);
  for (const photo of small) {
    const side = sides[sides.indexOf(photo.getAlign()) + step];
    if (side !== undefined) photo.setAlign(side);
  }
  return true;
}
