// Plain text of a live block, letter for letter as shared/document/to-text.ts writes the stored one, and which text node each
// stretch of it comes from: offsets of findings count in that text.
import { $isHorizontalRuleNode } from '@lexical/extension';
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import {
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $isElementNode, $isLineBreakNode, $isTextNode, type LexicalNode, type NodeKey } from 'lexical';
import { listMarks } from '#shared/document/list-marks.ts';
import { cellsByColumn } from '#shared/document/table-grid.ts';
import { $isInfoBoxNode } from '../blocks/infobox/node.ts';
import { $isParagraphBreakNode } from '../desk/paragraph-break-node.ts';
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
  if ($isListNode(block)) return $listText(block, 0);
  if ($isHorizontalRuleNode(block)) return { text: '* * *', segments: [] };
  if ($isElementNode(block)) return $inlineText(block.getChildren());
  return { text: block.getTextContent(), segments: [] };
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

function $inlineText(nodes: readonly LexicalNode[]): BlockText {
  const parts = createParts();
  $addInline(parts, nodes);
  return { text: parts.text(), segments: parts.segments };
}

function $addInline(parts: Parts, nodes: readonly LexicalNode[]): void {
  for (const node of nodes) {
    if ($isTextNode(node)) parts.add(node.getTextContent(), node.getKey());
    else if ($isParagraphBreakNode(node)) continue;
    else if ($isLineBreakNode(node)) parts.add('\n');
    else if ($isSuggestionNode(node) && node.isInsertion()) continue;
    else if ($isElementNode(node)) $addInline(parts, node.getChildren());
  }
}

function $listText(list: ListNode, depth: number): BlockText {
  const items = list.getChildren().filter($isListItemNode);
  const own = items.map((item) => $inlineText(item.getChildren().filter((child) => !$isListNode(child))));
  const listType = list.getListType() === 'number' ? 'number' : 'bullet';
  const marks = listMarks(
    { listType, start: list.getStart() },
    own.map(({ text }) => text),
  );
  const lines = items.flatMap((item, index) => {
    const nested = item.getChildren().filter($isListNode);
    const [mark, words] = [marks[index], own[index]];
    const before = { text: `${'  '.repeat(depth)}${mark} `, segments: [] };
    const line = mark === undefined || words === undefined ? [] : [strung([before, words], '')];
    return [...line, ...nested.map((inner) => $listText(inner, depth + 1))];
  });
  return joined(lines, '\n');
}

/** Cells of a row with tabs between them, each on one line; nothing stands where a merged cell covers a place. */
function $tableText(table: TableNode): BlockText {
  const cells = table
    .getChildren()
    .filter($isTableRowNode)
    .map((row) => row.getChildren().filter($isTableCellNode))
    .map((row) => row.map((node) => ({ node, colSpan: node.getColSpan(), rowSpan: node.getRowSpan() })));
  const rows = cellsByColumn(cells).map((fields) =>
    strung(
      fields.map((cell) => (cell === undefined ? nothing : $cellText(cell.node))),
      '\t',
    ),
  );
  return strung(rows, '\n');
}

function $cellText(cell: TableCellNode): BlockText {
  return inOneLine(joined(cell.getChildren().map($blockText), ' '));
}

const nothing: BlockText = { text: '', segments: [] };

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
