// Changes the runs of text of a block wherever they stand: in lists, boxes and cells of tables as well. Pure.
import { isProse, type Block, type List, type TableRow } from '../model/blocks.ts';
import type { Inline } from '../model/inline.ts';

/** `change` gets the runs that stand together (of a paragraph, an item); what is inside links and marks is its own affair. */
export type ChangeRuns = (runs: readonly Inline[]) => Inline[];

export function mapInline(block: Block, change: ChangeRuns): Block {
  if (isProse(block)) return { ...block, children: change(block.children) };
  switch (block.type) {
    case 'list':
      return mapList(block, change);
    case 'infobox':
      return { ...block, children: block.children.map((child) => mapSame(child, change)) };
    case 'table':
      return { ...block, children: block.children.map((row) => mapRow(row, change)) };
    default:
      return block;
  }
}

function mapSame<Same extends Block>(block: Same, change: ChangeRuns): Same {
  // Every branch gives back a block of the type it was given.
  return mapInline(block, change) as Same;
}

function mapRow(row: TableRow, change: ChangeRuns): TableRow {
  const children = row.children.map((cell) => ({
    ...cell,
    children: cell.children.map((child) => mapSame(child, change)),
  }));
  return { ...row, children };
}

function mapList(list: List, change: ChangeRuns): List {
  const children = list.children.map((item) => {
    const nested = item.children.filter((child) => child.type === 'list');
    const runs = item.children.filter((child) => child.type !== 'list');
    return { ...item, children: [...change(runs), ...nested.map((child) => mapList(child, change))] };
  });
  return { ...list, children };
}
