// The end of a paragraph that somebody proposes to put in or to take away, as a child of the suggestion. On the sheet a proposed break
// is a line break with a pilcrow; the style sheet draws it and hides one that is to go, whose block ends there anyhow.
import { $create, LineBreakNode, type LexicalNode } from 'lexical';

export class ParagraphBreakNode extends LineBreakNode {
  override $config() {
    return this.config('paragraphbreak', { extends: LineBreakNode });
  }

  override createDOM(): HTMLElement {
    const element = super.createDOM();
    element.dataset['break'] = 'paragraph';
    return element;
  }
}

export function $createParagraphBreakNode(): ParagraphBreakNode {
  return $create(ParagraphBreakNode);
}

export function $isParagraphBreakNode(node: LexicalNode | null | undefined): node is ParagraphBreakNode {
  return node instanceof ParagraphBreakNode;
}
