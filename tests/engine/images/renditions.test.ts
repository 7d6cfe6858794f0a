import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { inspectImage } from '#engine/images/inspect-image.ts';
import { makeRenditions } from '#engine/images/make-renditions.ts';
import { makePortalImage } from '#engine/images/portal-images.ts';
import { cornersOf, distance, meanOf } from '#tests/support/colour-at.ts';
import { makeCorners, makePhoto, turn, withPreview, withPreviews } from '#tests/support/make-photos.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

function saved(data: Buffer, name = 'DSC_0001.jpg'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, data);
  return path;
}

async function aTurnedScene(orientation: number): Promise<Buffer> {
  const { data, width, height } = makeCorners(orientation);
  const stored = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(width * 5, height * 5, { kernel: 'nearest' })
    .jpeg()
    .withExif({ IFD0: { Make: 'TOA SOAN' } })
    .toBuffer();
  return turn(stored, orientation);
}

const upright = ['red', 'green', 'blue', 'yellow'];

describe('pictures come out upright', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'whatever way the camera was held (EXIF orientation %i)',
    async (orientation) => {
      const path = saved(await aTurnedScene(orientation));
      const inspected = await inspectImage(path);
      const alone = await makeRenditions(path, ['thumb']);
      const both = await makeRenditions(path, ['thumb', 'screen']);
      const portal = await makePortalImage(path, { width: 400, format: 'jpeg', quality: 80 });

      expect(inspected).toEqual({ mimeType: 'image/jpeg', width: 800, height: 600, damage: null });
      expect(await cornersOf(alone.images.thumb ?? Buffer.alloc(0))).toEqual({
        width: 480,
        height: 360,
        corners: upright,
      });
      expect(await cornersOf(both.images.thumb ?? Buffer.alloc(0))).toEqual({
        width: 480,
        height: 360,
        corners: upright,
      });
      expect(await cornersOf(both.images.screen ?? Buffer.alloc(0))).toEqual({
        width: 800,
        height: 600,
        corners: upright,
      });
      expect(await cornersOf(portal)).toEqual({ width: 400, height: 300, corners: upright });
      expect(await sharp(portal).metadata()).not.toHaveProperty('exif');
    },
  );
});

describe('a thumbnail of an emblem that lets light through', () => {
  test.each([
    ['white', { r: 255, g: 255, b: 255, alpha: 1 }],
    ['black', { r: 0, g: 0, b: 0, alpha: 1 }],
  ])('shows it where it is %s', async (_, colour) => {
    const emblem = sharp({ create: { width: 200, height: 200, channels: 4, background: colour } });
    const png = await emblem
      .extend({ top: 0, bottom: 0, left: 0, right: 200, background: { r: 0, g: 0, b: 0, alpha: 0 } })
      .png()
      .toBuffer();
    const { images } = await makeRenditions(saved(png, 'quốc huy.png'), ['thumb']);
    const half = (left: number): Promise<Buffer> =>
      sharp(images.thumb).extract({ left, top: 0, width: 200, height: 200 }).png().toBuffer();
    const [shown, behind] = [await meanOf(await half(0)), await meanOf(await half(200))];
    expect(distance(shown, behind)).toBeGreaterThan(40);
  });
});

describe('a thumbnail from the preview the camera made', () => {
  const red = (width: number, height: number): Promise<Buffer> =>
    sharp({ create: { width, height, channels: 3, background: '#e01010' } })
      .jpeg()
      .toBuffer();
  const isRed = async (jpeg: Buffer): Promise<boolean> => {
    const { images } = await makeRenditions(saved(jpeg), ['thumb']);
    return distance(await meanOf(images.thumb ?? Buffer.alloc(0)), [224, 16, 16]) < 12;
  };

  test('is taken when it is large enough and has the same shape', async () => {
    expect(await isRed(withPreview(await makePhoto({ width: 1200, height: 800 }), await red(600, 400)))).toBe(
      true,
    );
  });

  test('of two is the smaller where that is large enough, else the larger, in whichever order they stand', async () => {
    const photo = await makePhoto({ width: 1200, height: 800 });
    const blue = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#1010e0' } })
      .jpeg({ quality: 100 })
      .toBuffer();
    const larger = { preview: blue, type: 0x010002 };
    const small = { preview: await red(640, 424), type: 0x010001 };
    const tooSmall = { preview: await red(300, 200), type: 0x010001 };
    expect(await isRed(withPreviews(photo, [small, larger]))).toBe(true);
    expect(await isRed(withPreviews(photo, [larger, small]))).toBe(true);
    const { images } = await makeRenditions(saved(withPreviews(photo, [tooSmall, larger])), ['thumb']);
    expect(distance(await meanOf(images.thumb ?? Buffer.alloc(0)), [16, 16, 224])).toBeLessThan(12);
  });

  test('is turned as the photo is', async () => {
    const photo = await aTurnedScene(6);
    const preview = await sharp(photo).resize(360, 480).jpeg().toBuffer();
    const { images } = await makeRenditions(saved(withPreview(photo, preview)), ['thumb']);
    expect(await cornersOf(images.thumb ?? Buffer.alloc(0))).toEqual({
      width: 480,
      height: 360,
      corners: upright,
    });
  });

  test.each([
    ['too small', 1200, 800, 300, 200],
    ['of another shape, as a crop leaves it', 1000, 800, 600, 400],
  ])('is left alone when it is %s', async (_, width, height, previewWidth, previewHeight) => {
    const jpeg = withPreview(await makePhoto({ width, height }), await red(previewWidth, previewHeight));
    expect(await isRed(jpeg)).toBe(false);
  });

  test.each([
    ['is taken when both have the same profile', 'p3', 'p3', true],
    ['is left alone when its colours are of another profile', 'p3', 'srgb', false],
    ['is left alone when only the photo has a profile', 'p3', undefined, false],
    ['is left alone when only it has a profile', undefined, 'p3', false],
  ])('%s', async (_, photoProfile, previewProfile, isTaken) => {
    const tagged = (jpeg: Buffer, profile: string | undefined): Promise<Buffer> =>
      profile === undefined
        ? Promise.resolve(jpeg)
        : sharp(jpeg).withIccProfile(profile).jpeg({ quality: 95 }).toBuffer();
    const photo = await tagged(await makePhoto({ width: 1200, height: 800 }), photoProfile);
    const preview = await tagged(await red(600, 400), previewProfile);
    expect(await isRed(withPreview(photo, preview))).toBe(isTaken);
  });

  test('is left alone when it says it is turned another way', async () => {
    const photo = await makePhoto({ width: 1200, height: 800 });
    const preview = await sharp(await red(600, 400))
      .withMetadata({ orientation: 3 })
      .jpeg()
      .toBuffer();
    expect(await isRed(withPreview(photo, preview))).toBe(false);
  });

  test('is left alone when it is a gain map', async () => {
    const photo = await makePhoto({ width: 1200, height: 800 });
    expect(await isRed(withPreview(photo, await red(600, 400), 0x000000))).toBe(false);
  });

  test('is left alone when an editor rewrote the photo but carried the preview along', async () => {
    const old = withPreview(await makePhoto({ width: 1200, height: 800 }), await red(600, 400));
    const edited = await makePhoto({ width: 1200, height: 800, seed: 2, quality: 80 });
    const scan = (jpeg: Buffer): number => jpeg.indexOf(Buffer.from([0xff, 0xdb]));
    const preview = old.subarray(old.lastIndexOf(Buffer.from([0xff, 0xd8])));
    expect(
      await isRed(Buffer.concat([old.subarray(0, scan(old)), edited.subarray(scan(edited)), preview])),
    ).toBe(false);
  });
});

