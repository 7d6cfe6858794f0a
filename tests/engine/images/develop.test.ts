// A recipe on real pixels, held against the same done step by step on the whole picture.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { developRenditions } from '#engine/images/make-renditions.ts';
import { makePortalImage, makePortalImages } from '#engine/images/portal-images.ts';
import { develop } from '#engine/images/develop.ts';
import { toRaw, type Raw } from '#engine/images/raw.ts';
import { Recipe } from '#shared/model/recipe.ts';
import { frameSize } from '#shared/picture/frame.ts';
import { developedSize, lookOf, type Look } from '#shared/picture/look.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { makePhoto, withPreview } from '#tests/support/make-photos.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const size = { width: 1200, height: 800 };
const looks = (recipe: Partial<Recipe>, use: Parameters<typeof lookOf>[1] = 'free'): Look =>
  lookOf({ recipe: Recipe.parse(recipe), capture: { ...aPhoto({}).capture, ...size } }, use);

function saved(data: Buffer, name = 'DSC_0001.jpg'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, data);
  return path;
}

/** As smooth as an ordinary photo; grain alone would be all edges. */
const smooth = async (recipe: Parameters<typeof makePhoto>[0]): Promise<Buffer> =>
  sharp(await makePhoto(recipe))
    .blur(2.5)
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer();
const aWholePicture = (): Promise<Buffer> => smooth({ ...size, seed: 3 });
const rawOf = async (picture: Sharp): Promise<Raw> => toRaw(picture.removeAlpha());
const developed = async (path: string, look: Look, edge: number | null = 400): Promise<Raw> =>
  (await develop(path, 'DSC', { look, fit: { edge } }, toRaw)).result;

/** Mean difference of all channels, 0-255. */
function difference(one: Raw, other: Raw): number {
  expect([one.info.width, one.info.height]).toEqual([other.info.width, other.info.height]);
  let sum = 0;
  for (let at = 0; at < one.data.length; at += 1)
    sum += Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0));
  return sum / one.data.length;
}

describe('a developed picture', () => {
  test.each([1, 2, 3])('turned by %i quarters is the picture turned', async (turns) => {
    const jpeg = await aWholePicture();
    const reference = await sharp(jpeg)
      .rotate(turns * 90)
      .png()
      .toBuffer();
    const small = await rawOf(sharp(reference).resize(400, 400, { fit: 'inside' }));
    expect(difference(await developed(saved(jpeg), looks({ turns })), small)).toBeLessThan(1.5);
  });

  test.each([
    { straighten: 4, turns: 0 },
    { straighten: -11.5, turns: 1 },
  ])('set right by $straighten° after $turns turns is cut where no corner shows', async (turn) => {
    const jpeg = await aWholePicture();
    const canvas = await sharp(
      await sharp(jpeg)
        .rotate(turn.turns * 90)
        .png()
        .toBuffer(),
    )
      .rotate(turn.straighten, { background: '#ff00ff' })
      .png()
      .toBuffer({ resolveWithObject: true });
    const frame = frameSize(size, turn);
    const [width, height] = [Math.floor(frame.width) - 2, Math.floor(frame.height) - 2];
    const cut = await sharp(canvas.data)
      .extract({
        ...{ width, height },
        left: Math.round((canvas.info.width - width) / 2),
        top: Math.round((canvas.info.height - height) / 2),
      })
      .toBuffer();
    const found = await developed(saved(jpeg), looks(turn));
    const reference = await rawOf(sharp(cut).resize(found.info.width, found.info.height, { fit: 'fill' }));
    // Turned when small instead of large: edges differ by a part of a pixel, nothing else.
    expect(difference(found, reference)).toBeLessThan(3);
  });

  test('cropped is what the crop holds, in the size that was foretold', async () => {
    const jpeg = await aWholePicture();
    const look = looks({ crops: { free: { x: 0.25, y: 0.5, width: 0.5, height: 0.25 } } });
    const whole = await sharp(jpeg)
      .extract({ left: 300, top: 400, width: 600, height: 200 })
      .png()
      .toBuffer();
    const found = await developed(saved(jpeg), look, null);
    expect(developedSize(size, look)).toEqual({ width: 600, height: 200 });
    expect(difference(found, await rawOf(sharp(whole)))).toBeLessThan(1);
  });

  test('has its light changed in linear light, pixel for pixel', async () => {
    const jpeg = await aWholePicture();
    const look = looks({ exposure: 0.7, warmth: 40, tint: -15 });
    const gains = look.gains ?? [1, 1, 1];
    const reference = await rawOf(sharp(jpeg));
    for (let at = 0; at < reference.data.length; at += 1) {
      const value = (reference.data[at] ?? 0) / 255;
      const light =
        (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4) * (gains[at % 3] ?? 1);
      const bounded = Math.min(1, light);
      const shown = bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * bounded ** (1 / 2.4) - 0.055;
      reference.data[at] = Math.round(shown * 255);
    }
    expect(difference(await developed(saved(jpeg), look, 2000), reference)).toBeLessThan(0.01);
  });

  test('comes in every size from the same look, thumbnail and page alike', async () => {
    const photo = await smooth({ ...size, seed: 4 });
    const path = saved(withPreview(photo, await sharp(photo).resize(800).jpeg().toBuffer()));
    const look = looks({ turns: 1, straighten: 3, warmth: 20 });
    const alone = await developRenditions(path, ['thumb'], { look, name: 'DSC' });
    const both = await developRenditions(path, ['thumb', 'screen'], { look, name: 'DSC' });
    const page = await makePortalImage(path, { width: 200, format: 'jpeg' }, look);
    const small = (picture: Buffer | undefined): Promise<Raw> =>
      rawOf(sharp(picture).resize(100, 150, { fit: 'fill' }));
    const reference = await small(both.images.screen);
    for (const picture of [alone.images.thumb, both.images.thumb, page]) {
      expect(difference(await small(picture), reference)).toBeLessThan(5);
    }
  });

  test('of grey with alpha and of a single pixel is a picture too', async () => {
    const grey = {
      create: {
        width: 40,
        height: 30,
        channels: 4 as const,
        background: { r: 99, g: 99, b: 99, alpha: 0.5 },
      },
    };
    const path = saved(await sharp(grey).greyscale().png().toBuffer(), 'dấu.png');
    const look = lookOf(
      aPhoto({
        capture: { ...aPhoto({}).capture, width: 40, height: 30 },
        recipe: Recipe.parse({ straighten: 10, warmth: 50, blurs: [{ x: 0, y: 0, width: 1, height: 1 }] }),
      }),
    );
    const page = await makePortalImage(path, { width: 40, format: 'png' }, look);
    expect(await sharp(page).metadata()).toMatchObject({
      ...developedSize({ width: 40, height: 30 }, look),
      channels: 4,
    });
    const dot = saved(await makePhoto({ width: 1, height: 1 }), 'điểm.jpg');
    const tiny = await makePortalImage(
      dot,
      { width: 10, format: 'jpeg' },
      looks({ turns: 1, straighten: 7 }),
    );
    expect(await sharp(tiny).metadata()).toMatchObject({ width: 1, height: 1 });
  });
});

