// `## `, `### `, `- `, `1. `, `> ` at the start of a paragraph turn it, `--- ` becomes a divider. Acts on the space key alone, never on text that input
// methods send, so it cannot touch a syllable being typed.
import {
  $addUpdateTag,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  HISTORY_PUSH_TAG,
  KEY_SPACE_COMMAND,
  type ParagraphNode,
} from 'lexical';
import { $kindsAt, $turnInto, type TextKind } from './block-kinds.ts';
import { $createBlock, $insertBlock } from './new-blocks.ts';

const signs: Readonly<Record<string, TextKind>> = {
  '##': 'h2',
  '###': 'h3',
  '-': 'bullet',
  '*': 'bullet',
  '1.': 'number',
  '>': 'quote',
};

export const MarkdownShortcutsExtension = defineExtension({
  name: 'toa-soan/markdown-shortcuts',
  register: (editor) =>
    editor.registerCommand(
      KEY_SPACE_COMMAND,
      (event) => {
        if (editor.isComposing() || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
          return false;
        if (!$applySign()) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
});

function $applySign(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const text = selection.anchor.getNode();
  const block = text.getParent();
  if (!$isTextNode(text) || !$isParagraphNode(block) || text.getPreviousSibling() !== null) return false;
  const sign = text.getTextContent().slice(0, selection.anchor.offset);
  if (sign === '---' && $isRootNode(block.getParent())) return $divide(block);
  const kind = Object.hasOwn(signs, sign) ? signs[sign] : undefined;
  if (kind === undefined || !$kindsAt(text).includes(kind)) return false;
  $addUpdateTag(HISTORY_PUSH_TAG);
  if (text.getTextContentSize() === sign.length) {
    text.remove();
    block.selectStart();
  } else {
    text.spliceText(0, sign.length, '');
    text.select(0, 0);
  }
  const caret = $getSelection();
  if ($isRangeSelection(caret)) $turnInto(caret, kind);
  return true;
}

/** Only a line that is nothing else. */
function $divide(line: ParagraphNode): boolean {
  if (line.getTextContent() !== '---') return false;
  $addUpdateTag(HISTORY_PUSH_TAG);
  line.clear().select();
  $insertBlock($createBlock('divider'));
  return true;
}
