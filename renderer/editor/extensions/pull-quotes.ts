// A pull quote repeats words of the story. They stay where they were said.
import { $createTextNode, $getSelection, $isRangeSelection, type RangeSelection } from 'lexical';
import { $createPullQuoteNode } from '../blocks/pull-quote/node.ts';
import { $topBlock } from '../blocks/top-block.ts';

/** Selected words, else the sentence the caret is in, behind the block they stand in. */
export function $pullQuoteOfSelection(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const node = selection.anchor.getNode();
  const words = (selection.isCollapsed() ? $sentenceAt(selection) : selection.getTextContent())
    .replace(/\s+/gu, ' ')
    .trim();
  const block = $topBlock(selection.isBackward() ? node : selection.focus.getNode());
  if (words === '' || block === null) return;
  const quote = $createPullQuoteNode().append($createTextNode(words));
  block.insertAfter(quote);
  quote.selectEnd();
}

function $sentenceAt(selection: RangeSelection): string {
  const block = selection.anchor.getNode().getTopLevelElement();
  if (block === null) return '';
  const before = selection.clone();
  const start = block.selectStart();
  before.anchor.set(start.anchor.key, start.anchor.offset, start.anchor.type);
  const caret = before.getTextContent().length;
  const sentences = new Intl.Segmenter('vi', { granularity: 'sentence' }).segment(block.getTextContent());
  const { segment = '' } = sentences.containing(caret) ?? [...sentences].at(-1) ?? {};
  return segment;
}
