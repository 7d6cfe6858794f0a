// A document in its plainest form: what its HTML would say if it were read back. Blocks without content are gone, alignment,
// styles and editor settings too. Two documents a reader cannot tell apart have the same form. Pure.
import type {
  Block,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhotoBlock,
  ProseBlock,
  Table,
} from '../model/blocks.ts';
import type { Inline } from '../model/inline.ts';
import { divider, embed, file, infoBox, paragraph, prose, table, tableCell } from './build.ts';
import { isOnlyProposed } from './desk-marks.ts';
import { normaliseInline, oneLine, plainText } from './inline-pieces.ts';

/** Undefined for a block that leaves nothing behind on a page. */
export function normaliseBlock(block: Block): Block | undefined {
  switch (block.type) {
    case 'photo':
      return { ...block, version: 1, ...overrides(block) };
    case 'gallery':
      return {
        ...{ type: 'gallery', version: 1, heading: oneLine(block.heading), layout: block.layout },
        items: block.items.map((item) => ({ photoId: item.photoId, caption: plainOrNull(item.caption) })),
      };
    case 'list': {
      const entries = entriesOf(block);
      return entries.length === 0 ? undefined : listOf(block.listType, block.start, entries);
    }
    case 'infobox': {
      const children = block.children.map(innerBlock).filter((child) => child !== undefined);
      return children.length === 0 ? undefined : infoBox(children);
    }
    case 'table':
      return block.children.length === 0 || isOnlyProposed(block) ? undefined : plainTable(block);
    case 'horizontalrule':
      return divider();
    case 'file':
      return file(block.attachmentId, oneLine(block.title));
    case 'embed':
      return embed(block.url, { title: oneLine(block.title), caption: plainText(block.caption) });
    default:
      return proseBlock(block);
  }
}

export function normaliseBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map(normaliseBlock).filter((block) => block !== undefined);
}

/** An item of a list as HTML has it: its own text, then the lists inside it. */
export type ListEntry = { readonly text: readonly Inline[]; readonly lists: readonly ListOfEntries[] };
export type ListOfEntries = Pick<List, 'listType' | 'start'> & { readonly entries: readonly ListEntry[] };

/** Lexical's form: a nested list stands in an item of its own after the one it belongs to. */
export function listOf(
  listType: List['listType'],
  start: number,
  entries: readonly ListEntry[],
  depth = 0,
): List {
  const first = listType === 'bullet' ? 1 : start;
  let value = first;
  const children = entries.flatMap((entry): ListItem[] => {
    const own = entry.text.length === 0 ? [] : [listItem({ value, depth, children: [...entry.text] })];
    value += own.length;
    const nested = entry.lists.map((list) =>
      listItem({ value, depth, children: [listOf(list.listType, list.start, list.entries, depth + 1)] }),
    );
    return [...own, ...nested];
  });
  return {
    ...{ type: 'list', version: 1, direction: null, format: '', indent: 0 },
    ...{ listType, start: first, tag: listType === 'bullet' ? 'ul' : 'ol', children },
  };
}

function innerBlock<Inner extends Paragraph | Heading | List>(block: Inner): Inner | undefined {
  // Every branch gives back a block of the type it was given.
  return normaliseBlock(block) as Inner | undefined;
}

/** A cell is never without a paragraph: it is where the caret stands. */
function plainTable({ children: rows }: Table): Table {
  return table(
    rows.map((row) =>
      row.children.map(({ headerState, colSpan, rowSpan, children }) => {
        const blocks = children.map(innerBlock).filter((child) => child !== undefined);
        const spans = { headerState, colSpan, rowSpan };
        return tableCell(blocks.length === 0 ? [paragraph('')] : blocks, spans);
      }),
    ),
  );
}

function proseBlock(block: ProseBlock): Block | undefined {
  const children = normaliseInline(block.children);
  if (children.length === 0) return undefined;
  return prose(block.type === 'heading' ? block.tag : block.type, children);
}

function entriesOf(list: List): ListEntry[] {
  const entries: ListEntry[] = [];
  for (const item of list.children) {
    const text = normaliseInline(item.children.filter((child) => child.type !== 'list'));
    const lists = item.children
      .filter((child) => child.type === 'list')
      .map((child) => ({ listType: child.listType, start: child.start, entries: entriesOf(child) }))
      .filter((child) => child.entries.length > 0);
    const previous = entries.at(-1);
    if (text.length === 0 && lists.length > 0 && previous !== undefined) {
      entries[entries.length - 1] = { text: previous.text, lists: [...previous.lists, ...lists] };
    } else if (text.length > 0 || lists.length > 0) {
      entries.push({ text, lists });
    }
  }
  return entries;
}

function listItem(of: {
  readonly value: number;
  readonly depth: number;
  readonly children: ListItem['children'];
}): ListItem {
  const { value, depth, children } = of;
  return { type: 'listitem', version: 1, direction: null, format: '', indent: depth, value, children };
}

type Overrides = Pick<PhotoBlock, 'caption' | 'alt' | 'credit' | 'people'>;

function overrides({ caption, alt, credit, people }: Overrides): Overrides {
  return {
    ...{ caption: plainOrNull(caption), alt: plainOrNull(alt), credit: plainOrNull(credit) },
    people: people === null ? null : people.map(oneLine).filter((name) => name !== ''),
  };
}

function plainOrNull(text: string | null): string | null {
  return text === null ? null : plainText(text);
}
