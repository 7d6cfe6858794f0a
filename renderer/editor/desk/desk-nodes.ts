// The desk's own marks in the text: which nodes they are, and that every state of the editor keeps them inline, never empty and
// never in themselves, but for a deletion in an insertion: words one has proposed and another would leave out again.
import { $isMarkNode, MarkNode } from '@lexical/mark';
import {
  $findMatchingParent,
  $isElementNode,
  defineExtension,
  mergeRegister,
  type ElementNode,
} from 'lexical';
import { Id, Timestamp } from '#shared/model/primitives.ts';
import { registerPastedMarks } from './pasted-marks.ts';
import { $isSuggestionNode, SuggestionNode } from './suggestion-node.ts';

export const DeskNodesExtension = defineExtension({
  name: 'toa-soan/desk-nodes',
  nodes: () => [MarkNode, SuggestionNode],
  register: (editor) =>
    mergeRegister(
      registerPastedMarks(editor),
      editor.registerNodeTransform(MarkNode, $keepMark),
      editor.registerNodeTransform(SuggestionNode, $keepSuggestion),
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
}

/** A block that was pasted into a mark gives it its words. */
function $unwrapBlocks(element: ElementNode): void {
  for (const child of element.getChildren()) if ($isElementNode(child) && !child.isInline()) $unwrap(child);
}

function isId(id: string): boolean {
  return Id.safeParse(id).success;
}
