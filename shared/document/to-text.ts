// Plain text of a document and the counts that follow from it. Pure: no DOM, no Lexical.
import type { Block, List, StoryDocument, Table, TableCell } from '../model/blocks.ts';
import type { Inline } from '../model/inline.ts';
import { publicChildren } from './desk-marks.ts';
import { listMarks } from './list-marks.ts';
import { cellsByColumn } from './table-grid.ts';

export function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'linebreak') return '\n';
      if (node.type === 'mark' || node.type === 'suggestion') return inlineText(publicChildren(node));
      return 'children' in node ? inlineText(node.children) : node.text;
    })
    .join('');
}

function listText(list: List, depth: number): string {
  const own = list.children.map((item) => inlineText(item.children.filter((child) => child.type !== 'list')));
  const marks = listMarks(list, own);
  const lines = list.children.flatMap((item, index) => {
    const nested = item.children.filter((child) => child.type === 'list');
    const mark = marks[index];
    const line = mark === undefined ? [] : [`${'  '.repeat(depth)}${mark} ${own[index]}`];
    return [...line, ...nested.map((child) => listText(child, depth + 1))];
  });
  return joined(lines, '\n');
}

/** Text of one block; photos and galleries give only what the story itself says about them. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'list':
      return listText(block, 0);
    case 'photo':
      return block.caption ?? '';
    case 'gallery':
      return joined([block.heading, ...block.items.map((item) => item.caption ?? '')], '\n');
    case 'infobox':
      return joined(block.children.map(blockText), '\n');
    case 'table':
      return tableText(block);
    case 'horizontalrule':
      return '* * *';
    case 'file':
      return block.title;
    case 'embed':
      return joined([block.title, block.url, block.caption], '\n');
    default:
      return inlineText(block.children);
  }
}

/**
 * Cells side by side with tabs between them, as spreadsheets and Word read it; a cell is one line. A place that a merged cell covers is
 * an empty field, as they write it themselves, so that every column stays below its head.
 */
function tableText({ children: rows }: Table): string {
  return cellsByColumn(rows.map((row) => row.children))
    .map((fields) => fields.map((cell) => (cell === undefined ? '' : cellText(cell))).join('\t'))
    .join('\n');
}

function cellText(cell: TableCell): string {
  return joined(cell.children.map(blockText), ' ').replace(/\s*\n\s*/gu, ' ');
}

function joined(texts: readonly string[], separator: string): string {
  return texts.filter((text) => text.trim() !== '').join(separator);
}

/** Blocks separated by an empty line; empty blocks leave nothing behind. */
export function documentText(document: StoryDocument): string {
  return document.root.children
    .map(blockText)
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

/** What white space separates, as word processors count: the unit Vietnamese newsrooms call "chữ", a syllable in most cases. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}
