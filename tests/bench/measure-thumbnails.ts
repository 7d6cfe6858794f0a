// Thumbnails a second: our pool and vipsthumbnail in turns on the same photos and cores.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { engineEnvironment } from '#main/engine-environment.ts';
import { cameraPhotos, photoCount } from './camera-photos.ts';
import { judge, toFigure, type BenchResult } from './figures.ts';
import { benchDir } from './places.ts';
import { runToEnd } from './run-to-end.ts';
import { runVipsthumbnail, vipsWays, type VipsWay } from './vipsthumbnail.ts';

export async function measureThumbnails(): Promise<BenchResult> {
  const plain = await measureSet(await cameraPhotos('plain'), 5);
  const withPreview = await measureSet(await cameraPhotos('with-preview'), 3);
  return judge({
    name: 'thumbnails',
    what: `Ảnh nhỏ của ${photoCount} ảnh 24 megapixel không có ảnh xem trước đi kèm, từ ảnh đầu đến lúc ghi xong`,
    unit: 'ảnh/giây',
    ours: plain.ours,
    yardstick: { what: 'vipsthumbnail theo cách nhanh nhất', runs: plain.fastest },
    judge: 'ratio',
    target: { atLeast: 1 },
    details: {
      vipsthumbnail: plain.ways,
      photosWithPreview: { ours: toFigure(withPreview.ours), vipsthumbnail: withPreview.ways },
    },
  });
}

type MeasuredSet = {
  /** Thumbnails a second, round by round. */
  readonly ours: readonly number[];
  /** Of vipsthumbnail in whichever way was the fastest in that round. */
  readonly fastest: readonly number[];
  readonly ways: Readonly<Record<string, readonly number[]>>;
};

export async function measureSet(files: readonly string[], rounds: number): Promise<MeasuredSet> {
  const ours: number[] = [];
  const ways = vipsWays.map((way) => ({ way, rates: [] as number[] }));
  const runs = [
    async () => void ours.push(await rate(files, makeOurs)),
    ...ways.map(({ way, rates }) => async () => {
      rates.push(await rate(files, (given, outDir) => makeTheirs(way, given, outDir)));
    }),
  ];
  for (let round = 0; round < rounds; round += 1) {
    // Who goes first changes: what the first leaves behind (heat, caches) must not always be the other's.
    for (const run of round % 2 === 0 ? runs : runs.toReversed()) await run();
  }
  return {
    ours,
    fastest: ours.map((_rate, round) => Math.max(...ways.map(({ rates }) => rates[round] ?? 0))),
    ways: Object.fromEntries(ways.map(({ way, rates }) => [way.what, rates])),
  };
}

/** Answers with the milliseconds it took. */
type Make = (files: readonly string[], outDir: string) => Promise<number>;

/** Thumbnails a second, every one of them there at the end. */
async function rate(files: readonly string[], make: Make): Promise<number> {
  const outDir = join(benchDir, 'thumbnails');
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const seconds = (await make(files, outDir)) / 1000;
  const made = await readdir(outDir);
  if (made.length !== files.length) throw new Error(`${made.length} of ${files.length} thumbnails were made`);
  await rm(outDir, { recursive: true });
  return Math.round((files.length / seconds) * 100) / 100;
}

async function makeOurs(files: readonly string[], outDir: string): Promise<number> {
  const script = join(import.meta.dirname, 'make-thumbnails.ts');
  return Number(await runToEnd(process.execPath, [script, outDir, ...files], engineEnvironment()));
}

/** Starting the program is not a hundredth of its run. */
async function makeTheirs(way: VipsWay, files: readonly string[], outDir: string): Promise<number> {
  const begun = performance.now();
  await runVipsthumbnail(way, files, outDir);
  return performance.now() - begun;
}
