// Information boxes: blocks go in and come out again, and one leaves a box as one leaves a list, with Enter on its empty last
// line, or with the arrow keys where nothing follows it.
import { $isTableNode } from '@lexical/table';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  mergeRegister,
  type LexicalNode,
  type PointType,
} from 'lexical';
import {
  $createInfoBoxNode,
  $isInfoBoxNode,
  $unwrapInfoBox,
  type InfoBoxNode,
} from '../blocks/infobox/node.ts';

export const BoxesExtension = defineExtension({
  name: 'toa-soan/boxes',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveByEnter, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(
        KEY_ARROW_DOWN_COMMAND,
        (event) => $leaveByArrow(event, 'down'),
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_ARROW_UP_COMMAND,
        (event) => $leaveByArrow(event, 'up'),
        COMMAND_PRIORITY_LOW,
      ),
    ),
});

/** A box among them is unwrapped; else the texts and lists among them are put into one, where the first of them stood. */
export function $toggleBox(blocks: readonly LexicalNode[]): void {
  const boxes = blocks.filter($isInfoBoxNode);
  if (boxes.length > 0) {
    boxes.forEach($unwrapInfoBox);
    return;
  }
  const inside = blocks.filter((block) => $isElementNode(block) && !$isTableNode(block));
  const [first] = inside;
  if (first === undefined) return;
  const box = $createInfoBoxNode([]);
  first.insertBefore(box);
  box.append(...inside);
  if (box.getNextSibling() === null) box.insertAfter($createParagraphNode());
}

function $leaveByEnter(): boolean {
  const line = $caretLine();
  if (line === undefined || line.block.getChildrenSize() > 0 || !$isParagraphNode(line.block)) return false;
  if (line.block.getNextSibling() !== null || line.block.getPreviousSibling() === null) return false;
  line.box.insertAfter(line.block);
  line.block.selectStart();
  return true;
}

/** Only where the box is the first or the last of the story: elsewhere the browser finds the neighbour. */
function $leaveByArrow(event: KeyboardEvent, to: 'up' | 'down'): boolean {
  const line = event.shiftKey || event.isComposing ? undefined : $caretLine();
  if (line === undefined) return false;
  const { box, anchor } = line;
  const beyond = to === 'down' ? box.getNextSibling() : box.getPreviousSibling();
  if (beyond !== null || !$isAtEdge(box, anchor, to)) return false;
  const outside = $createParagraphNode();
  if (to === 'down') box.insertAfter(outside);
  else box.insertBefore(outside);
  outside.select();
  event.preventDefault();
  return true;
}

function $isAtEdge(box: InfoBoxNode, anchor: PointType, to: 'up' | 'down'): boolean {
  const node = anchor.getNode();
  if (!node.is(to === 'down' ? box.getLastDescendant() : box.getFirstDescendant())) return false;
  return anchor.offset === (to === 'down' ? node.getTextContentSize() : 0);
}

function $caretLine() {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const { anchor } = selection;
  const block = anchor.getNode().getTopLevelElement();
  const box = block?.getParent();
  return $isElementNode(block) && $isInfoBoxNode(box) ? { box, block, anchor } : undefined;
}
