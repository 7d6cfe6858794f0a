import { describe, expect, test } from 'vitest';
import { createImagePool } from '#engine/images/image-pool.ts';

/** A task that ends when told to, and says when it started. */
function aTask(started: string[], name: string) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const run = (): Promise<string> => {
    started.push(name);
    return promise;
  };
  return { run, end: () => resolve(name), fail: () => reject(new Error(name)) };
}

describe('image work waits its turn', () => {
  test('no more than the given number run at once, in the order they came, urgent ones first', async () => {
    const pool = createImagePool({ jobs: 2 });
    const started: string[] = [];
    const tasks = ['một', 'hai', 'ba', 'bốn', 'gấp'].map((name) => aTask(started, name));
    const results = tasks.map((task, index) => pool.run(task.run, { urgent: index === 4 }));
    await Promise.resolve();
    expect([...started, pool.size()]).toEqual(['một', 'hai', 5]);

    tasks[0]?.end();
    await results[0];
    tasks[4]?.end();
    await results[4];
    expect(started.slice(0, 3)).toEqual(['một', 'hai', 'gấp']);

    for (const task of tasks) task.end();
    expect(await Promise.all(results)).toEqual(['một', 'hai', 'ba', 'bốn', 'gấp']);
    expect(started).toEqual(['một', 'hai', 'gấp', 'ba', 'bốn']);
    expect(pool.size()).toBe(0);
  });

  test('a patient task waits for everything that comes after it', async () => {
    const pool = createImagePool({ jobs: 1 });
    const started: string[] = [];
    const [first, patient, later] = [
      aTask(started, 'đầu'),
      aTask(started, 'nhẫn nại'),
      aTask(started, 'sau'),
    ];
    const results = [pool.run(first.run), pool.run(patient.run, { patient: true }), pool.run(later.run)];
    for (const task of [first, patient, later]) task.end();
    await Promise.all(results);
    expect(started).toEqual(['đầu', 'sau', 'nhẫn nại']);
  });

  test('of tasks on one picture the second waits for the first, and others go before it', async () => {
    const pool = createImagePool({ jobs: 2 });
    const started: string[] = [];
    const [first, second, other] = [aTask(started, 'A1'), aTask(started, 'A2'), aTask(started, 'B')];
    const results = [
      pool.run(first.run, { subject: 'A' }),
      pool.run(second.run, { subject: 'A' }),
      pool.run(other.run, { subject: 'B' }),
    ];
    await Promise.resolve();
    expect(started).toEqual(['A1', 'B']);
    other.end();
    await results[2];
    expect(started).toEqual(['A1', 'B']);
    first.fail();
    second.end();
    expect(await Promise.allSettled(results)).toMatchObject([
      { status: 'rejected' },
      { value: 'A2' },
      { value: 'B' },
    ]);
  });

  test('a failing task makes room like any other', async () => {
    const pool = createImagePool({ jobs: 1 });
    const started: string[] = [];
    const bad = aTask(started, 'hỏng');
    const good = aTask(started, 'lành');
    const results = [pool.run(bad.run), pool.run(good.run)];
    bad.fail();
    good.end();
    expect(await Promise.allSettled(results)).toMatchObject([{ status: 'rejected' }, { value: 'lành' }]);
  });

  test('a cancelled task that waits never starts; one that runs is let go at once', async () => {
    const pool = createImagePool({ jobs: 1 });
    const started: string[] = [];
    const stop = new AbortController();
    const [running, waiting, next] = [aTask(started, 'chạy'), aTask(started, 'chờ'), aTask(started, 'sau')];
    const cancelled = [pool.run(running.run, stop), pool.run(waiting.run, stop)];
    const kept = pool.run(next.run);
    await Promise.resolve();
    stop.abort();
    for (const result of cancelled) await expect(result).rejects.toMatchObject({ code: 'cancelled' });
    await expect(pool.run(next.run, stop)).rejects.toMatchObject({ code: 'cancelled' });

    running.end();
    next.end();
    expect(await kept).toBe('sau');
    expect(started).toEqual(['chạy', 'sau']);
  });
});
