import { textRun } from '#shared/document/build.ts';
import { List } from '#shared/model/blocks.ts';

/** As Lexical keeps it: a list among the items stands in an item of its own, behind the one it belongs to. */
export function nestedList(
  listType: List['listType'],
  start: number,
  items: readonly (string | List)[],
): List {
  return List.parse({
    ...{ type: 'list', listType, start, tag: listType === 'number' ? 'ol' : 'ul' },
    children: items.map((item) => ({
      type: 'listitem',
      children: typeof item !== 'string' ? [item] : item === '' ? [] : [textRun(item)],
    })),
  });
}
