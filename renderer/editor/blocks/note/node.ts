// A side note: a fact that stands beside the story. One run of text, like a quote.
import {
  $create,
  $createParagraphNode,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from 'lexical';

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

export function $createNoteNode(): NoteNode {
  return $create(NoteNode);
}

export function $isNoteNode(node: LexicalNode | null | undefined): node is NoteNode {
  return node instanceof NoteNode;
}
