// Where suggested words go: into the insertion the caret stands in or beside, else into a new one at the caret.
import {
  $copyNode,
  $isElementNode,
  $isTextNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { $outsideClosed, type Place } from '../../body/place-outside.ts';
import { $isParagraphBreakNode } from '../paragraph-break-node.ts';
import {
  $createSuggestionNode,
  $insertionAround,
  $isSuggestionNode,
  $suggestionAround,
  type SuggestionNode,
} from '../suggestion-node.ts';
import type { Suggester } from '../suggesting.ts';

/** Both ends of the selection are in one insertion of whoever suggests: whatever happens there is Lexical's business. */
export function $standsInOwn(selection: RangeSelection): boolean {
  const [one, other] = [selection.anchor, selection.focus].map((point) => $suggestionAround(point.getNode()));
  return one?.isOwn() === true && other?.is(one) === true;
}

/** Puts the caret, which is one, outside every suggestion it is in. */
export function $standOutside(caret: RangeSelection): void {
  if ($suggestionAround(caret.anchor.getNode()) === undefined && caret.anchor.type === 'text') return;
  const { parent, index } = $outside($beforeStruckEnd($placeOf(caret.anchor)));
  parent.select(index, index);
}

/** Puts the caret, which is one, into an insertion of its own. A new one is still empty: fill it within the same update. */
export function $openInsertion(selection: RangeSelection, { author, at, newId }: Suggester): SuggestionNode {
  const place = $outside($beforeStruckEnd($placeOf(selection.anchor)));
  const previous = place.parent.getChildAtIndex(place.index - 1);
  const next = place.parent.getChildAtIndex(place.index);
  if ($isSuggestionNode(previous) && previous.isOwn()) {
    previous.selectEnd();
    return previous;
  }
  if ($isSuggestionNode(next) && next.isOwn()) {
    next.selectStart();
    return next;
  }
  // Words in place of words are one change, also where those were only proposed.
  const beside = [previous, next, $last(previous), $first(next)];
  const replaced = beside.find((node) => $isOwnDeletion(node, author));
  const id = replaced?.getProposal().id ?? newId();
  const insertion = $createSuggestionNode({ change: 'insert', id, author, at });
  place.parent.splice(place.index, 0, [insertion]);
  insertion.select(0, 0);
  return insertion;
}

function $last(node: LexicalNode | null): LexicalNode | null {
  return $isSuggestionNode(node) ? node.getLastChild() : null;
}

function $first(node: LexicalNode | null): LexicalNode | null {
  return $isSuggestionNode(node) ? node.getFirstChild() : null;
}

export function $isOwnDeletion(node: LexicalNode | null, author: string): node is SuggestionNode {
  if (!$isSuggestionNode(node)) return false;
  const proposal = node.getProposal();
  return proposal.change === 'delete' && proposal.author === author;
}

/** Between two nodes; a text the point is in the middle of is split. */
function $placeOf(point: PointType): Place {
  const node = point.getNode();
  if ($isElementNode(node)) return { parent: node, index: point.offset };
  const parent = node.getParentOrThrow();
  if (!$isTextNode(node) || point.offset === 0) return { parent, index: node.getIndexWithinParent() };
  if (point.offset < node.getTextContentSize()) node.splitText(point.offset);
  return { parent, index: node.getIndexWithinParent() + 1 };
}

/** The end of a paragraph that is to go stays the last of its block. */
function $beforeStruckEnd(place: Place): Place {
  const previous = place.parent.getChildAtIndex(place.index - 1);
  const mark = $isSuggestionNode(previous) ? previous.getLastChild() : null;
  if (!$isParagraphBreakNode(mark) || $insertionAround(mark) !== undefined) return place;
  return { parent: mark.getParentOrThrow(), index: mark.getIndexWithinParent() };
}

/** The same place outside whatever ends there, and outside every suggestion: one in the middle is split. */
function $outside(place: Place): Place {
  const { parent, index } = $outsideClosed(place);
  if (!parent.isInline() || $suggestionAround(parent) === undefined) return { parent, index };
  const at = parent.getIndexWithinParent();
  const around = parent.getParentOrThrow();
  if (index > 0 && index < parent.getChildrenSize()) {
    const rest = $copyNode(parent);
    parent.insertAfter(rest);
    rest.append(...parent.getChildren().slice(index));
  }
  return $outside({ parent: around, index: index === 0 ? at : at + 1 });
}
