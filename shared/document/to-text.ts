// Plain text of a document and the counts that follow from it. Pure: no DOM, no Lexical.
import type { Block, Inline, List, StoryDocument } from '../model/blocks.ts';

export function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'linebreak') return '\n';
      return 'children' in node ? inlineText(node.children) : node.text;
    })
    .join('');
}

function listText(list: List, depth: number): string {
  return list.children
    .map((item, index) => {
      const mark = list.listType === 'bullet' ? '•' : `${list.start + index}.`;
      const own = item.children.filter((child) => child.type !== 'list');
      const nested = item.children.filter((child) => child.type === 'list');
      const lines = own.length > 0 ? [`${'  '.repeat(depth)}${mark} ${inlineText(own)}`] : [];
      return [...lines, ...nested.map((child) => listText(child, depth + 1))].join('\n');
    })
    .join('\n');
}

/** Text of one block; photos and galleries give only what the story itself says about them. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'list':
      return listText(block, 0);
    case 'photo':
      return block.caption ?? '';
    case 'gallery':
      return [block.heading, ...block.items.map((item) => item.caption ?? '')].filter(Boolean).join('\n');
    default:
      return inlineText(block.children);
  }
}

/** Blocks separated by an empty line; empty blocks leave nothing behind. */
export function documentText(document: StoryDocument): string {
  return document.root.children
    .map(blockText)
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

/** Syllables separated by white space, the unit Vietnamese newsrooms call "chữ". */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}
