// The nodes of a state of the text, walked once for all who ask what changed: Lexical makes another object of a node that changes,
// so a block whose nodes are the same objects says the same.
import { $getRoot, $isElementNode, type EditorState, type LexicalNode, type NodeKey } from 'lexical';

/** Every block of the story, in order, with itself and all the nodes below it. */
export type BlockNodes = ReadonlyMap<NodeKey, readonly LexicalNode[]>;

const walked = new WeakMap<EditorState, BlockNodes>();

/** `state` is one that no update is at work on. */
export function nodesOfBlocks(state: EditorState): BlockNodes {
  const known = walked.get(state);
  if (known !== undefined) return known;
  const nodes = state.read(
    () =>
      new Map(
        $getRoot()
          .getChildren()
          .map((block) => [block.getKey(), $nodesOfBlock(block)]),
      ),
  );
  walked.set(state, nodes);
  return nodes;
}

export function areSame(one: readonly LexicalNode[] = [], other: readonly LexicalNode[] = []): boolean {
  if (one === other) return true;
  return one.length === other.length && one.every((node, index) => node === other[index]);
}

const before = new WeakMap<LexicalNode, readonly LexicalNode[]>();

/** The same array as in the state before where nothing in the block has changed: who compares two of them is done at once. */
function $nodesOfBlock(block: LexicalNode): readonly LexicalNode[] {
  const nodes = $nodesOf(block);
  const known = before.get(block);
  if (known !== undefined && areSame(known, nodes)) return known;
  before.set(block, nodes);
  return nodes;
}

function $nodesOf(node: LexicalNode, into: LexicalNode[] = []): readonly LexicalNode[] {
  into.push(node);
  if ($isElementNode(node)) for (const child of node.getChildren()) $nodesOf(child, into);
  return into;
}
