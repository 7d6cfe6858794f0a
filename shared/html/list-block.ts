// Lists with the lists inside them → one block.
import { inlineOfPieces } from '../document/inline-pieces.ts';
import { listOf, type ListEntry, type ListOfEntries } from '../document/normalise.ts';
import type { List } from '../model/blocks.ts';
import { attribute, isElement } from './element.ts';
import { readFlatText } from './flat-text.ts';
import { plainContext, type Context } from './marks.ts';
import type { Page } from './page.ts';
import type { Element } from './parse-html.ts';

/** `pictures` are those found inside items, for the caller to put after the list. Undefined when the list says nothing. */
export function readList(
  page: Page,
  element: Element,
  context: Context = plainContext,
): { readonly list: List | undefined; readonly pictures: readonly Element[] } {
  const pictures: Element[] = [];
  const { listType, start, entries } = entriesOf(page, element, { context, pictures });
  return { list: entries.length === 0 ? undefined : listOf(listType, start, entries), pictures };
}

type Reading = { readonly context: Context; readonly pictures: Element[]; readonly depth?: number };

/** As many levels as Word has; what is deeper stands at the deepest. */
const MOST_LEVELS = 9;

function entriesOf(page: Page, element: Element, reading: Reading): ListOfEntries {
  const entries: ListEntry[] = [];
  for (const child of element.childNodes) {
    // Old pages put the inner list beside the item it belongs to, or text without an item.
    const entry = entryOf(page, isItem(child) ? child.childNodes : [child], reading);
    if ((reading.depth ?? 1) >= MOST_LEVELS && entry.lists.length > 0) {
      entries.push({ text: entry.text, lists: [] }, ...entry.lists.flatMap((list) => list.entries));
      continue;
    }
    const previous = entries.at(-1);
    if (entry.text.length === 0 && entry.lists.length > 0 && previous !== undefined) {
      entries[entries.length - 1] = { ...previous, lists: [...previous.lists, ...entry.lists] };
    } else if (entry.text.length > 0 || entry.lists.length > 0) {
      entries.push(entry);
    }
  }
  const start = Number.parseInt(attribute(element, 'start') ?? '', 10);
  const isNumbered = element.tagName === 'ol';
  return {
    listType: isNumbered ? 'number' : 'bullet',
    start: isNumbered && Number.isSafeInteger(start) ? start : 1,
    entries,
  };
}

function entryOf(page: Page, nodes: Element['childNodes'], reading: Reading): ListEntry {
  const flat = readFlatText(page, nodes, reading.context);
  reading.pictures.push(...flat.pictures);
  const depth = (reading.depth ?? 1) + 1;
  const lists = flat.lists
    .map((list) => entriesOf(page, list, { ...reading, depth }))
    .filter((one) => one.entries.length > 0);
  return { text: inlineOfPieces(flat.pieces), lists };
}

function isItem(node: Element['childNodes'][number]): node is Element {
  return isElement(node) && node.tagName === 'li';
}
