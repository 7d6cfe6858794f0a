// Chance, by a seed that every complaint names: whatever is clicked, lost, crashed or set wrong, what must never happen does not.
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { randomRun } from '#tests/support/random-outbox/random-run.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const LIVES = 200;

it(
  'keeps its promises through two hundred random lives of clicks, bad lines, wrong clocks and crashes',
  { timeout: 900_000 },
  async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const complaints: string[] = [];
    for (let seed = 1; seed <= LIVES; seed += 1)
      complaints.push(...(await randomRun(join(temporaryFolder(), 'thư viện'), seed)));
    expect(complaints).toEqual([]);
    expect(log).not.toHaveBeenCalled();
  },
);
