// Plain text of a live block, letter for letter as shared/document/to-text.ts writes the stored one, and which text node each
// stretch of it comes from: offsets of findings count in that text.
import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list';
import { $isElementNode, $isLineBreakNode, $isTextNode, type LexicalNode, type NodeKey } from 'lexical';

export type Segment = { readonly start: number; readonly end: number; readonly key: NodeKey };
export type BlockText = { readonly text: string; readonly segments: readonly Segment[] };

export function $blockText(block: LexicalNode): BlockText {
  const parts = createParts();
  if ($isListNode(block)) $addList(parts, block, 0);
  else if ($isElementNode(block)) $addInline(parts, block.getChildren());
  else parts.add(block.getTextContent());
  return { text: parts.text(), segments: parts.segments };
}

export type PointInText = { readonly key: NodeKey; readonly offset: number };

/** Where a span of the block's text begins and ends; undefined when it touches no text node. */
export function pointsOf(
  { segments }: BlockText,
  span: { readonly start: number; readonly end: number },
): { readonly from: PointInText; readonly to: PointInText } | undefined {
  const first = segments.find(({ end }) => span.start < end);
  const last = segments.findLast(({ start }) => start < span.end);
  if (first === undefined || last === undefined || last.end < first.start) return undefined;
  return {
    from: { key: first.key, offset: Math.max(span.start, first.start) - first.start },
    to: { key: last.key, offset: Math.min(span.end, last.end) - last.start },
  };
}

type Parts = {
  readonly segments: Segment[];
  readonly add: (text: string, key?: NodeKey) => void;
  readonly text: () => string;
};

function createParts(): Parts {
  const segments: Segment[] = [];
  let text = '';
  return {
    segments,
    add: (part, key) => {
      if (key !== undefined) segments.push({ start: text.length, end: text.length + part.length, key });
      text += part;
    },
    text: () => text,
  };
}

function $addInline(parts: Parts, nodes: readonly LexicalNode[]): void {
  for (const node of nodes) {
    if ($isTextNode(node)) parts.add(node.getTextContent(), node.getKey());
    else if ($isLineBreakNode(node)) parts.add('\n');
    else if ($isElementNode(node)) $addInline(parts, node.getChildren());
  }
}

function $addList(parts: Parts, list: ListNode, depth: number): void {
  list.getChildren().forEach((item, index) => {
    if (index > 0) parts.add('\n');
    if ($isListItemNode(item)) $addItem(parts, item, { list, index, depth });
  });
}

type Place = { readonly list: ListNode; readonly index: number; readonly depth: number };

function $addItem(parts: Parts, item: ListItemNode, { list, index, depth }: Place): void {
  const own = item.getChildren().filter((child) => !$isListNode(child));
  const nested = item.getChildren().filter($isListNode);
  if (own.length > 0) {
    const mark = list.getListType() === 'number' ? `${list.getStart() + index}.` : '•';
    parts.add(`${'  '.repeat(depth)}${mark} `);
    $addInline(parts, own);
  }
  nested.forEach((inner, at) => {
    if (own.length > 0 || at > 0) parts.add('\n');
    $addList(parts, inner, depth + 1);
  });
}
