// What stands inside a box or a cell: the blocks it may hold, and those that have to stand behind it because it may not.
import { heading, paragraph } from '../document/build.ts';
import type { Block, Heading, List, Paragraph } from '../model/blocks.ts';
import type { ImportedPicture, Page } from './page.ts';

export type InnerBlock = Paragraph | Heading | List;

/** Reads with `read` into blocks of their own; undefined where that leaves nothing the outer block could hold. */
export function readInner(page: Page, read: (inner: Page) => void): { inner: InnerBlock[]; behind: Page } {
  const within: Page = { ...page, blocks: [], pictures: [] };
  read(within);
  const behind: Page = { ...page, blocks: [], pictures: [] };
  const inner = within.blocks.flatMap((block, index): InnerBlock[] => {
    const held = innerBlock(block);
    if (held === undefined) move(within, { block, index, behind });
    return held === undefined ? [] : [held];
  });
  return { inner, behind };
}

/** Puts what was read elsewhere at the end of the page. */
export function addBehind(page: Page, { blocks, pictures }: Page): void {
  const offset = page.blocks.length;
  page.blocks.push(...blocks);
  page.pictures.push(...pictures.map((one) => ({ ...one, block: one.block + offset })));
}

/** Every kind of prose keeps its words; a heading keeps its rank. */
function innerBlock(block: Block): InnerBlock | undefined {
  switch (block.type) {
    case 'paragraph':
    case 'list':
      return block;
    case 'heading':
      return heading(block.tag, block.children);
    case 'quote':
    case 'pullquote':
    case 'note':
      return paragraph(block.children);
    default:
      return undefined;
  }
}

type Moved = { readonly block: Block; readonly index: number; readonly behind: Page };

function move(within: Page, { block, index, behind }: Moved): void {
  const at = behind.blocks.length;
  const own = within.pictures.filter((picture: ImportedPicture) => picture.block === index);
  behind.blocks.push(block);
  behind.pictures.push(...own.map((picture) => ({ ...picture, block: at })));
}
