// Plain text of a live block, letter for letter as shared/document/to-text.ts writes the stored one, and which text node each
// stretch of it comes from: offsets of findings count in that text.
import { $isHorizontalRuleNode } from '@lexical/extension';
import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list';
import { $isTableCellNode, $isTableNode, $isTableRowNode, type TableNode } from '@lexical/table';
import { $isElementNode, $isLineBreakNode, $isTextNode, type LexicalNode, type NodeKey } from 'lexical';
import { $isInfoBoxNode } from '../blocks/infobox/node.ts';
import { $isSuggestionNode } from '../desk/suggestion-node.ts';

export type Segment = {
  readonly start: number;
  readonly end: number;
  readonly key: NodeKey;
  /** Where in the text of the node the stretch begins. */
  readonly from: number;
};
export type BlockText = { readonly text: string; readonly segments: readonly Segment[] };

export function $blockText(block: LexicalNode): BlockText {
  if ($isInfoBoxNode(block)) return joined(block.getChildren().map($blockText), '\n');
  if ($isTableNode(block)) return $tableText(block);
  const parts = createParts();
  if ($isListNode(block)) $addList(parts, block, 0);
  else if ($isHorizontalRuleNode(block)) parts.add('* * *');
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
    from: { key: first.key, offset: Math.max(span.start, first.start) - first.start + first.from },
    to: { key: last.key, offset: Math.min(span.end, last.end) - last.start + last.from },
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
      if (key !== undefined)
        segments.push({ start: text.length, end: text.length + part.length, key, from: 0 });
      text += part;
    },
    text: () => text,
  };
}

function $addInline(parts: Parts, nodes: readonly LexicalNode[]): void {
  for (const node of nodes) {
    if ($isTextNode(node)) parts.add(node.getTextContent(), node.getKey());
    else if ($isLineBreakNode(node)) parts.add('\n');
    else if ($isSuggestionNode(node) && node.isInsertion()) continue;
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

/** Cells of a row with tabs between them, each on one line. */
function $tableText(table: TableNode): BlockText {
  const rows = table
    .getChildren()
    .filter($isTableRowNode)
    .map((row) => row.getChildren().filter($isTableCellNode))
    .map((cells) => cells.map((cell) => inOneLine(joined(cell.getChildren().map($blockText), ' '))))
    .map((cells) => strung(cells, '\t'));
  return strung(rows, '\n');
}

/** Texts that say nothing leave nothing behind. */
function joined(texts: readonly BlockText[], separator: string): BlockText {
  return strung(
    texts.filter(({ text }) => text.trim() !== ''),
    separator,
  );
}

function strung(texts: readonly BlockText[], separator: string): BlockText {
  let text = '';
  const segments: Segment[] = [];
  texts.forEach((one, index) => {
    if (index > 0) text += separator;
    segments.push(...one.segments.map((segment) => moved(segment, text.length)));
    text += one.text;
  });
  return { text, segments };
}

/** Line breaks and the spaces about them become one space each; what is left of a node keeps its place in it. */
function inOneLine(block: BlockText): BlockText {
  const gaps = [...block.text.matchAll(/\s*\n\s*/gu)].toReversed();
  return gaps.reduce<BlockText>(({ text, segments }, gap) => {
    const [start, end] = [gap.index, gap.index + gap[0].length];
    const shift = 1 - gap[0].length;
    const before = segments.map((one) => ({ ...one, end: Math.min(one.end, start) }));
    const after = segments.map((one) => {
      const cut = Math.max(one.start, end);
      return moved({ ...one, start: cut, from: one.from + cut - one.start }, shift);
    });
    return {
      text: `${text.slice(0, start)} ${text.slice(end)}`,
      segments: [...before, ...after].filter((one) => one.start < one.end),
    };
  }, block);
}

function moved(segment: Segment, by: number): Segment {
  return { ...segment, start: segment.start + by, end: segment.end + by };
}