describe('colours come out right', () => {
  const skin = [180, 120, 80] as const;
  const scene = (): Sharp =>
    sharp({ create: { width: 900, height: 600, channels: 3, background: { r: 180, g: 120, b: 80 } } });

  // CMYK is wide of the mark by the printing profile's own tables, there and back; a missed conversion would be off by 100.
  test.each([
    ['a Display P3 JPEG', 3, () => scene().withIccProfile('p3').jpeg({ quality: 95 }).toBuffer()],
    [
      'a CMYK JPEG',
      24,
      () => scene().toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 95 }).toBuffer(),
    ],
    ['a 16-bit PNG', 3, () => scene().toColourspace('rgb16').png().toBuffer()],
    ['a TIFF', 3, () => scene().tiff().toBuffer()],
    ['a WebP', 6, () => scene().webp().toBuffer()],
    ['an AVIF', 6, () => scene().avif({ effort: 0 }).toBuffer()],
    ['a GIF', 6, () => scene().gif().toBuffer()],
  ])('of %s', async (_, tolerance, make) => {
    const path = saved(await make(), 'ảnh');
    const { images } = await makeRenditions(path, ['thumb', 'screen']);
    const portal = await makePortalImage(path, { width: 600, format: 'jpeg', quality: 90 });
    for (const picture of [images.thumb, images.screen, portal]) {
      expect(distance(await meanOf(picture ?? Buffer.alloc(0)), skin)).toBeLessThanOrEqual(tolerance);
      expect(await sharp(picture).metadata()).toMatchObject({
        space: 'srgb',
        depth: 'uchar',
        hasProfile: false,
      });
    }
  });

  test('what is transparent becomes white in a JPEG for readers', async () => {
    const clear = sharp({
      create: { width: 60, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    const path = saved(await clear.png().toBuffer(), 'dấu.png');
    const portal = await makePortalImage(path, { width: 60, format: 'jpeg', quality: 90 });
    expect(await meanOf(portal)).toEqual([255, 255, 255]);
  });
});

test('a small picture is never enlarged', async () => {
  const path = saved(await makePhoto({ width: 200, height: 150 }));
  const { images } = await makeRenditions(path, ['thumb', 'screen']);
  const portal = await makePortalImage(path, { width: 1200, format: 'webp', quality: 80 });
  const widths = [images.thumb, images.screen, portal].map(
    async (picture) => (await sharp(picture).metadata()).width,
  );
  expect(await Promise.all(widths)).toEqual([200, 200, 200]);
});

test('pictures read one after another, and at once, are each themselves', async () => {
  const paths = await Promise.all(
    [3000, 600, 1800].map(async (width, seed) => saved(await makePhoto({ width, height: width / 2, seed }))),
  );
  const thumbOf = async (path: string): Promise<Buffer | undefined> =>
    (await makeRenditions(path, ['thumb'])).images.thumb;
  const alone: (Buffer | undefined)[] = [];
  for (const path of paths) alone.push(await thumbOf(path));
  expect(new Set(alone.map((thumb) => thumb?.toString('base64'))).size).toBe(3);
  const again = await Promise.all([...paths, ...paths.toReversed()].map(thumbOf));
  expect(again).toEqual([...alone, ...alone.toReversed()]);
});
