// A word composed right behind a link (or a comment's words) stands behind it, as typed letters do. Lexical goes outside for it
// only where the composition begins within 30 ms of its key; on a busy machine, or without a key (dictation, an emoji panel),
// the browser would compose into the link.
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  COMPOSITION_START_COMMAND,
  defineExtension,
} from 'lexical';
import { $outsideClosed } from '../body/place-outside.ts';

export const ComposeOutsideExtension = defineExtension({
  name: 'toa-soan/compose-outside',
  register: (editor) =>
    editor.registerCommand(
      COMPOSITION_START_COMMAND,
      () => {
        if (!editor.isComposing()) $goOutside();
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
});

/** At a place between nodes Lexical opens a text of its own for the word. */
function $goOutside(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const { anchor, focus } = selection;
  const text = anchor.getNode();
  if (!$isTextNode(text)) return;
  const isEnd = anchor.offset === text.getTextContentSize();
  if (!isEnd && anchor.offset > 0) return;
  const index = text.getIndexWithinParent();
  const place = { parent: text.getParentOrThrow(), index: isEnd ? index + 1 : index };
  const outside = $outsideClosed(place);
  if (outside === place) return;
  for (const point of [anchor, focus]) point.set(outside.parent.getKey(), outside.index, 'element');
}
