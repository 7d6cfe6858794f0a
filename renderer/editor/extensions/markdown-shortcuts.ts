// `## `, `### `, `- `, `1. `, `> ` at the start of a paragraph turn it. Acts on the space key alone, never on text that input
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
} from 'lexical';
import { $turnInto, type TextKind } from './block-kinds.ts';

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
  if (!$isTextNode(text) || !$isParagraphNode(block) || !$isRootNode(block.getParent())) return false;
  if (text.getPreviousSibling() !== null) return false;
  const sign = text.getTextContent().slice(0, selection.anchor.offset);
  const kind = Object.hasOwn(signs, sign) ? signs[sign] : undefined;
  if (kind === undefined) return false;
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
