// A word that an input method composes in the middle of the text: the page is left alone while it does, and what has come of it
// is proposed when it is done.
import { $getNodeByKey, $isTextNode, type NodeKey, type PointType } from 'lexical';
import { $suggestionAround } from '../suggestion-node.ts';
import type { Suggester } from '../suggesting.ts';
import { $propose } from './track-inserted.ts';

export type Composition = { readonly key: NodeKey; readonly before: string; readonly offset: number };

/** Undefined where the caret stands in no plain text: Lexical makes a place for the composition itself then. */
export function $beginComposition(point: PointType): Composition | undefined {
  const node = point.getNode();
  if (!$isTextNode(node) || $suggestionAround(node) !== undefined) return undefined;
  return { key: node.getKey(), before: node.getTextContent(), offset: point.offset };
}

/** Nothing where the composition was given up, or where more than the caret's place has changed. */
export function $proposeComposed({ key, before, offset }: Composition, suggester: Suggester): void {
  const node = $getNodeByKey(key);
  if (!$isTextNode(node)) return;
  const text = node.getTextContent();
  const end = text.length - (before.length - offset);
  const isWhole = text.startsWith(before.slice(0, offset)) && text.endsWith(before.slice(offset));
  if (!isWhole || end <= offset) return;
  const pieces = node.splitText(offset, end);
  const composed = pieces[offset === 0 ? 0 : 1];
  if (composed !== undefined) $propose(composed, suggester, suggester.newId());
}
