// A change somebody proposes: words that are not there yet, or words that are to go. Inline, and never inside another, but for
// a deletion of what somebody else has only proposed.
import {
  $copyNode,
  $create,
  $findMatchingParent,
  $getDOMSlot,
  $getEditor,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $setState,
  createState,
  ElementNode,
  type LexicalNode,
  type SerializedElementNode,
} from 'lexical';
import type { Suggestion } from '#shared/model/inline.ts';
import { $isParagraphBreakNode } from './paragraph-break-node.ts';
import { suggestsAs } from './suggesting.ts';

type Change = Suggestion['change'];

const changeState = createState('change', {
  parse: (value): Change => (value === 'delete' ? 'delete' : 'insert'),
});
const text = { parse: (value: unknown): string => (typeof value === 'string' ? value : '') };
const idState = createState('id', text);
const authorState = createState('author', text);
const atState = createState('at', text);

export type Proposal = Pick<Suggestion, 'change' | 'id' | 'author' | 'at'>;

export class SuggestionNode extends ElementNode {
  override $config() {
    return this.config('suggestion', {
      extends: ElementNode,
      stateConfigs: [changeState, idState, authorState, atState].map((stateConfig) => ({
        flat: true,
        stateConfig,
      })),
    });
  }

  getProposal(): Proposal {
    return {
      change: $getState(this, changeState),
      id: $getState(this, idState),
      author: $getState(this, authorState),
      at: $getState(this, atState),
    };
  }

  isInsertion(): boolean {
    return $getState(this, changeState) === 'insert';
  }

  /** Lexical leaves out what is a state's default; what is stored is always whole. */
  override exportJSON(): SerializedElementNode & Proposal {
    return { ...super.exportJSON(), ...this.getProposal() };
  }

  override createDOM(): HTMLElement {
    const { change, author } = this.getProposal();
    const element = document.createElement(change === 'insert' ? 'ins' : 'del');
    element.title = author;
    this.#keepLastLine(element);
    return element;
  }

  override updateDOM(_: unknown, element: HTMLElement): false {
    this.#keepLastLine(element);
    return false;
  }

  /** A line that is begun at the end of a block needs a line break of the browser's to be seen; Lexical gives one to blocks only. */
  #keepLastLine(element: HTMLElement): void {
    const last = this.getLastChild();
    const block = $findMatchingParent(this, (around) => !around.isInline());
    const isLine =
      $isLineBreakNode(last) && $isElementNode(block) && block.getLastDescendant()?.is(last) === true;
    const isHidden = !this.isInsertion() && $isParagraphBreakNode(last);
    $getDOMSlot(this, element).setManagedLineBreak(isLine && !isHidden ? 'line-break' : null);
  }

  override isInline(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }

  /** At the edge of an insertion its author goes on with it; everybody else writes beside it. */
  override canInsertTextBefore(): boolean {
    return this.isOwn();
  }

  override canInsertTextAfter(): boolean {
    return this.isOwn();
  }

  /** The sheet's words are copied, not what the desk thinks of them. */
  override excludeFromCopy(destination?: 'html' | 'clone'): boolean {
    return destination !== 'clone';
  }

  /** Where a paragraph is broken the change goes on in the next. */
  override insertNewAfter(_: unknown, restoreSelection = true): ElementNode {
    const rest = $copyNode(this);
    this.insertAfter(rest, restoreSelection);
    return rest;
  }

  /** An insertion by whoever is suggesting in this editor right now. */
  isOwn(): boolean {
    const author = suggestsAs($getEditor());
    return author !== undefined && this.isInsertion() && $getState(this, authorState) === author;
  }
}

export function $createSuggestionNode({ change, id, author, at }: Proposal): SuggestionNode {
  const node = $create(SuggestionNode);
  $setState(node, changeState, change);
  $setState(node, idState, id);
  $setState(node, authorState, author);
  return $setState(node, atState, at);
}

export function $isSuggestionNode(node: LexicalNode | null | undefined): node is SuggestionNode {
  return node instanceof SuggestionNode;
}

/** The innermost. */
export function $suggestionAround(node: LexicalNode): SuggestionNode | undefined {
  return $findMatchingParent(node, $isSuggestionNode) ?? undefined;
}

/** Also around a deletion that is in it. */
export function $insertionAround(node: LexicalNode): SuggestionNode | undefined {
  const isInsertion = (around: LexicalNode): around is SuggestionNode =>
    $isSuggestionNode(around) && around.isInsertion();
  return $findMatchingParent(node, isInsertion) ?? undefined;
}
