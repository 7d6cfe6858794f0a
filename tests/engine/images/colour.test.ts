// Colours of every kind of file, held against libvips's own command line and against the arithmetic of the profiles.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { asTiff } from '#engine/images/as-tiff.ts';
import { decode } from '#engine/images/decode.ts';
import { inspectImage } from '#engine/images/inspect-image.ts';
import { makePortalImage } from '#engine/images/portal-images.ts';
import { readMetadata } from '#engine/metadata/read-metadata.ts';
import { Recipe } from '#shared/model/recipe.ts';
import { lookOf } from '#shared/picture/look.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { NO_MATERIAL, sharedMaterial } from '#tests/support/material.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

// Proof: the package has no types; this is what its README says.
const decodeHeic = createRequire(import.meta.url)('heic-decode') as (input: {
  buffer: Uint8Array;
}) => Promise<{ data: Uint8Array }>;

const photos = join(sharedMaterial ?? '', 'photos');
/** libvips's own program, where Debian's package has put it. */
const VIPS = 'vips';
const hasVips = (() => {
  try {
    return execFileSync(VIPS, ['--version']).length > 0;
  } catch {
    return false;
  }
})();
const canCompare = sharedMaterial !== undefined && hasVips;

const pixelsOf = async (picture: string | Buffer): Promise<Buffer> =>
  sharp(picture).toColourspace('srgb').removeAlpha().raw().toBuffer();

function meanDifference(one: Uint8Array, other: Uint8Array): number {
  expect(one.length).toBe(other.length);
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += Math.abs((one[at] ?? 0) - (other[at] ?? 0));
  return sum / one.length;
}

describe.skipIf(!canCompare)(
  `colours as libvips's command line gives them (${NO_MATERIAL}, hoặc lệnh vips)`,
  () => {
    const perceptual = ['--intent', 'perceptual'];
    test.each([
      ['cmyk_icc.jpg', [...perceptual, '--embedded'], 0.2],
      // Which inks no profile means is libvips's guess; versions differ by a shade.
      ['cmyk_no_profile.jpg', [...perceptual, '--black-point-compensation'], 2],
      ['p3.png', [...perceptual, '--embedded'], 0.2],
      ['prophoto.png', [...perceptual, '--embedded'], 0.2],
      ['ultrahdr_gain_map_mpf.jpg', [...perceptual, '--embedded'], 0.2],
      ['rgb_16bit.png', undefined, 0.2],
      ['pngsuite_16bit_trns.png', undefined, 0.2],
      ['grey_alpha_16bit.png', undefined, 0.2],
      ['grey_gamma.jpg', undefined, 0.2],
    ] as const)('of %s, as they are and developed', async (file, profile, tolerance) => {
      const path = join(photos, 'color-format', file);
      const reference = join(temporaryFolder(), 'ref.png');
      const how =
        profile === undefined
          ? ['colourspace', path, reference, 'srgb']
          : ['icc_transform', path, reference, 'srgb', ...profile];
      execFileSync(VIPS, how, { stdio: 'ignore' });
      const { width, height } = await inspectImage(path);
      const ours = await makePortalImage(path, { width, format: 'png' });
      expect(meanDifference(await pixelsOf(ours), await pixelsOf(reference))).toBeLessThan(tolerance);

      const halfTurn = lookOf(
        aPhoto({ capture: { ...aPhoto({}).capture, width, height }, recipe: Recipe.parse({ turns: 2 }) }),
      );
      const turned = await makePortalImage(path, { width, format: 'png' }, halfTurn);
      const back = await sharp(turned).rotate(180).png().toBuffer();
      expect(meanDifference(await pixelsOf(back), await pixelsOf(reference))).toBeLessThan(tolerance);
    });
  },
);

describe('colours of a phone', () => {
  test('raw numbers keep the profile they came with', async () => {
    const icc = (
      await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
        .withIccProfile('p3')
        .png()
        .toBuffer()
        .then((png) => sharp(png).metadata())
    ).icc;
    const patches = [
      [200, 60, 40],
      [40, 180, 90],
      [30, 70, 210],
      [128, 128, 128],
    ] as const;
    const tiff = asTiff({ width: 4, height: 1, data: Uint8Array.from(patches.flat()) }, icc);
    const found = await sharp(tiff).toColourspace('srgb').raw().toBuffer();
    const expected = patches.flatMap((patch) => displayP3(patch));
    expect(meanDifference(found, Uint8Array.from(expected))).toBeLessThan(1.1);
    const plain = await sharp(
      asTiff({ width: 4, height: 1, data: Uint8Array.from(patches.flat()) }, undefined),
    )
      .raw()
      .toBuffer();
    expect([...plain]).toEqual(patches.flat());
  });

  test.skipIf(sharedMaterial === undefined)(
    `come out of a HEIC upright, in sRGB, in the size that was foretold (${NO_MATERIAL})`,
    async () => {
      const path = join(photos, 'heic/exif-at-eof.heic');
      const { result } = await decode(path, 'ảnh', (picture) =>
        picture.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true }),
      );
      expect(await inspectImage(path)).toEqual({
        mimeType: 'image/heic',
        width: 3024,
        height: 4032,
        damage: null,
      });
      expect([result.info.width, result.info.height, result.info.channels]).toEqual([3024, 4032, 3]);
      const inMemory = await decode(readFileSync(path), 'ảnh', (picture) => picture.metadata());
      expect([inMemory.result.width, inMemory.result.height]).toEqual([3024, 4032]);
      const raw = await decodeHeic({ buffer: readFileSync(path) });
      let [sum, count] = [0, 0];
      for (let pixel = 0; pixel < 3024 * 4032; pixel += 101) {
        const patch = [0, 1, 2].map((channel) => raw.data[pixel * 4 + channel] ?? 0);
        const expected = displayP3([patch[0] ?? 0, patch[1] ?? 0, patch[2] ?? 0]);
        for (const [channel, value] of expected.entries()) {
          sum += Math.abs(value - (result.data[pixel * 3 + channel] ?? 0));
          count += 1;
        }
      }
      expect(sum / count).toBeLessThan(1);
      const { capture } = await readMetadata(path);
      expect([capture.width, capture.height, capture.camera, capture.takenAt?.slice(0, 4)]).toEqual([
        ...[3024, 4032],
        expect.stringMatching(/iPhone/u),
        expect.stringMatching(/^20/u),
      ]);
    },
  );
});

/** Display P3 to sRGB in linear light (both D65; SMPTE RP 431-2 primaries, the curve of sRGB). */
function displayP3(colour: readonly [number, number, number]): number[] {
  const [red, green, blue] = colour.map((value) => toLight(value / 255));
  const rows = [
    [1.2249401762805598, -0.22494017628055996, 0],
    [-0.042056954709688163, 1.0420569547096881, 0],
    [-0.019637554590334432, -0.078636045550631889, 1.0982736001409663],
  ];
  return rows.map(([r = 0, g = 0, b = 0]) => {
    const light = r * (red ?? 0) + g * (green ?? 0) + b * (blue ?? 0);
    return Math.round(Math.max(0, Math.min(1, toSrgb(light))) * 255);
  });
}

function toLight(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function toSrgb(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}
