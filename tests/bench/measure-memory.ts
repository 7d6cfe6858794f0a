// How much the engine process grows over an import of a thousand photos: resident memory before, and after it has come
// to rest, which is when it has also looked at each of them once. Nothing forces a collection of garbage.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from '#runtime/say.ts';
import { startEngineProcess } from '#tests/support/engine-process.ts';
import { makeNumberedPhotos } from '#tests/support/make-numbered-photos.ts';
import { askEngine, importPhotos } from './ask-engine.ts';
import { judge, type BenchResult } from './figures.ts';
import { benchDir } from './places.ts';

const PHOTOS = 1000;
const MEGAPIXELS = 4;
const ROUNDS = 2;
/** After start and after the import: what was to be freed at leisure has been. */
const SETTLE_MS = 5000;

export async function measureMemory(): Promise<BenchResult> {
  const photosDir = join(benchDir, 'numbered-photos');
  say(`Đang vẽ ${PHOTOS} ảnh ${MEGAPIXELS} megapixel…`);
  await makeNumberedPhotos(PHOTOS, { megapixels: MEGAPIXELS, pictures: 8 }, photosDir);
  const imports: Grown[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) imports.push(await importOnce(photosDir));
  } finally {
    await rm(photosDir, { recursive: true, force: true });
  }
  return judge({
    name: 'memory',
    what: `Bộ nhớ của engine sau khi nhập ${PHOTOS} ảnh ${MEGAPIXELS} megapixel, không ép dọn rác`,
    unit: 'MB',
    ours: imports.map(({ after }) => after),
    yardstick: { what: 'chính nó trước khi nhập', runs: imports.map(({ before }) => before) },
    judge: 'difference',
    target: { atMost: 150 },
    details: {
      peak: imports.map(({ peak }) => peak),
      photosPerSecond: imports.map(({ seconds }) => Math.round((PHOTOS / seconds) * 10) / 10),
    },
  });
}

type Grown = {
  readonly before: number;
  readonly after: number;
  readonly peak: number;
  readonly seconds: number;
};

async function importOnce(photosDir: string): Promise<Grown> {
  const libraryDir = join(benchDir, 'memory-library');
  await rm(libraryDir, { recursive: true, force: true });
  const engine = startEngineProcess(null);
  try {
    const { pid } = engine.child;
    if (pid === undefined) throw new Error('The engine did not start');
    await askEngine(engine, 'library.open', { path: libraryDir, create: true });
    await wait(SETTLE_MS);
    const before = (await memoryOf(pid)).resident;
    const begun = performance.now();
    const job = await importPhotos(engine, [photosDir]);
    const seconds = (performance.now() - begun) / 1000;
    if (job.created.length !== PHOTOS) throw new Error(`${job.created.length} photos came in`);
    while ((await askEngine(engine, 'culling.looks', {})).waiting > 0) await wait(SETTLE_MS);
    await wait(SETTLE_MS);
    const { resident, peak } = await memoryOf(pid);
    return { before, after: resident, peak, seconds };
  } finally {
    await engine.stop();
    await rm(libraryDir, { recursive: true, force: true });
  }
}

/** Megabytes now and at most so far. Linux only, as the machines are that this is run on. */
async function memoryOf(pid: number): Promise<{ resident: number; peak: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const field = (name: string): number => {
    const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'mu').exec(status)?.[1];
    if (kilobytes === undefined) throw new Error(`Linux does not tell ${name}`);
    return (Number(kilobytes) * 1024) / 1e6;
  };
  return { resident: field('VmRSS'), peak: field('VmHWM') };
}
