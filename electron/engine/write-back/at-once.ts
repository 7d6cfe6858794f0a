/**
 * Works on `limit` items at once; answers in the order of `items`, without those that `work` had nothing to say of. `work` must
 * not throw.
 */
export async function atOnce<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R | undefined>,
): Promise<R[]> {
  const results = new Map<number, R | undefined>();
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) results.set(index, await work(item));
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return items.flatMap((_, index) => {
    const result = results.get(index);
    return result === undefined ? [] : [result];
  });
}
