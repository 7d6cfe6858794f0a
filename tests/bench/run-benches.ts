// Runs the benches it is given by name, keeps each result in out/bench/<name>.json and prints one line for each. Started
// by electron/runtime/bench.ts, which has made the machine ready. A missed target is a finding, not a failure.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '#runtime/say.ts';
import { measureEditor } from './editor/measure-editor.ts';
import type { BenchResult } from './figures.ts';
import { describeMachine } from './machine.ts';
import { measureMemory } from './measure-memory.ts';
import { measureOutbox } from './measure-outbox.ts';
import { measurePublish } from './measure-publish.ts';
import { measurePhotos } from './photos/measure-photos.ts';
import { measureStart } from './measure-start.ts';
import { measureThumbnails } from './measure-thumbnails.ts';
import { measureTyping } from './measure-typing.ts';
import { benchDir } from './places.ts';
import { describeResult } from './report.ts';

/** A bench of several figures keeps them in one file. */
const benches: Readonly<Record<string, () => Promise<BenchResult | readonly BenchResult[]>>> = {
  start: measureStart,
  typing: measureTyping,
  thumbnails: measureThumbnails,
  memory: measureMemory,
  publish: measurePublish,
  outbox: measureOutbox,
  photos: measurePhotos,
  editor: measureEditor,
};

await mkdir(benchDir, { recursive: true });
const lines: string[] = [];
for (const name of process.argv.slice(2)) {
  const measure = benches[name];
  if (measure === undefined) throw new Error(`No bench is called ${name}`);
  const machine = await describeMachine();
  say(`Đang đo ${name}…`);
  const measured = await measure();
  const kept = Array.isArray(measured) ? { figures: measured, machine } : { ...measured, machine };
  await writeFile(join(benchDir, `${name}.json`), `${JSON.stringify(kept, null, 2)}\n`);
  for (const result of [measured].flat()) {
    const line = describeResult(result);
    say(line);
    lines.push(line);
  }
}
process.stdout.write(`${lines.join('\n')}\n`);
