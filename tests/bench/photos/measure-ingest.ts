// Taking photos in with hashes, a template's words, a second look at every copy and syncing, beside the slower of what has to
// happen at least: a plain copy that is synced, and reading it back.
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { emptyPhotoText } from '#shared/model/photo.ts';
import { events } from '#shared/api/events.ts';
import { FromEngine } from '#shared/api/wire.ts';
import { startEngineProcess, type EngineProcess } from '#tests/support/engine-process.ts';
import { askEngine } from '../ask-engine.ts';
import { judge, type BenchResult } from '../figures.ts';
import { benchDir } from '../places.ts';
import { deskPhotos } from './desk-photos.ts';

const ROUNDS = 3;
const PHOTOS = 500;
/** As many at once as the engine works on. */
const AT_ONCE = 3;

export async function measureIngest(): Promise<BenchResult> {
  const files = await deskPhotos(PHOTOS);
  for (const file of files) await readFile(file);
  const ours: number[] = [];
  const slower: number[] = [];
  const plain: { readonly copied: number; readonly readBack: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const one = await copyPlainly(files);
    plain.push(one);
    slower.push(Math.max(one.copied, one.readBack));
    ours.push(await takeIn(files));
  }
  return judge({
    name: 'ingest',
    what: `Nhập ${PHOTOS} ảnh 24 megapixel: băm, điền mẫu, đồng bộ, đọc lại, mili giây mỗi ảnh`,
    unit: 'ms/ảnh',
    ours,
    yardstick: { what: 'việc chậm hơn giữa chép có đồng bộ và đọc lại', runs: slower },
    ...{ judge: 'ratio', target: { atMost: 1.1 }, details: { plain } },
  });
}

async function copyPlainly(files: readonly string[]): Promise<{ copied: number; readBack: number }> {
  const dir = join(benchDir, 'plain-copies');
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  const copies = files.map((file) => join(dir, basename(file)));
  const copied = await perFile(files, async (file, index) => {
    const target = await open(copies[index] ?? '', 'wx');
    await target.writeFile(await readFile(file));
    await target.sync();
    await target.close();
  });
  const readBack = await perFile(copies, async (copy) => void (await readFile(copy)));
  await rm(dir, { recursive: true });
  return { copied, readBack };
}

/** Milliseconds a file, some at once. */
async function perFile(
  files: readonly string[],
  work: (file: string, index: number) => Promise<void>,
): Promise<number> {
  const waiting = files.entries();
  const begun = performance.now();
  const worker = async (): Promise<void> => {
    for (const [index, file] of waiting) await work(file, index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return (performance.now() - begun) / files.length;
}

/** From the order until every copy stands; the thumbnails that follow are not part of it. */
async function takeIn(files: readonly string[]): Promise<number> {
  const libraryDir = join(benchDir, 'ingest-library');
  await rm(libraryDir, { recursive: true, force: true });
  const engine = startEngineProcess(null);
  try {
    await askEngine(engine, 'library.open', { path: libraryDir, create: true });
    const copied = untilCreated(engine, files.length);
    const begun = performance.now();
    const { jobId } = await askEngine(engine, 'photos.import', {
      paths: [...files],
      profile: {
        ...{ name: 'Đo', event: 'Ngày hội', place: 'Nhà văn hóa', storyId: null, photographers: [] },
        template: { ...emptyTemplate, credit: 'Trung tâm Văn hóa', rights: '© 2026' },
        ...{ overwrites: true, namePattern: '{ngày}_{stt}', firstNumber: 1 },
      },
    });
    await copied;
    const took = (performance.now() - begun) / files.length;
    await askEngine(engine, 'jobs.cancel', { id: jobId });
    // What is still being made has to end before its engine does.
    while ((await askEngine(engine, 'jobs.get', { id: jobId })).state === 'running') await wait(50);
    return took;
  } finally {
    await engine.stop();
    await rm(libraryDir, { recursive: true, force: true });
  }
}

const emptyTemplate = { headline: emptyPhotoText.headline };

function untilCreated(engine: EngineProcess, count: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = engine.receive((raw) => {
      const message = FromEngine.parse(raw);
      if (message.kind !== 'event' || message.name !== 'jobs.changed') return;
      const { job } = events['jobs.changed'].parse(message.payload);
      if (job.created.length < count) return;
      stop();
      resolve();
    });
  });
}
