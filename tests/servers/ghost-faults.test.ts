// Publications to a real Ghost over a line that loses, breaks, stalls, lies and answers late; the same judge as for WordPress.
import { expect, it } from 'vitest';
import { ghost } from '#tests/support/conformance/ghost.ts';
import { openFaultBench, type Verdict } from '#tests/support/faults/publish-under-faults.ts';

const COUNT = 10;
const seed = Number(process.env['TOA_SOAN_FAULTS_SEED'] ?? Date.now() % 1_000_000);

it(
  `${COUNT} publications under faults each end as one whole article (seed ${seed})`,
  { timeout: 300_000 },
  async () => {
    const bench = await openFaultBench(await ghost.open());
    const verdicts: Verdict[] = [];
    for (let number = 0; number < COUNT; number += 1) verdicts.push(await bench.publish(seed + number));
    await bench.close();
    expect(verdicts.filter(({ complaints }) => complaints.length > 0)).toEqual([]);
  },
);
