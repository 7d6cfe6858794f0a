// Lines with bullets or running numbers become one list; a single "•" is a side note.
import { list as listBlock, note as noteBlock } from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import type { SourceLine } from '../source-lines.ts';
import type { LineView, Part } from './part.ts';

/** Portal pages set off a side note with one bullet; shorter ones are a list of one. */
const shortestNote = 60;

type Item = { readonly mark: string; readonly number: number | undefined; readonly text: string };

export function list(view: LineView): Part | undefined {
  const items = readItems(view.lines, view.index);
  const first = items[0];
  if (first === undefined) return undefined;
  const texts = items.map((item) => item.text);
  if (items.length > 1) return { kind: 'block', used: items.length, block: makeList(first, texts) };
  if (!isTrueBullet(first.mark)) return undefined;
  const block = first.text.length >= shortestNote ? noteBlock(first.text) : listBlock('bullet', texts);
  return { kind: 'block', used: 1, block };
}

/** The item at `index` and those right after it with the same mark, or with the next number. */
function readItems(lines: readonly SourceLine[], index: number): Item[] {
  const items: Item[] = [];
  for (let at = index; at < lines.length; at += 1) {
    const item = readItem(lines[at]?.text ?? '');
    const before = items.at(-1);
    if (item === undefined || (before !== undefined && !follows(before, item))) break;
    items.push(item);
  }
  return items;
}

function readItem(text: string): Item | undefined {
  const bullet = /^([•▪●○◦■□►➢✓✔·*+–—-])\s+(\S.*)$/u.exec(text);
  if (bullet !== null) return { mark: bullet[1] ?? '', number: undefined, text: bullet[2] ?? '' };
  const numbered = /^(\d{1,3})([.)])\s+(\S.*)$/u.exec(text);
  if (numbered === null) return undefined;
  return { mark: numbered[2] ?? '', number: Number(numbered[1]), text: numbered[3] ?? '' };
}

function follows(before: Item, item: Item): boolean {
  if (item.mark !== before.mark) return false;
  return before.number === undefined ? item.number === undefined : item.number === before.number + 1;
}

function makeList(first: Item, texts: readonly string[]): Block {
  if (first.number === undefined) return listBlock('bullet', texts);
  const block = listBlock('number', texts);
  return block.type === 'list' ? { ...block, start: first.number } : block;
}

/** A dash, star or plus may also open a line of ordinary text. */
function isTrueBullet(mark: string): boolean {
  return /[•▪●○◦■□►➢✓✔·]/u.test(mark);
}
