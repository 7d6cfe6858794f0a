import { describe, expect, it } from 'vitest';
import { inParallel } from '#engine/in-parallel.ts';

describe('working on several things at once', () => {
  it('keeps the order of the items and the width', async () => {
    let now = 0;
    let most = 0;
    const results = await inParallel([30, 10, 20, 0, 5], 2, async (turns) => {
      now += 1;
      most = Math.max(most, now);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      now -= 1;
      return turns;
    });
    expect([results, most]).toEqual([[30, 10, 20, 0, 5], 2]);
  });

  it('has one thing under way on each lane', async () => {
    const busy = new Set<number>();
    const lanes = await inParallel([3, 1, 1, 1, 2], 2, async (turns, lane) => {
      expect(busy.has(lane)).toBe(false);
      busy.add(lane);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      busy.delete(lane);
      return lane;
    });
    expect(new Set(lanes)).toEqual(new Set([0, 1]));
  });

  it('begins nothing after a failure and ends only when everything begun has ended', async () => {
    const ended: string[] = [];
    const work = async (item: string): Promise<void> => {
      if (item === 'hỏng') throw new Error('hỏng');
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      ended.push(item);
    };
    await expect(inParallel(['chậm', 'hỏng', 'sau'], 2, work)).rejects.toThrow('hỏng');
    expect(ended).toEqual(['chậm']);
  });
});
