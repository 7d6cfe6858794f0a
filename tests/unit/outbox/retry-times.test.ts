import { describe, expect, it } from 'vitest';
import { MOST_FAILURES, PROBE_EVERY_MS, probeDelayMs, retryDelayMs } from '#engine/outbox/retry-times.ts';

describe('the time until the next try', () => {
  it('starts at five seconds, doubles, and never passes five minutes', () => {
    const shortest = [1, 2, 3, 4, 5, 6, 7, 50].map((failures) => retryDelayMs(failures, 0) / 1000);
    const longest = [1, 2, 3, 4, 5, 6, 7, 50].map((failures) => retryDelayMs(failures, 0.999999) / 1000);
    expect(shortest).toEqual([5, 10, 20, 40, 80, 150, 150, 150]);
    expect(longest.map(Math.round)).toEqual([10, 20, 40, 80, 160, 300, 300, 300]);
  });

  it('adds up to more than a restart of a server and less than a morning before a person is asked', () => {
    const tries = Array.from({ length: MOST_FAILURES - 1 }, (_, index) => index + 1);
    const minutes = (random: number): number =>
      tries.reduce((sum, failures) => sum + retryDelayMs(failures, random), 0) / 60_000;
    expect([Math.round(minutes(0)), Math.round(minutes(0.999999))]).toEqual([18, 35]);
  });
});

describe('a silent destination', () => {
  it('is asked every ten seconds for a minute, then more and more seldom, at least once a minute', () => {
    const pauses = [1, 5, 6, 7, 8, 9, 10, 11, 12, 500].map((asked) => probeDelayMs(asked) / 1000);
    expect(pauses).toEqual([10, 10, 10, 20, 30, 40, 50, 60, 60, 60]);
    expect(PROBE_EVERY_MS).toBeLessThanOrEqual(15_000);
  });
});
