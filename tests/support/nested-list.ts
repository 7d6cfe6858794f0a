import { list, paragraph } from '#shared/document/build.ts';
import type { List, ListItem } from '#shared/model/blocks.ts';
import type { Inline } from '#shared/model/inline.ts';

/**
 * As Lexical keeps it: a list among the items stands in an item of its own behind the one it belongs to and is not counted, and
 * every item says how deep it stands.
 */
export function nestedList(
  listType: List['listType'],
  start: number,
  items: readonly (string | readonly Inline[] | List)[],
): List {
  let value = start;
  const children = items.map((item): ListItem => {
    if (typeof item === 'object' && 'type' in item) return listItem([deeper(item)], value);
    value += 1;
    return listItem(paragraph(item).children, value - 1);
  });
  return { ...list(listType, []), start, children };
}

export function listItem(children: ListItem['children'], value = 1): ListItem {
  return { type: 'listitem', version: 1, direction: null, format: '', indent: 0, value, children };
}

/** Standing in an item of another list. */
export function deeper(inner: List): List {
  const children = inner.children.map((item) => ({
    ...item,
    indent: item.indent + 1,
    children: item.children.map((child) => (child.type === 'list' ? deeper(child) : child)),
  }));
  return { ...inner, children };
}
