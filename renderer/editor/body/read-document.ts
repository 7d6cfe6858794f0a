// The text as it stands, in its stored form. What no key has touched since it was last read is the same object again: so a save
// sends the block that was typed in, and reading a long story costs a walk over its nodes and no more.
import { $isElementNode, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import { paragraph, storyDocument } from '#shared/document/build.ts';
import { Block, type StoryDocument } from '#shared/model/blocks.ts';
import { areSame, nodesOfBlocks, type BlockNodes } from './state-nodes.ts';

type Read = {
  /** The block's node and all within it. */
  readonly nodes: readonly LexicalNode[];
  readonly block: Block;
};

const readBlocks = new WeakMap<LexicalEditor, ReadonlyMap<NodeKey, Read>>();

export function readDocument(editor: LexicalEditor): StoryDocument {
  const known = readBlocks.get(editor);
  const state = editor.getEditorState();
  const nodes = nodesOfBlocks(state);
  const read = state.read(() => $readBlocks(nodes, (key) => known?.get(key)));
  readBlocks.set(editor, read);
  return storyDocument([...read.values()].map(({ block }) => block));
}

/** The editor has just been filled with this document. */
export function startReading(editor: LexicalEditor, { root }: StoryDocument): void {
  const blocks = [...nodesOfBlocks(editor.getEditorState())];
  if (blocks.length !== root.children.length) {
    readBlocks.delete(editor);
    return;
  }
  const read = blocks.flatMap(([key, nodes], index): [NodeKey, Read][] => {
    const block = root.children[index];
    return block !== undefined && block.type === nodes[0]?.getType() ? [[key, { nodes, block }]] : [];
  });
  readBlocks.set(editor, new Map(read));
}

function $readBlocks(blocks: BlockNodes, find: (key: NodeKey) => Read | undefined): Map<NodeKey, Read> {
  const read = new Map<NodeKey, Read>();
  for (const [key, nodes] of blocks) {
    const known = find(key);
    const [node] = nodes;
    if (known !== undefined && areSame(known.nodes, nodes)) read.set(key, known);
    else if (node !== undefined) read.set(key, { nodes, block: $toStored(node) });
  }
  return read;
}

/** What the schema refuses is never stored: its words are, as a paragraph, and the fault is reported. */
export function $toStored(node: LexicalNode): Block {
  const stored = Block.safeParse($toJson(node));
  if (stored.success) return stored.data;
  reportError(stored.error);
  return paragraph(node.getTextContent());
}

function $toJson(node: LexicalNode): object {
  const json = node.exportJSON();
  return $isElementNode(node) ? { ...json, children: node.getChildren().map($toJson) } : json;
}
