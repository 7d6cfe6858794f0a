// Thirty photos in three sizes for publishing, beside the bare sharp calls that make files of the same sizes; and how large the
// process grows over it.
import sharp from 'sharp';
import { createImagePool } from '#engine/images/image-pool.ts';
import { makePortalImages } from '#engine/images/portal-images.ts';
import { judge, judgeAlone, type BenchResult } from '../figures.ts';
import { deskPhotos } from './desk-photos.ts';

const PHOTOS = 30;
const WIDTHS = [1600, 900, 400] as const;
const ROUNDS = 3;
const QUALITY = 82;

export async function measurePublished(): Promise<BenchResult[]> {
  const files = await deskPhotos(PHOTOS);
  const pool = createImagePool();
  const ours: number[] = [];
  const bare: number[] = [];
  const peaks: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await seconds(files, (file) => pool.run(() => makeBare(file))));
    const watch = watchMemory();
    ours.push(await seconds(files, (file) => pool.run(() => makeOurs(file))));
    peaks.push(watch.end());
  }
  const what = `${PHOTOS} ảnh 24 megapixel, ba cỡ để đăng`;
  return [
    judge({
      ...{ name: 'publish-sizes', what, unit: 'giây', ours, details: { widths: WIDTHS } },
      yardstick: { what: 'gọi thẳng sharp, một lần giải nén', runs: bare },
      ...{ judge: 'ratio', target: { atMost: 1.15 } },
    }),
    judgeAlone({
      ...{ name: 'publish-memory', what: `${what}: bộ nhớ cao nhất của tiến trình`, unit: 'MB', ours: peaks },
      ...{ target: { atMost: 700 }, details: {} },
    }),
  ];
}

async function seconds(files: readonly string[], make: (file: string) => Promise<void>): Promise<number> {
  const begun = performance.now();
  await Promise.all(files.map((file) => make(file)));
  return (performance.now() - begun) / 1000;
}

async function makeOurs(file: string): Promise<void> {
  const sizes = WIDTHS.map((width) => ({ width, format: 'jpeg' as const, quality: QUALITY }));
  await makePortalImages(file, sizes);
}

async function makeBare(file: string): Promise<void> {
  const { data, info } = await sharp(file)
    .autoOrient()
    .resize({ width: WIDTHS[0] })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (const width of WIDTHS) {
    await sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
      .resize({ width })
      .jpeg({ quality: QUALITY, mozjpeg: true })
      .toBuffer();
  }
}

function watchMemory(): { readonly end: () => number } {
  let peak = 0;
  const look = (): void => void (peak = Math.max(peak, process.memoryUsage().rss / 1_000_000));
  const timer = setInterval(look, 20);
  return {
    end: () => {
      clearInterval(timer);
      look();
      return peak;
    },
  };
}
