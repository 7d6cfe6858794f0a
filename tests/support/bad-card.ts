// A folder as a careless card leaves it: one good photo, and one file of each kind that cannot come in, or only in part.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { makePhoto } from './make-photos.ts';

const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2);

/** What is said of each file before anything is copied, in the order of their names; null of those that seem sound. */
export const refusedAtSight: Readonly<Record<string, string | null>> = {
  '1-tot.jpg': null,
  '2-rong.jpg': 'Tệp “2-rong.jpg” rỗng (0 byte); hãy chép lại từ thẻ nhớ.',
  '3-khong-phai-anh.jpg':
    'Tệp “3-khong-phai-anh.jpg” không phải là ảnh; chỉ nhận JPEG, HEIC, PNG, WebP, TIFF, GIF và AVIF.',
  '4-qua-lon.jpg': 'Tệp “4-qua-lon.jpg” quá lớn (280 megapixel, tối đa 268); hãy thu nhỏ rồi nhập lại.',
  '5-cut.jpg': null,
  '6-cut.avif': null,
};

/** Of the two cut files: a JPEG comes in as far as it goes, an AVIF does not. */
export const refusedByCopying =
  'Tệp “6-cut.avif” hỏng nên không đọc được ảnh; hãy chép lại từ thẻ nhớ nếu còn.';

export async function writeBadCard(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const large = await makePhoto({ seed: 4 });
  const frame = large.indexOf(Buffer.from([0xff, 0xc0]));
  large.writeUInt16BE(14_000, frame + 5);
  large.writeUInt16BE(20_000, frame + 7);
  const files: Readonly<Record<string, Buffer | string>> = {
    '1-tot.jpg': await makePhoto({ seed: 1 }),
    '2-rong.jpg': '',
    '3-khong-phai-anh.jpg': 'Biên bản họp phường',
    '4-qua-lon.jpg': large,
    '5-cut.jpg': half(await makePhoto({ seed: 5, width: 1200, height: 800 })),
    '6-cut.avif': half(
      await sharp(await makePhoto({ seed: 6 }))
        .avif()
        .toBuffer(),
    ),
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
}
