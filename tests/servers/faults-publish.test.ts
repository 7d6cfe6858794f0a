// Publications over a line that loses, breaks, stalls, lies and answers late: each ends as exactly one article with exactly its
// photos, and no reader ever meets one without them. `npm run faults -- publish` runs five hundred of them.
import { expect, it } from 'vitest';
import { openFaultBench, type Verdict } from '#tests/support/faults/publish-under-faults.ts';
import { wordpress } from '#tests/support/conformance/wordpress.ts';

const count = Number(process.env['TOA_SOAN_FAULTS'] ?? 40);
const seed = Number(process.env['TOA_SOAN_FAULTS_SEED'] ?? Date.now() % 1_000_000);

it(
  `${count} publications under faults each end as one whole article (seed ${seed})`,
  { timeout: count * 30_000 },
  async () => {
    const bench = await openFaultBench(await wordpress('wordpress').open());
    const verdicts: Verdict[] = [];
    for (let number = 0; number < count; number += 1) verdicts.push(await bench.publish(seed + number));
    await bench.close();
    const faults = verdicts.reduce((sum, verdict) => sum + verdict.faults, 0);
    expect(verdicts.filter(({ complaints }) => complaints.length > 0)).toEqual([]);
    expect(faults).toBeGreaterThan(count);
  },
);
