// `**đậm**`, `*nghiêng*`, `~~gạch~~`: the closing sign turns what stands between. Only a sign pressed by hand does it, never
// one that comes composed or in a burst as input methods send them, and never around words that could mean anything else:
// `(*)` is a footnote, `5*3*2` a sum. The sign is written first, so that one undo gives back exactly what was typed.
import {
  $addUpdateTag,
  $getEditor,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $onUpdate,
  COMMAND_PRIORITY_LOW,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  defineExtension,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  type TextFormatType,
} from 'lexical';

type Sign = { readonly sign: string; readonly format: TextFormatType };

const signs: readonly Sign[] = [
  { sign: '**', format: 'bold' },
  { sign: '*', format: 'italic' },
  { sign: '~~', format: 'strikethrough' },
];

/** No hand presses two keys this fast, programs do. Milliseconds. */
const BURST = 12;

export const InlineMarkdownExtension = defineExtension({
  name: 'toa-soan/inline-markdown',
  register: (editor) => {
    let lastKey = 0;
    return editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const since = event.timeStamp - lastKey;
        lastKey = event.timeStamp;
        if (event.key !== '*' && event.key !== '~') return false;
        if (since < BURST || event.isComposing || editor.isComposing()) return false;
        if (event.ctrlKey || event.metaKey || event.altKey || !$closes(event.key)) return false;
        event.preventDefault();
        $write(event.key);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    );
  },
});

function $write(letter: string): void {
  const editor = $getEditor();
  editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, letter);
  $onUpdate(() => editor.update($turn));
}

function $closes(letter: string): boolean {
  const caret = $caret();
  return caret !== undefined && findMarked(caret.before + letter) !== undefined;
}

function $turn(): void {
  const caret = $caret();
  const found = caret && findMarked(caret.before);
  if (caret === undefined || found === undefined) return;
  $addUpdateTag(HISTORY_PUSH_TAG);
  const { text, before } = caret;
  const { length } = found.sign;
  const end = before.length - 2 * length;
  text.spliceText(before.length - length, length, '').spliceText(found.start, length, '');
  const plain = text.getFormat();
  const marked = text.splitText(found.start, end)[found.start === 0 ? 0 : 1];
  if (marked === undefined) return;
  marked.toggleFormat(found.format).selectEnd();
  // What is typed next is as what stood before.
  const after = $getSelection();
  if ($isRangeSelection(after)) after.setFormat(plain);
}

function $caret() {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const text = selection.anchor.getNode();
  if (!$isTextNode(text) || !text.isSimpleText()) return undefined;
  return { text, before: text.getTextContent().slice(0, selection.anchor.offset) };
}

/** Where the opening sign of the words that end the text stands. */
function findMarked(text: string): (Sign & { readonly start: number }) | undefined {
  for (const one of signs) {
    const escaped = one.sign.replaceAll('*', '\\*');
    const inner = `[\\p{L}\\p{N}“"](?:[^*~\\n]*[\\p{L}\\p{N}.,!?…”"])?`;
    const found = new RegExp(`(?<=^|\\s)${escaped}${inner}${escaped}$`, 'u').exec(text);
    if (found !== null) return { ...one, start: found.index };
  }
  return undefined;
}
