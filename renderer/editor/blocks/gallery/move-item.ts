// A photo of a gallery is moved with its caption: to another place, or into another gallery of the story.
import {
  $addUpdateTag,
  $getNodeByKey,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { movedItem, withItem, withoutItem } from './change-gallery.ts';
import { $isGalleryNode } from './node.ts';

/** `at` counts the items as they stand before the move. */
export type ItemPlace = { readonly gallery: NodeKey; readonly at: number };

/** One step of undo. Does nothing where the photo or one of the galleries is gone. */
export function moveItem(editor: LexicalEditor, from: ItemPlace, to: ItemPlace): void {
  editor.update(() => {
    $addUpdateTag(SKIP_DOM_SELECTION_TAG);
    $addUpdateTag(HISTORY_PUSH_TAG);
    const [source, target] = [$getNodeByKey(from.gallery), $getNodeByKey(to.gallery)];
    if (!$isGalleryNode(source) || !$isGalleryNode(target)) return;
    if (source.is(target)) {
      source.setItems(movedItem(source.getItems(), from.at, to.at));
      return;
    }
    const item = source.getItems()[from.at];
    if (item === undefined) return;
    source.setItems(withoutItem(source.getItems(), from.at));
    target.setItems(withItem(target.getItems(), to.at, item));
  });
}
