// The text as it stands, in its stored form. What no key has touched since it was last read is the same object again: so a save
// sends the block that was typed in, and reading a long story costs a walk over its nodes and no more.
import { $getRoot, $isElementNode, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import { paragraph, storyDocument } from '#shared/document/build.ts';
import { Block, type StoryDocument } from '#shared/model/blocks.ts';

type Read = {
  /** The block's node and all within it. Lexical makes another object of a node that changes. */
  readonly nodes: readonly LexicalNode[];
  readonly block: Block;
};

const readBlocks = new WeakMap<LexicalEditor, ReadonlyMap<NodeKey, Read>>();

export function readDocument(editor: LexicalEditor): StoryDocument {
  const known = readBlocks.get(editor);
  const read = editor.getEditorState().read(() => $readBlocks((key) => known?.get(key)));
  readBlocks.set(editor, read);
  return storyDocument([...read.values()].map(({ block }) => block));
}

/** The editor has just been filled with this document. */
export function startReading(editor: LexicalEditor, { root }: StoryDocument): void {
  const read = editor.getEditorState().read(() => {
    const nodes = $getRoot().getChildren();
    if (nodes.length !== root.children.length) return undefined;
    return new Map(
      nodes.flatMap((node, index): [NodeKey, Read][] => {
        const block = root.children[index];
        return block?.type === node.getType() ? [[node.getKey(), { nodes: $nodesOf(node), block }]] : [];
      }),
    );
  });
  if (read === undefined) readBlocks.delete(editor);
  else readBlocks.set(editor, read);
}

function $readBlocks(find: (key: NodeKey) => Read | undefined): Map<NodeKey, Read> {
  return new Map(
    $getRoot()
      .getChildren()
      .map((node): [NodeKey, Read] => {
        const nodes = $nodesOf(node);
        const known = find(node.getKey());
        if (known !== undefined && isSame(known.nodes, nodes)) return [node.getKey(), known];
        return [node.getKey(), { nodes, block: $toStored(node) }];
      }),
  );
}

/** What the schema refuses is never stored: its words are, as a paragraph, and the fault is reported. */
export function $toStored(node: LexicalNode): Block {
  const stored = Block.safeParse($toJson(node));
  if (stored.success) return stored.data;
  reportError(stored.error);
  return paragraph(node.getTextContent());
}

/** A node and all within it. */
export function $nodesOf(node: LexicalNode): LexicalNode[] {
  return $isElementNode(node) ? [node, ...node.getChildren().flatMap($nodesOf)] : [node];
}

function $toJson(node: LexicalNode): object {
  const json = node.exportJSON();
  return $isElementNode(node) ? { ...json, children: node.getChildren().map($toJson) } : json;
}

function isSame(one: readonly LexicalNode[], other: readonly LexicalNode[]): boolean {
  return one.length === other.length && one.every((node, index) => node === other[index]);
}
