/**
 * Runs `work` on every item, `width` at a time, results in the items' order. After a failure nothing new is begun, and the
 * call rejects only once everything that was begun has ended: nobody writes behind the caller's back.
 * @param work gets the number of the lane, from 0, on which nothing else is under way meanwhile
 */
export async function inParallel<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T, lane: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  let hasFailed = false;
  const run = async (lane: number): Promise<void> => {
    for (const [index, item] of queue) {
      if (hasFailed) return;
      try {
        results[index] = await work(item, lane);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: width }, (_, lane) => run(lane)));
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
  return results;
}
