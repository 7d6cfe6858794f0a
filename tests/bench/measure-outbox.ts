// What a thousand stories cost that wait in the outbox while their destination is out of reach: processor time and writes to
// the disk of the built engine, beside the same engine with an empty outbox.
import { readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from '#runtime/say.ts';
import { startEngineProcess, type EngineProcess } from '#tests/support/engine-process.ts';
import { adaptersTo, aFakeDestination } from '#tests/support/fake-destination.ts';
import { addStory, connect, openDesk, submit } from '#tests/support/publishing-desk.ts';
import { askEngine } from './ask-engine.ts';
import { judge, type BenchResult } from './figures.ts';
import { benchDir } from './places.ts';

const WAITING = 1000;
const ROUNDS = 3;
const ROUND_MS = 40_000;
/** After the start: the library is checked, and the first look at every destination is over. */
const SETTLE_MS = 15_000;
/** How often the library's files are looked at for a write. */
const LOOK_MS = 200;
/** Linux counts processor time in hundredths of a second. */
const TICKS_A_SECOND = 100;

export async function measureOutbox(): Promise<BenchResult> {
  say(`Đang xếp ${WAITING} bài vào hộp thư đi…`);
  const dirs = { ours: join(benchDir, 'outbox-full'), idle: join(benchDir, 'outbox-empty') };
  for (const dir of Object.values(dirs)) await rm(dir, { recursive: true, force: true });
  await fill(dirs.ours, WAITING);
  await fill(dirs.idle, 0);
  const engines = { ours: startEngineProcess(dirs.ours), idle: startEngineProcess(dirs.idle) };
  try {
    await wait(SETTLE_MS);
    const { intents } = await askEngine(engines.ours, 'outbox.list', {});
    if (intents.length !== WAITING) throw new Error(`${intents.length} intents wait`);
    const rounds: { ours: Cost; idle: Cost }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      // At the same time, so that a busy machine is busy for both.
      const [ours, idle] = await Promise.all([
        costOf(engines.ours, dirs.ours),
        costOf(engines.idle, dirs.idle),
      ]);
      rounds.push({ ours, idle });
    }
    return judge({
      name: 'outbox',
      what: `Thời gian xử lý của engine khi ${WAITING} bài chờ trong hộp thư đi mà nơi nhận không trả lời`,
      unit: '% một lõi',
      ours: rounds.map(({ ours }) => ours.percent),
      yardstick: { what: 'engine với hộp thư đi trống', runs: rounds.map(({ idle }) => idle.percent) },
      judge: 'difference',
      target: { atMost: 1 },
      details: {
        secondsARound: ROUND_MS / 1000,
        writesAMinute: rounds.map(({ ours }) => ours.writesAMinute),
        writesAMinuteIdle: rounds.map(({ idle }) => idle.writesAMinute),
      },
    });
  } finally {
    await Promise.all([engines.ours.stop(), engines.idle.stop()]);
    for (const dir of Object.values(dirs)) await rm(dir, { recursive: true, force: true });
  }
}

/** A library with so many stories that were clicked while their destination, a folder that is not there, could be reached. */
async function fill(dir: string, count: number): Promise<void> {
  const desk = openDesk(dir, { adapters: adaptersTo(aFakeDestination()) });
  const connection = await connect(desk, join(dir, 'o-dia-da-rut'));
  desk.library.write.transaction(() => {
    for (let number = 0; number < count; number += 1)
      submit(desk, addStory(desk, { headline: `Bài ${number}` }), connection);
  })();
  await desk.outbox.stop();
  desk.library.close();
}

type Cost = { readonly percent: number; readonly writesAMinute: number };

async function costOf({ child }: EngineProcess, dir: string): Promise<Cost> {
  const { pid } = child;
  if (pid === undefined) throw new Error('The engine did not start');
  const begun = { time: performance.now(), ticks: ticksOf(pid) };
  let last = lastWrite(dir);
  let writes = 0;
  while (performance.now() - begun.time < ROUND_MS) {
    await wait(LOOK_MS);
    const now = lastWrite(dir);
    if (now !== last) writes += 1;
    last = now;
  }
  const seconds = (performance.now() - begun.time) / 1000;
  const busy = (ticksOf(pid) - begun.ticks) / TICKS_A_SECOND;
  return { percent: (busy / seconds) * 100, writesAMinute: (writes / seconds) * 60 };
}

/** Linux only, as the machines are that this is run on: proc(5), fields 14 and 15 after the name in brackets. */
function ticksOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

function lastWrite(dir: string): string {
  return ['library.sqlite', 'library.sqlite-wal']
    .map((name) => statSync(join(dir, name), { throwIfNoEntry: false }))
    .map((file) => `${file?.mtimeMs ?? 0} ${file?.size ?? 0}`)
    .join(' ');
}
