// Runs the benches it is given by name, keeps each result in out/bench/<name>.json and prints one line for each. Started
// by electron/runtime/bench.ts, which has made the machine ready. A missed target is a finding, not a failure.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '#runtime/say.ts';
import type { BenchResult } from './figures.ts';
import { describeMachine } from './machine.ts';
import { measureMemory } from './measure-memory.ts';
import { measureOutbox } from './measure-outbox.ts';
import { measurePublish } from './measure-publish.ts';
import { measureStart } from './measure-start.ts';
import { measureThumbnails } from './measure-thumbnails.ts';
import { measureTyping } from './measure-typing.ts';
import { benchDir } from './places.ts';
import { describeResult } from './report.ts';

const benches: Readonly<Record<string, () => Promise<BenchResult>>> = {
  start: measureStart,
  typing: measureTyping,
  thumbnails: measureThumbnails,
  memory: measureMemory,
  publish: measurePublish,
  outbox: measureOutbox,
};

await mkdir(benchDir, { recursive: true });
const lines: string[] = [];
for (const name of process.argv.slice(2)) {
  const measure = benches[name];
  if (measure === undefined) throw new Error(`No bench is called ${name}`);
  const machine = await describeMachine();
  say(`Đang đo ${name}…`);
  const result = await measure();
  await writeFile(join(benchDir, `${name}.json`), `${JSON.stringify({ ...result, machine }, null, 2)}\n`);
  const line = describeResult(result);
  say(line);
  lines.push(line);
}
process.stdout.write(`${lines.join('\n')}\n`);
