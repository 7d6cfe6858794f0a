// A document as short lines that say its structure: what a test compares when a whole document would be pages.
import { inlineText } from '#shared/document/to-text.ts';
import type { Block, List } from '#shared/model/blocks.ts';
import type { Inline } from '#shared/model/inline.ts';

const names = { paragraph: 'p', quote: 'quote', pullquote: 'pull', note: 'note' } as const;
const signs: readonly (readonly [number, string])[] = [
  ...([
    [1, '*'],
    [2, '/'],
    [8, '_'],
    [4, '~'],
    [32, ','],
    [64, '^'],
    [128, '='],
  ] as const),
];

/** `p Sáng *22/11*`, `ul 1 • Một`, `table 2×3`, `photo “Ra quân”`. */
export function outline(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'heading':
        return [`${block.tag} ${marked(block.children)}`];
      case 'list':
        return listLines(block, 1);
      case 'table':
        return [
          'table',
          ...block.children.map((row) =>
            row.children
              .map(({ headerState, colSpan, rowSpan, children }) => {
                const spans = `${headerState > 0 ? `h${headerState}` : ''}${colSpan > 1 ? `→${colSpan}` : ''}${rowSpan > 1 ? `↓${rowSpan}` : ''}`;
                return `${spans}[${outline(children)
                  .map((line) => line.replace(/^p /u, '').trim())
                  .join(' / ')}]`;
              })
              .join(' '),
          ),
        ];
      case 'infobox':
        return ['box', ...outline(block.children).map((line) => `  ${line}`)];
      case 'photo':
        return [
          `photo ${block.photoId ?? '?'} “${block.caption ?? ''}”${block.alt === null ? '' : ` alt “${block.alt}”`}`,
        ];
      case 'gallery':
        return [`gallery ${block.items.length}`];
      case 'horizontalrule':
        return ['hr'];
      case 'file':
        return [`file ${block.title}`];
      case 'embed':
        return [`embed ${block.url}`];
      default:
        return [`${names[block.type]} ${marked(block.children)}`];
    }
  });
}

function listLines(list: List, depth: number): string[] {
  let number = list.start;
  return list.children.flatMap((item) => {
    const own = item.children.filter((child) => child.type !== 'list');
    const nested = item.children.filter((child) => child.type === 'list');
    const mark = list.listType === 'bullet' ? '•' : `${number}.`;
    if (own.length > 0) number += 1;
    const line = own.length > 0 ? [`${'  '.repeat(depth - 1)}${mark} ${marked(own)}`] : [];
    return [...line, ...nested.flatMap((inner) => listLines(inner, depth + 1))];
  });
}

function marked(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'link') return `<${marked(node.children)}|${node.url}>`;
      if (node.type !== 'text') return inlineText([node]).replace('\n', '⏎');
      return signs.reduce(
        (text, [bit, sign]) => ((node.format & bit) === 0 ? text : `${sign}${text}${sign}`),
        node.text,
      );
    })
    .join('');
}
