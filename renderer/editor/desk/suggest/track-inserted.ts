// Makes a suggestion of whatever a paste, a drop or a tool puts into the text, by whichever code it comes: the words that were not there
// before it are those that are proposed.
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type NodeKey,
  type TextNode,
} from 'lexical';
import { $createSuggestionNode, $isSuggestionNode } from '../suggestion-node.ts';
import type { Suggester } from '../suggesting.ts';
import { $suggestionAround } from './open-insertion.ts';

/** Within an update; `insert` may work at once or by an update of its own that waits for this one. */
export function trackInserted(editor: LexicalEditor, suggester: Suggester, insert: () => void): void {
  $splitAtCaret();
  const known = new Map(
    $getRoot()
      .getAllTextNodes()
      .map((node) => [node.getKey(), node.getTextContent()]),
  );
  insert();
  editor.update(() => $proposeNew(known, suggester));
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
  for (const node of $getRoot().getAllTextNodes()) {
    const before = known.get(node.getKey());
    const added = before === undefined ? node : $addedTo(node, before);
    if (added !== undefined && $suggestionAround(added) === undefined) $propose(added, suggester, id);
  }
}

/** Words that came before or behind those the node had. */
function $addedTo(node: TextNode, before: string): TextNode | undefined {
  const text = node.getTextContent();
  if (text === before || text.length < before.length) return undefined;
  if (text.startsWith(before)) return node.splitText(before.length)[1];
  return text.endsWith(before) ? node.splitText(text.length - before.length)[0] : undefined;
}

/** Goes on with one's own insertion before it, as typing does. */
export function $propose(words: TextNode, { author, at }: Suggester, id: string): void {
  const previous = words.getPreviousSibling();
  if ($isSuggestionNode(previous) && previous.isOwn()) {
    previous.append(words);
    return;
  }
  const insertion = $createSuggestionNode({ change: 'insert', id, author, at });
  words.insertBefore(insertion);
  insertion.append(words);
}
