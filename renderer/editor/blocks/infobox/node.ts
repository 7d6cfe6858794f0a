// A box of facts beside the story: paragraphs, headings and lists with a border of their own. A shadow root, so that lists,
// headings and deletions inside it end at its edge and never pull in what stands around it.
import { $create, $createParagraphNode, ElementNode, type LexicalNode } from 'lexical';

export class InfoBoxNode extends ElementNode {
  override $config() {
    return this.config('infobox', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('aside');
    element.dataset['kind'] = 'infobox';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override isShadowRoot(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }

  /** Backspace before the first letter takes the border off; every word stays. */
  override collapseAtStart(): true {
    $unwrapInfoBox(this);
    return true;
  }
}

/** A box is never without a line to write on. */
export function $createInfoBoxNode(blocks: readonly LexicalNode[] = [$createParagraphNode()]): InfoBoxNode {
  return $create(InfoBoxNode).append(...blocks);
}

export function $isInfoBoxNode(node: LexicalNode | null | undefined): node is InfoBoxNode {
  return node instanceof InfoBoxNode;
}

/** What stood in the box takes its place. */
export function $unwrapInfoBox(box: InfoBoxNode): void {
  for (const child of box.getChildren()) box.insertBefore(child);
  box.remove();
}
