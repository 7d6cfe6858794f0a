import { expect, it } from 'vitest';
import { secondsOnLines } from '#engine/outbox/line-times.ts';

it('tells how long a story takes on a 3G phone, a 4G phone and an office line', () => {
  expect([
    secondsOnLines({ bytes: 9_600_000, requests: 53 }),
    secondsOnLines({ bytes: 4_000, requests: 2 }),
    secondsOnLines({ bytes: 9_600_000, requests: 0 }),
  ]).toEqual([
    { g3: 138, g4: 39, office: 27 },
    { g3: 2, g4: 2, office: 1 },
    { g3: 0, g4: 0, office: 0 },
  ]);
});
