// Plain text → blocks: a line is a paragraph, however many line ends part it from the next; portals, mail and chats put empty lines
// between. Lines that begin with a bullet are a list.
import { list, paragraph } from '../document/build.ts';
import type { Block } from '../model/blocks.ts';
import { plain, type PlainWish } from './plain-spaces.ts';

export function plainBlocks(text: string, wish: PlainWish): Block[] {
  const lines = plain(text, wish)
    .split(/[\n\r\u000b\u000c\u0085\u2028\u2029]+/u)
    .map((line) => line.replace(/[ \t]+/gu, ' ').trim())
    .filter((line) => line !== '');
  const blocks: Block[] = [];
  let items: string[] = [];
  const endList = (): void => {
    if (items.length > 0) blocks.push(list('bullet', items));
    items = [];
  };
  for (const line of lines) {
    const item = bullet.exec(line)?.groups?.['words'];
    if (item !== undefined) {
      items.push(item);
      continue;
    }
    endList();
    blocks.push(paragraph(line));
  }
  endList();
  return blocks;
}

/** Marks nobody types for anything else; hyphens are left to the text. */
const bullet = /^[•●▪◦‣·\uf0b7\uf0a7]\s+(?<words>\S.*)$/u;
