import { describe, expect, it } from 'vitest';
import { PROBE_EVERY_MS, retryDelayMs } from '#engine/outbox/retry-times.ts';

describe('the time until the next try', () => {
  it('starts at five seconds, doubles, and never passes five minutes', () => {
    const shortest = [1, 2, 3, 4, 5, 6, 7, 50].map((failures) => retryDelayMs(failures, 0) / 1000);
    const longest = [1, 2, 3, 4, 5, 6, 7, 50].map((failures) => retryDelayMs(failures, 0.999999) / 1000);
    expect(shortest).toEqual([5, 10, 20, 40, 80, 150, 150, 150]);
    expect(longest.map(Math.round)).toEqual([10, 20, 40, 80, 160, 300, 300, 300]);
  });

  it('asks a silent destination at least every fifteen seconds', () => {
    expect(PROBE_EVERY_MS).toBeLessThanOrEqual(15_000);
  });
});
