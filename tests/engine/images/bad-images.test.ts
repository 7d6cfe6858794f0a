import { writeFileSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { AppError } from '#shared/api/errors.ts';
import { inspectImage } from '#engine/images/inspect-image.ts';
import { makeRenditions } from '#engine/images/make-renditions.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { NO_MATERIAL, sharedMaterial } from '#tests/support/material.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const partly = 'Tệp ảnh bị cắt cụt hoặc hỏng, chỉ đọc được một phần ảnh; hãy chép lại từ thẻ nhớ nếu còn.';

function saved(name: string, data: Buffer | string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, data);
  return path;
}

describe('a file whose name lies', () => {
  test('is taken for what it is when it is a picture', async () => {
    const png = await sharp(await makePhoto())
      .png()
      .toBuffer();
    expect(await inspectImage(saved('ảnh.jpg', png))).toEqual({
      mimeType: 'image/png',
      width: 600,
      height: 400,
      damage: null,
    });
  });

  test.each([
    ['một bài viết', 'không phải là ảnh; chỉ nhận JPEG, HEIC, PNG, WebP, TIFF, GIF và AVIF.'],
    ['', 'rỗng (0 byte); hãy chép lại từ thẻ nhớ.'],
    [
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'không phải là ảnh; chỉ nhận JPEG, HEIC, PNG, WebP, TIFF, GIF và AVIF.',
    ],
    [
      '\0\0\0\x18ftypheic\0\0\0\0mif1heic',
      'hỏng hoặc bị cắt cụt nên không đọc được ảnh; hãy chép lại từ thẻ nhớ nếu còn.',
    ],
    [
      'II*\0\x10\0\0\0CR\x02\0',
      'là ảnh thô (RAW) của máy ảnh, ứng dụng chưa đọc được; hãy xuất sang JPEG rồi nhập lại.',
    ],
    [
      'II*\0\x08\0\0\0\x01\0\xfe\0\x04\0\x01\0\0\0\x01\0\0\0\0\0\0\0',
      'là ảnh thô (RAW) của máy ảnh, ứng dụng chưa đọc được; hãy xuất sang JPEG rồi nhập lại.',
    ],
    [
      '\xff\xd8\xff\xe0\0\x10JFIF',
      'hỏng hoặc bị cắt cụt nên không đọc được ảnh; hãy chép lại từ thẻ nhớ nếu còn.',
    ],
  ])('%j is refused by name', async (content, problem) => {
    const path = saved('DSC_7.jpg', Buffer.from(content, /[^\0-\xff]/u.test(content) ? 'utf8' : 'latin1'));
    await expect(inspectImage(path)).rejects.toMatchObject({
      code: 'unreadable_image',
      message: `Tệp “DSC_7.jpg” ${problem}`,
    });
  });

  test('a copy under another name is reported under the name the person knows', async () => {
    await expect(inspectImage(saved('5f1c.tmp', 'x'), 'Đại biểu.jpg')).rejects.toMatchObject({
      message: expect.stringContaining('“Đại biểu.jpg”'),
    });
  });
});

describe('a damaged picture', () => {
  test.each(['jpeg', 'png'] as const)('a %s cut in half is kept with a warning', async (format) => {
    const whole = await sharp(await makePhoto({ width: 1200, height: 800 }))
      .toFormat(format)
      .toBuffer();
    const path = saved(`ảnh.${format}`, whole.subarray(0, whole.length / 2));
    const outcome = await inspectImage(path);
    expect(outcome).toEqual({ mimeType: `image/${format}`, width: 1200, height: 800, damage: partly });
    expect(await makeRenditions(path, ['thumb', 'screen'])).toMatchObject({ damage: partly });
  });

  test.each(['webp', 'tiff'] as const)(
    'a %s cut in half cannot be read in part and is refused',
    async (format) => {
      const whole = await sharp(await makePhoto())
        .toFormat(format)
        .toBuffer();
      const path = saved(`ảnh.${format}`, whole.subarray(0, whole.length / 2));
      await expect(inspectImage(path)).rejects.toMatchObject({
        code: 'unreadable_image',
        message: `Tệp “ảnh.${format}” hỏng hoặc bị cắt cụt nên không đọc được ảnh; hãy chép lại từ thẻ nhớ nếu còn.`,
      });
    },
  );

  test('bytes after the picture are no damage', async () => {
    const padded = Buffer.concat([await makePhoto(), Buffer.alloc(5000)]);
    expect(await inspectImage(saved('ảnh.jpg', padded))).toMatchObject({ damage: null });
  });

  test('neither are many scans, restart markers and fill bytes', async () => {
    const photo = await makePhoto({ width: 640, height: 480 });
    const progressive = await sharp(photo).jpeg({ progressive: true }).toBuffer();
    expect(await inspectImage(saved('ảnh.jpg', progressive))).toMatchObject({ damage: null });
  });

  test('a picture of more than 268 megapixels is refused before it is unpacked', async () => {
    const jpeg = await makePhoto();
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    jpeg.writeUInt16BE(14_000, frame + 5);
    jpeg.writeUInt16BE(20_000, frame + 7);
    await expect(inspectImage(saved('toàn cảnh.jpg', jpeg))).rejects.toMatchObject({
      code: 'image_too_large',
      message: 'Tệp “toàn cảnh.jpg” quá lớn (280 megapixel, tối đa 268); hãy thu nhỏ rồi nhập lại.',
    });
  });
});

describe.skipIf(sharedMaterial === undefined)(`real files (${NO_MATERIAL})`, () => {
  const photos = join(sharedMaterial ?? '', 'photos');
  const outcomes: Record<string, string> = {
    'color-format/invalid-illuminant.icc': 'unreadable_image',
    'corrupt/corrupt-header.jpg': 'unreadable_image',
    'corrupt/truncated.jpg': 'damaged',
    'corrupt/truncated.png': 'damaged',
    'corrupt/exifsamples_corrupted.jpg': 'damaged',
    'heic/et_QuickTime.heic': 'unreadable_image',
    'huge/65536-uint32-limit.png': 'image_too_large',
    'huge/giant-image.jpg': 'image_too_large',
  };
  const files =
    sharedMaterial === undefined ? [] : readdirSync(photos, { recursive: true, encoding: 'utf8' });

  test.each(files.filter((file) => /\/.*\./u.test(file)).toSorted())(
    '%s is shown, or refused with the right reason',
    async (file) => {
      const expected = outcomes[file] ?? 'shown';
      const path = join(photos, file);
      const outcome = await inspectImage(path).then(
        async ({ damage, width, height }) => {
          const { images, damage: found } = await makeRenditions(path, ['thumb', 'screen']);
          const screen = await sharp(images.screen).metadata();
          expect(Math.abs(screen.width / screen.height - width / height)).toBeLessThan(
            0.05 * (width / height),
          );
          expect(found).toBe(damage);
          return damage === null ? 'shown' : 'damaged';
        },
        (error: unknown) => (error instanceof AppError ? error.code : error),
      );
      expect(outcome).toBe(expected);
    },
  );
});
