// Makes a suggestion of whatever a paste, a drop or a tool puts into the text, by whichever code it comes: the words that were not there
// before it are those that are proposed.
import { $dfs } from '@lexical/utils';
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type LineBreakNode,
  type NodeKey,
  type PointType,
  type TextNode,
} from 'lexical';
import { $createParagraphBreakNode } from '../paragraph-break-node.ts';
import { $createSuggestionNode, $isSuggestionNode, $suggestionAround } from '../suggestion-node.ts';
import type { Suggester } from '../suggesting.ts';
import { $leavesOf } from './propose-deletion.ts';
import { $blockBeside, $joinWithNext, $textBlockOf } from './text-blocks.ts';

/** Within an update; `insert` may work at once or by an update of its own that waits for this one. */
export function trackInserted(editor: LexicalEditor, suggester: Suggester, insert: () => void): void {
  $splitAtCaret();
  const known = new Map($leaves().map((node) => [node.getKey(), node.getTextContent()]));
  const [block, behind] = $beforeAndBehind();
  insert();
  editor.update(() => {
    if (block !== undefined && behind !== undefined) $keepWhole(block, behind);
    $proposeNew(known, suggester);
  });
}

type Leaf = TextNode | LineBreakNode;

/** Of the whole text, in reading order. */
function $leaves(): Leaf[] {
  return $dfs().flatMap(({ node }) => ($isTextNode(node) || $isLineBreakNode(node) ? [node] : []));
}

/** The block the caret is in, and what stands behind the caret there. */
function $beforeAndBehind(): [ElementNode | undefined, LexicalNode | undefined] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [undefined, undefined];
  const { anchor } = selection;
  const block = $textBlockOf(anchor.getNode());
  const leaves = block === undefined ? [] : $leavesOf(block);
  const behind = leaves.find((leaf) => $isBehind(leaf, anchor));
  return [block, behind];
}

function $isBehind(leaf: LexicalNode, { key, offset, type }: PointType): boolean {
  const node = $getNodeByKey(key);
  if (type === 'text') return node?.is(leaf) === true ? offset === 0 : node?.isBefore(leaf) === true;
  const next = $isElementNode(node) ? node.getChildAtIndex(offset) : null;
  return next !== null && (next.is(leaf) || next.isParentOf(leaf));
}

/** A block into whose middle others came is whole again: that they part it is proposed like their words. */
function $keepWhole(block: ElementNode, behind: LexicalNode): void {
  const last = $textBlockOf(behind);
  if (!block.isAttached() || last === undefined) return;
  let parts = 0;
  for (let part: ElementNode | undefined = block; !part.is(last); parts += 1) {
    part = $blockBeside(part, 'behind');
    if (part === undefined || !($isParagraphNode(part) || part.getType() === block.getType())) return;
  }
  for (; parts > 0; parts -= 1) {
    block.append($createParagraphBreakNode());
    $joinWithNext(block);
  }
}

/** What stands behind the caret is a node of its own: nothing that comes can be taken for it. */
function $splitAtCaret(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.anchor.type !== 'text') return;
  const [node, { offset }] = [selection.anchor.getNode(), selection.anchor];
  if (!$isTextNode(node) || offset === 0 || offset >= node.getTextContentSize()) return;
  const [before] = node.splitText(offset);
  before?.selectEnd();
}

function $proposeNew(known: ReadonlyMap<NodeKey, string>, suggester: Suggester): void {
  const id = suggester.newId();
  for (const node of $leaves()) {
    const before = known.get(node.getKey());
    const added = before === undefined ? node : $addedTo(node, before);
    if (added !== undefined && $suggestionAround(added) === undefined) $propose(added, suggester, id);
  }
}

/** Words that came before or behind those the node had. */
function $addedTo(node: Leaf, before: string): TextNode | undefined {
  const text = node.getTextContent();
  if (!$isTextNode(node) || text === before || text.length < before.length) return undefined;
  if (text.startsWith(before)) return node.splitText(before.length)[1];
  return text.endsWith(before) ? node.splitText(text.length - before.length)[0] : undefined;
}

/** Goes on with one's own insertion before it, as typing does. */
export function $propose(words: Leaf, { author, at }: Suggester, id: string): void {
  const previous = words.getPreviousSibling();
  if ($isSuggestionNode(previous) && previous.isOwn()) {
    previous.append(words);
    return;
  }
  const insertion = $createSuggestionNode({ change: 'insert', id, author, at });
  words.insertBefore(insertion);
  insertion.append(words);
}
