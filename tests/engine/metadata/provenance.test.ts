// Files that carry a signed history are known by where each format keeps it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { isSigned } from '#engine/metadata/provenance.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { signedJpeg } from '#tests/support/telling-jpeg.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const plain = sharp(await makePhoto({ width: 60, height: 40 }));
const png = await plain.clone().png().toBuffer();
const webp = await plain.clone().webp().toBuffer();
/** A chunk of `caBX` behind IHDR, which takes the first 33 bytes. */
const signedPng = Buffer.concat([png.subarray(0, 33), chunk('caBX', 'jumb', 4), png.subarray(33)]);
const signedWebp = Buffer.concat([webp, Buffer.from('C2PA\x04\0\0\0jumb', 'latin1')]);
const box = (type: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
};
const c2paId = Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex');
const brand = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1'));

test.each([
  ['a signed JPEG', await signedJpeg(), true],
  ['a JPEG', await makePhoto(), false],
  ['a signed PNG', signedPng, true],
  ['a PNG', png, false],
  ['a signed WebP', signedWebp, true],
  ['a WebP', webp, false],
  ['a signed HEIC', Buffer.concat([brand, box('uuid', c2paId), box('mdat', Buffer.alloc(40))]), true],
  [
    'a HEIC with another box',
    Buffer.concat([brand, box('uuid', Buffer.alloc(16)), box('mdat', Buffer.alloc(9))]),
    false,
  ],
  ['a HEIC whose lengths lie', Buffer.concat([brand, Buffer.alloc(400)]), false],
  ['nothing', Buffer.alloc(0), false],
])('%s is told apart', async (_name, bytes, expected) => {
  const path = join(temporaryFolder(), 'ảnh');
  writeFileSync(path, bytes);
  expect(await isSigned(path)).toBe(expected);
});

/** Without a true checksum: nobody reads that far. */
function chunk(type: string, content: string, checksum: number): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, Buffer.from(content), Buffer.alloc(checksum)]);
}
