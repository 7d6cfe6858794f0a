// A sentence of the story shown large beside it. One run of text, like a quote.
import { $create, ElementNode, type LexicalNode, type ParagraphNode, type RangeSelection } from 'lexical';
import { $becomeParagraph, $paragraphBehind } from '../leave-prose.ts';

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
    return $paragraphBehind(this, selection, restoreSelection);
  }

  override collapseAtStart(): true {
    return $becomeParagraph(this);
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
