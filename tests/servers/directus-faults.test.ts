// Publications to a Directus over a line that loses, breaks, stalls, lies and answers late, and an engine that dies at every
// request.
import { expect, it } from 'vitest';
import { openFaultBench, type Verdict } from '#tests/support/faults/publish-under-faults.ts';
import { directus } from '#tests/support/conformance/directus.ts';

const count = Number(process.env['TOA_SOAN_FAULTS'] ?? 12);
const seed = Number(process.env['TOA_SOAN_FAULTS_SEED'] ?? Date.now() % 1_000_000);

it(
  `${count} publications under faults each end as one whole article (seed ${seed})`,
  { timeout: count * 30_000 },
  async () => {
    const bench = await openFaultBench(await directus.open());
    const verdicts: Verdict[] = [];
    for (let number = 0; number < count; number += 1) verdicts.push(await bench.publish(seed + number));
    await bench.close();
    const faults = verdicts.reduce((sum, verdict) => sum + verdict.faults, 0);
    expect(verdicts.filter(({ complaints }) => complaints.length > 0)).toEqual([]);
    expect(faults).toBeGreaterThan(count / 2);
  },
);
