// What stands before the items of a list in plain text. Pure.
import type { List } from '../model/blocks.ts';

/**
 * One mark for each item, by what the items say themselves. Undefined for one that says nothing: Lexical keeps a nested list in an
 * item of its own, and neither that item nor an empty one takes a number from the next.
 */
export function listMarks(
  { listType, start }: Pick<List, 'listType' | 'start'>,
  own: readonly string[],
): (string | undefined)[] {
  let number = start - 1;
  return own.map((text) => {
    if (text.trim() === '') return undefined;
    number += 1;
    return listType === 'bullet' ? '•' : `${number}.`;
  });
}
