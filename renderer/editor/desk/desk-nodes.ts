// The desk's own marks in the text: which nodes they are, and that every state of the editor keeps them inline, never empty and
// never in themselves, but for a deletion in an insertion: words one has proposed and another would leave out again. Ends of
// paragraphs are proposed right in a suggestion, and one that is to go is the last of its block.
import { $isMarkNode, MarkNode } from '@lexical/mark';
import {
  $copyNode,
  $createLineBreakNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  defineExtension,
  mergeRegister,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { Id, Timestamp } from '#shared/model/primitives.ts';
import { $isParagraphBreakNode, ParagraphBreakNode } from './paragraph-break-node.ts';
import { registerPastedMarks } from './pasted-marks.ts';
import { $insertionAround, $isSuggestionNode, $suggestionAround, SuggestionNode } from './suggestion-node.ts';

export const DeskNodesExtension = defineExtension({
  name: 'toa-soan/desk-nodes',
  nodes: () => [MarkNode, SuggestionNode, ParagraphBreakNode],
  register: (editor) =>
    mergeRegister(
      registerPastedMarks(editor),
      editor.registerNodeTransform(MarkNode, $keepMark),
      editor.registerNodeTransform(SuggestionNode, $keepSuggestion),
      editor.registerNodeTransform(ParagraphBreakNode, $keepBreak),
    ),
});

/** Puts the children in the place of the element. */
export function $unwrap(element: ElementNode): void {
  for (const child of element.getChildren()) element.insertBefore(child);
  element.remove();
}

function $keepMark(mark: MarkNode): void {
  $unwrapBlocks(mark);
  const ids = mark.getIDs();
  const known = ids.filter(isId);
  if (known.length < ids.length) mark.setIDs(known);
  const outer = $findMatchingParent(mark.getParentOrThrow(), $isMarkNode);
  if (outer !== null) for (const id of known) outer.addID(id);
  if (mark.isEmpty()) mark.remove();
  else if (outer !== null || known.length === 0) $unwrap(mark);
}

function $keepSuggestion(suggestion: SuggestionNode): void {
  $unwrapBlocks(suggestion);
  const { id, at } = suggestion.getProposal();
  const outer = $findMatchingParent(suggestion.getParentOrThrow(), $isSuggestionNode);
  const isAllowed = outer === null || (outer.isInsertion() && !suggestion.isInsertion());
  if (suggestion.isEmpty()) suggestion.remove();
  else if (!isAllowed || !isId(id) || !Timestamp.safeParse(at).success) $unwrap(suggestion);
  else {
    for (const child of suggestion.getChildren()) if ($isParagraphBreakNode(child)) $keepBreak(child);
    if (suggestion.isInsertion()) $partEmptyLine(suggestion);
  }
}

/** The rest of the stretch, of the same change, is looked at in its turn. */
function $partEmptyLine(insertion: SuggestionNode): void {
  const second = insertion
    .getChildren()
    .find((child) => $isParagraphBreakNode(child) && $isParagraphBreakNode(child.getPreviousSibling()));
  if (second === undefined) return;
  const index = second.getIndexWithinParent();
  const rest = $copyNode(insertion);
  insertion.insertAfter(rest);
  rest.append(second, ...second.getNextSiblings());
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  for (const point of [selection.anchor, selection.focus])
    if (point.key === insertion.getKey() && point.offset > index)
      point.set(rest.getKey(), point.offset - index, 'element');
}

/** Where words have come behind an end that was to go, by whatever way, it has gone. */
function $keepBreak(mark: ParagraphBreakNode): void {
  const suggestion = $suggestionAround(mark);
  if (suggestion === undefined) {
    if ($isLast(mark)) mark.remove();
    else mark.replace($createLineBreakNode());
    return;
  }
  while (!mark.getParentOrThrow().is(suggestion)) $lift(mark);
  if ($insertionAround(mark) === undefined && !$isLast(mark)) mark.remove();
}

/** The last leaf of its block. */
function $isLast(node: LexicalNode): boolean {
  return $findMatchingParent(node, $isBlock)?.getLastDescendant()?.is(node) !== false;
}

function $isBlock(node: LexicalNode): node is ElementNode {
  return $isElementNode(node) && !node.isInline();
}

/** Out of what is around it, which is split. */
function $lift(node: LexicalNode): void {
  const around = node.getParentOrThrow();
  const rest = node.getNextSiblings();
  around.insertAfter(node);
  if (rest.length > 0) node.insertAfter($copyNode(around).append(...rest));
  if (around.isEmpty()) around.remove();
}

/** A block that was pasted into a mark gives it its words. */
function $unwrapBlocks(element: ElementNode): void {
  for (const child of element.getChildren()) if ($isElementNode(child) && !child.isInline()) $unwrap(child);
}

function isId(id: string): boolean {
  return Id.safeParse(id).success;
}
