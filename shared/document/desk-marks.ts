// A text without what only the desk sees: comments leave their words, a proposed insertion is not there yet, a proposed deletion
// still is. What leaves the house is made of this. Pure.
import type { Block } from '../model/blocks.ts';
import type { Inline, Mark, ParagraphBreak, Suggestion } from '../model/inline.ts';
import { mapInline } from './map-inline.ts';

/** What readers see of a node the desk put there. A break that is proposed to go is the end of its block, which is there anyhow. */
export function publicChildren(node: Mark | Suggestion): readonly Inline[] {
  if (node.type === 'mark') return node.children;
  return node.change === 'insert' ? [] : node.children.filter((child) => child.type !== 'paragraphbreak');
}

/** Nothing a reader would see. */
export function isBlank(nodes: readonly Inline[]): boolean {
  return nodes.every((node) => {
    if (node.type === 'linebreak') return true;
    if (node.type === 'mark' || node.type === 'suggestion') return isBlank(publicChildren(node));
    return 'children' in node ? isBlank(node.children) : node.text.trim() === '';
  });
}

/** A block readers know nothing of yet: whatever words it has are proposed. One that has none at all is a different matter. */
export function isOnlyProposed(block: Block): boolean {
  const runs: Inline[] = [];
  mapInline(block, (own) => {
    runs.push(...own);
    return [...own];
  });
  return runs.some(holdsInsertion) && isBlank(runs);
}

function holdsInsertion(node: Inline | ParagraphBreak): boolean {
  return isInsertion(node) || ('children' in node && node.children.some(holdsInsertion));
}

function isInsertion(node: Inline | ParagraphBreak): boolean {
  return node.type === 'suggestion' && node.change === 'insert';
}
