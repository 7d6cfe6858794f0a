import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { undecided, type Photo } from '#shared/model/photo.ts';
import { walkJpegHead } from '#engine/files/jpeg/segments.ts';
import { exportCopy, pictureHash } from '#engine/metadata/export-copy.ts';
import { kindOf } from '#engine/metadata/jpeg-blocks.ts';
import { makeLibraryHead } from '#engine/metadata/library-head.ts';
import { readMetadata } from '#engine/metadata/read-metadata.ts';
import { parsePacket } from '#engine/metadata/xmp-packet.ts';
import { readXmpText } from '#engine/metadata/xmp-text.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { aPhotoText } from '#tests/support/photo-text.ts';
import { canMount, NO_MOUNT } from '#tests/support/mount-disk.ts';
import { smallDisk } from '#tests/support/small-disk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

function aPhoto(changes: Partial<Photo> = {}): Photo {
  return {
    ...aPhotoText(),
    ...undecided,
    id: '6f1f1f0e-3c1a-4c56-9a5e-0c6b7a3d2e10',
    hash: 'ab'.repeat(32),
    fileName: 'DSC_0001.JPG',
    mimeType: 'image/jpeg',
    byteSize: 1,
    capture: {
      takenAt: null,
      camera: null,
      serial: null,
      width: 600,
      height: 400,
      orientation: 1,
      hasLocation: false,
      zone: null,
      focus: null,
    },
    pictureHash: 'ab'.repeat(32),
    shotAt: null,
    damage: null,
    revision: 1,
    importedAt: '2026-11-23T00:00:00.000Z',
    updatedAt: '2026-11-23T00:00:00.000Z',
    ...changes,
  };
}

function anOriginal(data: Buffer): { original: string; out: string } {
  const dir = temporaryFolder();
  writeFileSync(join(dir, 'gốc'), data);
  return { original: join(dir, 'gốc'), out: join(dir, 'xuất') };
}

describe('exporting a copy', () => {
  test('a JPEG carries the caption, keeps its picture, and the original stays as it was', async () => {
    const data = await makePhoto();
    const { original, out } = anOriginal(data);
    expect(await exportCopy(original, aPhoto(), out)).toBe('DSC_0001.JPG');
    const copy = join(out, 'DSC_0001.JPG');
    expect((await readMetadata(copy)).text).toEqual(aPhotoText());
    expect(pictureHash(readFileSync(copy))).toBe(pictureHash(data));
    expect(readFileSync(original).equals(data)).toBe(true);
  });

  test('a library’s copy goes out with one record of each kind, and without the room it keeps for itself', async () => {
    const data = await makePhoto();
    const { scanStart = 0 } = walkJpegHead(data);
    const photo = aPhoto();
    const stored = Buffer.concat([makeLibraryHead(data, photo, photo), data.subarray(scanStart)]);
    const { original, out } = anOriginal(stored);
    await exportCopy(original, photo, out);
    const copy = readFileSync(join(out, 'DSC_0001.JPG'));
    expect(copy.length).toBeLessThan(stored.length - 4_000);
    const kinds = walkJpegHead(copy).segments.map((segment) => kindOf(copy, segment));
    expect(kinds.filter((kind) => kind === 'xmp' || kind === 'photoshop')).toEqual(['xmp', 'photoshop']);
    expect((await readMetadata(join(out, 'DSC_0001.JPG'))).text).toEqual(aPhotoText());
    expect(pictureHash(copy)).toBe(pictureHash(data));
  });

  test('other formats come untouched, with their text beside them', async () => {
    const data = await sharp(await makePhoto())
      .png()
      .toBuffer();
    const { original, out } = anOriginal(data);
    const photo = aPhoto({ fileName: 'Sơ đồ.png', mimeType: 'image/png' });
    expect(await exportCopy(original, photo, out)).toBe('Sơ đồ.png');
    expect(await exportCopy(original, photo, out)).toBe('Sơ đồ (2).png');
    expect(readdirSync(out).toSorted()).toEqual(
      ['Sơ đồ (2).png', 'Sơ đồ (2).xmp', 'Sơ đồ.png', 'Sơ đồ.xmp'].toSorted(),
    );
    expect(readFileSync(join(out, 'Sơ đồ.png')).equals(data)).toBe(true);
    const packet = parsePacket(readFileSync(join(out, 'Sơ đồ.xmp'), 'utf8'));
    expect(packet && readXmpText(packet)).toEqual(aPhotoText());
  });

  test('no file is ever overwritten, however many exports run at once', async () => {
    const { original, out } = anOriginal(await makePhoto());
    mkdirSync(out);
    writeFileSync(join(out, 'DSC_0001.JPG'), 'của người khác');
    const names = await Promise.all([1, 2, 3].map(() => exportCopy(original, aPhoto(), out)));
    expect(names.toSorted()).toEqual(['DSC_0001 (2).JPG', 'DSC_0001 (3).JPG', 'DSC_0001 (4).JPG']);
    expect(readFileSync(join(out, 'DSC_0001.JPG'), 'utf8')).toBe('của người khác');
  });

  test.each([
    ['Hội nghị: ngày 1/2.jpg', 'Hội nghị- ngày 1-2.jpg'],
    ['ảnh chụp.png', 'ảnh chụp.jpg'],
    ['không đuôi', 'không đuôi.jpg'],
    ['a.b.jpeg', 'a.b.jpeg'],
    ['../../thoát.jpg', '-..-thoát.jpg'],
  ])('the name %j becomes %j', async (fileName, expected) => {
    const { original, out } = anOriginal(await makePhoto());
    expect(await exportCopy(original, aPhoto({ fileName }), out)).toBe(expected);
    expect(readdirSync(out)).toEqual([expected]);
  });

  test('a missing original is named', async () => {
    const { out, original } = anOriginal(Buffer.alloc(0));
    await expect(exportCopy(`${original}-mất`, aPhoto(), out)).rejects.toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('“DSC_0001.JPG”'),
    });
  });

  test.skipIf(!canMount)(`a full or read-only folder leaves nothing half written (${NO_MOUNT})`, async () => {
    const disk = smallDisk('64k');
    const { original } = anOriginal(await makePhoto({ width: 1200, height: 800 }));
    await expect(exportCopy(original, aPhoto(), disk.path)).rejects.toMatchObject({ code: 'disk_full' });
    expect(readdirSync(disk.path)).toEqual([]);
    disk.makeReadOnly();
    await expect(exportCopy(original, aPhoto(), disk.path)).rejects.toMatchObject({
      code: 'destination_refused',
    });
  });
});
