// How a text of one run of words beside the story (a side note, a pull quote) gives way to the paragraphs around it.
import { $createParagraphNode, type ElementNode, type ParagraphNode, type RangeSelection } from 'lexical';

/** Enter goes on in a paragraph behind it, with the marks that were on. */
export function $paragraphBehind(
  block: ElementNode,
  selection: RangeSelection,
  restoreSelection?: boolean,
): ParagraphNode {
  const paragraph = $createParagraphNode();
  paragraph.setTextFormat(selection.format);
  block.insertAfter(paragraph, restoreSelection);
  return paragraph;
}

/** Backspace before its first letter makes a paragraph of it. */
export function $becomeParagraph(block: ElementNode): true {
  const paragraph = $createParagraphNode();
  paragraph.append(...block.getChildren());
  block.replace(paragraph);
  return true;
}
