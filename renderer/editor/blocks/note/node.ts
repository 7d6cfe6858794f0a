// A side note: a fact that stands beside the story. One run of text, like a quote.
import { $create, ElementNode, type LexicalNode, type ParagraphNode, type RangeSelection } from 'lexical';
import { $becomeParagraph, $paragraphBehind } from '../leave-prose.ts';

export class NoteNode extends ElementNode {
  override $config() {
    return this.config('note', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return document.createElement('aside');
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

export function $createNoteNode(): NoteNode {
  return $create(NoteNode);
}

export function $isNoteNode(node: LexicalNode | null | undefined): node is NoteNode {
  return node instanceof NoteNode;
}
