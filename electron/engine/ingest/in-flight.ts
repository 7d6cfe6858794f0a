// A few at a time: one file is copied while another is hashed.

/** Files under way at once. */
const IN_FLIGHT = 3;

/**
 * After a failure none is begun, and it is thrown when those under way have ended.
 * @param work gets the number of the worker, from 0: what has it works on nothing else meanwhile
 */
export async function inFlight<T>(
  items: readonly T[],
  work: (item: T, worker: number) => Promise<void>,
): Promise<void> {
  const waiting = [...items].reverse();
  const run = async (worker: number): Promise<void> => {
    try {
      for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item, worker);
    } finally {
      waiting.length = 0;
    }
  };
  const endings = await Promise.allSettled(Array.from({ length: IN_FLIGHT }, (_, worker) => run(worker)));
  for (const ending of endings) if (ending.status === 'rejected') throw ending.reason;
}
