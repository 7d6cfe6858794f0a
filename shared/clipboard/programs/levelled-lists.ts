// Items that only say how deep they stand → lists inside lists.
import type { Element, Node } from '../../html/parse-html.ts';
import { appendAll, createElement } from '../tree.ts';

export type LevelledItem = {
  /** 1 = outermost. */
  readonly level: number;
  readonly isNumbered: boolean;
  /** What the item counts as, where its list begins with it. */
  readonly number: number;
  /** Items of different lists do not share one. */
  readonly list: string;
  readonly nodes: readonly Node[];
};

type Open = { readonly level: number; readonly item: LevelledItem; readonly list: Element; last: Element };

/** The outermost lists, in order. */
export function nestLists(items: readonly LevelledItem[]): Element[] {
  const outermost: Element[] = [];
  const open: Open[] = [];
  for (const item of items) {
    while (open.length > 0 && !reaches(open.at(-1), item)) open.pop();
    const entry = createElement('li');
    appendAll(entry, item.nodes);
    const around = open.at(-1);
    if (around?.level === item.level) {
      appendAll(around.list, [entry]);
      around.last = entry;
      continue;
    }
    const list = createElement(item.isNumbered ? 'ol' : 'ul', { start: String(item.number) });
    appendAll(list, [entry]);
    if (around === undefined) outermost.push(list);
    else appendAll(around.last, [list]);
    open.push({ level: item.level, item, list, last: entry });
  }
  return outermost;
}

/** True where the item belongs into the open list or into one inside it. */
function reaches(open: Open | undefined, item: LevelledItem): boolean {
  if (open === undefined || open.level > item.level) return false;
  if (open.level < item.level) return true;
  return open.item.isNumbered === item.isNumbered && open.item.list === item.list;
}