describe('somebody who is hidden', () => {
  const box = { x: 0.4, y: 0.25, width: 0.2, height: 0.4 };
  const place = { left: 480, top: 200, width: 240, height: 320 };

  /** A picture that is the same but for who stands in the box. */
  async function withFace(pattern: (x: number, y: number) => number): Promise<string> {
    const face = Buffer.alloc(place.width * place.height * 3);
    for (let y = 0; y < place.height; y += 1) {
      for (let x = 0; x < place.width; x += 1) {
        const at = (y * place.width + x) * 3;
        face.fill(pattern(x, y), at, at + 3);
      }
    }
    const input = { input: face, raw: { width: place.width, height: place.height, channels: 3 as const } };
    const png = sharp(await aWholePicture()).composite([{ ...input, left: place.left, top: place.top }]);
    return saved(await png.png().toBuffer(), 'mặt.png');
  }

  test('cannot be told from somebody else with the same averages, in any size', async () => {
    const stripes = await withFace((x) => (Math.floor(x / 4) % 2 === 0 ? 255 : 0));
    const squares = await withFace((x, y) => ((Math.floor(x / 4) + Math.floor(y / 4)) % 2 === 0 ? 0 : 255));
    const look = looks({ blurs: [box] });
    for (const edge of [300, 480, 1200]) {
      const one = await developed(stripes, look, edge);
      const other = await developed(squares, look, edge);
      let most = 0;
      for (let at = 0; at < one.data.length; at += 1) {
        most = Math.max(most, Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0)));
      }
      expect(most).toBeLessThan(12);
    }
  });

  test('stays hidden however the picture is turned, and in every crop', async () => {
    const path = await withFace((x) => (Math.floor(x / 4) % 2 === 0 ? 255 : 0));
    const turned = looks({ blurs: [box], turns: 1, straighten: 8, focus: { x: 0.5, y: 0.45 } }, '1:1');
    const page = await makePortalImage(path, { width: 800, format: 'jpeg' }, turned);
    // Stripes of four pixels would be edges of 200 and more.
    const { data, info } = await sharp(page).greyscale().raw().toBuffer({ resolveWithObject: true });
    const steps = [...data.keys()]
      .filter((at) => at % info.width > 0)
      .map((at) => Math.abs((data[at] ?? 0) - (data[at - 1] ?? 0)));
    const hard = steps.filter((step) => step > 120).length;
    expect(hard).toBe(0);
  });
});

test('several sizes from one decode are the sizes asked for, each as if made alone', async () => {
  const path = saved(await smooth({ ...size, seed: 5 }));
  const wanted = [
    { width: 1000, format: 'jpeg' },
    { width: 300, format: 'webp' },
    { width: 600, format: 'avif' },
  ] as const;
  const made = await makePortalImages(path, wanted);
  const formats = await Promise.all(made.map(async (picture) => sharp(picture).metadata()));
  expect(
    formats.map(({ width, height, format, compression }) => [width, height, compression ?? format]),
  ).toEqual([
    [1000, 667, 'jpeg'],
    [300, 200, 'webp'],
    [600, 400, 'av1'],
  ]);
  const alone = await makePortalImage(path, { width: 300, format: 'webp' });
  const [, small] = made;
  expect(difference(await rawOf(sharp(small)), await rawOf(sharp(alone)))).toBeLessThan(4);
});

test('what was made smaller is sharper than bare pixels, without halos', async () => {
  const path = saved(await smooth({ width: 2400, height: 1600, seed: 6 }));
  const ours = await makePortalImage(path, { width: 600, format: 'webp', quality: 100 });
  const bare = await sharp(path).resize(600).webp({ quality: 100 }).toBuffer();
  const gain = (await edges(ours)) / (await edges(bare));
  expect(gain).toBeGreaterThan(1.03);
  expect(gain).toBeLessThan(1.6);
});

/** Mean step of brightness from pixel to pixel. */
async function edges(picture: Buffer): Promise<number> {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  let sum = 0;
  for (let at = 1; at < data.length; at += 1) {
    if (at % info.width > 0) sum += Math.abs((data[at] ?? 0) - (data[at - 1] ?? 0));
  }
  return sum / data.length;
}
