// Thumbnails of the desk's photos beside vipsthumbnail: from whole pictures, and where cameras kept a preview of their own.
import { judge, type BenchResult } from '../figures.ts';
import { measureSet } from '../measure-thumbnails.ts';
import { deskPhotos } from './desk-photos.ts';

/** Of whole pictures, which take long; of previews as many as there are. */
const BARE = 100;
const ROUNDS = 3;

export async function measureDeskThumbnails(): Promise<BenchResult[]> {
  // In turns without and with a preview, as they were drawn.
  const files = await deskPhotos();
  const bare = files.filter((_file, index) => index % 2 === 0).slice(0, BARE);
  const withPreview = files.filter((_file, index) => index % 2 === 1);
  const whole = await measureSet(bare, ROUNDS);
  const previews = await measureSet(withPreview, ROUNDS);
  const common = { unit: 'ảnh/giây', judge: 'ratio' as const };
  const what = (count: number): string => `Ảnh nhỏ của ${count} ảnh 24 megapixel`;
  return [
    judge({
      ...{ name: 'thumbs-whole', what: `${what(bare.length)}, từ cả ảnh`, ...common, ours: whole.ours },
      yardstick: { what: 'vipsthumbnail theo cách nhanh nhất', runs: whole.fastest },
      ...{ target: { atLeast: 1 }, details: { ways: whole.ways } },
    }),
    judge({
      ...{
        name: 'thumbs-preview',
        what: `${what(withPreview.length)}, có ảnh xem trước đi kèm`,
        ...common,
        ours: previews.ours,
      },
      yardstick: { what: 'vipsthumbnail theo cách nhanh nhất', runs: previews.fastest },
      ...{ target: { atLeast: 7 }, details: { ways: previews.ways } },
    }),
  ];
}
