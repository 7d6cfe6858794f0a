// A text without what only the desk sees: comments leave their words, a proposed insertion is not there yet, a proposed deletion
// still is. What leaves the house is made of this. Pure.
import type { Inline, Mark, Suggestion } from '../model/inline.ts';

/** What readers see of a node the desk put there. */
export function publicChildren(node: Mark | Suggestion): readonly Inline[] {
  return node.type === 'suggestion' && node.change === 'insert' ? [] : node.children;
}
