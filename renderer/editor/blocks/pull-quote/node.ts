// A sentence of the story shown large beside it. One run of text, like a quote.
import {
  $create,
  $createParagraphNode,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from 'lexical';

export class PullQuoteNode extends ElementNode {
  override $config() {
    return this.config('pullquote', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('aside');
    element.dataset['kind'] = 'pullquote';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override insertNewAfter(selection: RangeSelection, restoreSelection?: boolean): ParagraphNode {
    const paragraph = $createParagraphNode();
    paragraph.setTextFormat(selection.format);
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override collapseAtStart(): true {
    const paragraph = $createParagraphNode();
    paragraph.append(...this.getChildren());
    this.replace(paragraph);
    return true;
  }

  override canMergeWhenEmpty(): true {
    return true;
  }
}

export function $createPullQuoteNode(): PullQuoteNode {
  return $create(PullQuoteNode);
}

export function $isPullQuoteNode(node: LexicalNode | null | undefined): node is PullQuoteNode {
  return node instanceof PullQuoteNode;
}
