// Addresses that become cards: a line that is nothing but an address, or the link the caret is in.
import { $isLinkNode } from '@lexical/link';
import {
  $addUpdateTag,
  $findMatchingParent,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalCommand,
} from 'lexical';
import { readCardAddress } from '../blocks/embed/card-address.ts';
import { $createEmbedNode } from '../blocks/embed/node.tsx';
import { $topBlock } from '../blocks/top-block.ts';
import { $insertBlock } from './new-blocks.ts';

/** Handled only where the caret is in an address. */
export const MAKE_CARD_COMMAND: LexicalCommand<void> = createCommand('MAKE_CARD');

export const CardsExtension = defineExtension({
  name: 'toa-soan/cards',
  register: (editor) =>
    editor.registerCommand(
      MAKE_CARD_COMMAND,
      () => {
        const made = $cardAtCaret();
        if (made === undefined) return false;
        $addUpdateTag(HISTORY_PUSH_TAG);
        const card = $createEmbedNode(made.url, { title: made.title });
        made.line?.clear().select();
        $insertBlock(card);
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
});

/** The whole line with the caret, when it is an address as typed and no link yet. */
export function $addressLineAtCaret(): string | undefined {
  // Asked at every key: one look at one node.
  const words = $lineAtCaret()?.getChildren() ?? [];
  const text = words.length === 1 && $isTextNode(words[0]) ? words[0].getTextContent().trim() : '';
  return /^https?:\/\//iu.test(text) ? readCardAddress(text) : undefined;
}

function $cardAtCaret() {
  const line = $lineAtCaret();
  const typed = $addressLineAtCaret();
  if (typed !== undefined) return { url: typed, title: '', line };
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : undefined;
  const link = node === undefined ? null : $findMatchingParent(node, $isLinkNode);
  const url = link === null ? undefined : readCardAddress(link.getURL());
  if (link === null || url === undefined) return undefined;
  const words = link.getTextContent().trim();
  const isWhole = line !== undefined && line.getTextContent().trim() === words;
  // What only repeats the address is no title.
  return { url, title: readCardAddress(words) === undefined ? words : '', line: isWhole ? line : undefined };
}

/** A paragraph of the story itself: cards stand nowhere else. */
function $lineAtCaret() {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const block = $topBlock(selection.anchor.getNode());
  return $isParagraphNode(block) ? block : undefined;
}
