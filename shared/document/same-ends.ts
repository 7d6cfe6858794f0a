// Most of a long text lies before or behind the one change there is: what is costly to compare is what stands between.

export type SameEnds = { readonly head: number; readonly tail: number };

/** How many at the start and at the end of two rows are the same; none counts for both ends. */
export function sameEnds<Item>(
  one: readonly Item[],
  other: readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
): SameEnds {
  const most = Math.min(one.length, other.length);
  const isSameAt = (index: number, otherIndex: number): boolean => {
    const [item, otherItem] = [one[index], other[otherIndex]];
    return item !== undefined && otherItem !== undefined && isSame(item, otherItem);
  };
  let head = 0;
  while (head < most && isSameAt(head, head)) head += 1;
  let tail = 0;
  while (tail < most - head && isSameAt(one.length - 1 - tail, other.length - 1 - tail)) tail += 1;
  return { head, tail };
}
