// A word composed right behind a link (or a comment's words) stands behind it, as typed letters do. Lexical goes outside for it
// only where the composition begins within 30 ms of its key; on a busy machine, or without a key (dictation, an emoji panel),
// the browser would compose into the link.
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  COMPOSITION_START_COMMAND,
  defineExtension,
  type ElementNode,
  type LexicalNode,
} from 'lexical';

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
  const edges = { isStart: anchor.offset === 0, isEnd: anchor.offset === text.getTextContentSize() };
  const place = $edgeAround(text, edges);
  if (place === undefined) return;
  for (const point of [anchor, focus]) point.set(place.parent.getKey(), place.index, 'element');
}

type Edges = { readonly isStart: boolean; readonly isEnd: boolean };
type Place = { readonly parent: ElementNode; readonly index: number };

/** The place outside everything around `node` that takes no letters at that edge of it; undefined where nothing does so. */
function $edgeAround(node: LexicalNode, at: Edges): Place | undefined {
  const around = node.getParent();
  const parent = around?.getParent();
  if (!$isElementNode(around) || !around.isInline() || !$isElementNode(parent)) return undefined;
  const isStart = at.isStart && node.getPreviousSibling() === null;
  const isEnd = at.isEnd && node.getNextSibling() === null;
  const index = around.getIndexWithinParent();
  const isClosed = (isEnd && !around.canInsertTextAfter()) || (isStart && !around.canInsertTextBefore());
  const here = isClosed ? { parent, index: isEnd ? index + 1 : index } : undefined;
  return $edgeAround(around, { isStart, isEnd }) ?? here;
}
