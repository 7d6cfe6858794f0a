// What the three records of a file say, side by side, and which one is believed for what reason.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { choose } from '#engine/metadata/choose-text.ts';
import { readRecords } from '#engine/metadata/read-metadata.ts';
import { withJpegMetadata } from '#engine/metadata/write-jpeg-metadata.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { NO_MATERIAL, sharedMaterial } from '#tests/support/material.ts';
import { aPhotoText } from '#tests/support/photo-text.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const LONG = 'Trung tâm Văn hóa, Thông tin và Thể thao huyện';

describe('which record is believed', () => {
  test.each([
    ['only XMP speaks', { xmp: 'a' }, 'absent', ['xmp', 'only', false]],
    ['only EXIF speaks', { exif: 'a' }, 'absent', ['exif', 'only', false]],
    ['all say the same', { xmp: 'a', iim: 'a', exif: 'a' }, 'current', ['xmp', 'same', false]],
    ['they differ and IIM is in step', { xmp: 'a', iim: 'b' }, 'current', ['xmp', 'xmp-first', true]],
    ['they differ and nobody can say', { xmp: 'a', iim: 'b' }, 'absent', ['xmp', 'xmp-first', true]],
    ['IIM was changed later', { xmp: 'a', iim: 'b' }, 'stale', ['iim', 'iim-newer', true]],
    [
      'IIM was cut, whoever changed it',
      { xmp: LONG, iim: 'Trung tâm Văn hóa, Thông tin' },
      'stale',
      ['xmp', 'iim-cut', false],
    ],
    [
      'EXIF says something else',
      { xmp: 'a', iim: 'a', exif: 'máy ảnh' },
      'current',
      ['xmp', 'exif-last', true],
    ],
    ['all three differ', { xmp: 'a', iim: 'b', exif: 'c' }, 'stale', ['iim', 'iim-newer', true]],
  ] as const)('%s', (_, said, digest, [winner, reason, disagrees]) => {
    const record = (name: 'xmp' | 'iim' | 'exif'): { credit?: string } =>
      name in said ? { credit: String(Reflect.get(said, name)) } : {};
    const sources = { xmp: record('xmp'), iim: record('iim'), exif: record('exif'), digest };
    expect(choose('credit', sources)).toEqual({ winner, reason, disagrees });
  });

  test('nobody, where no record names the field', () => {
    expect(choose('alt', { xmp: {}, iim: {}, exif: {}, digest: 'absent' })).toBeUndefined();
  });
});

test('a file of ours agrees with itself; what IIM had no room for is said to be cut', async () => {
  const path = join(temporaryFolder(), 'ảnh.jpg');
  const text = aPhotoText();
  writeFileSync(path, withJpegMetadata(await makePhoto(), text));
  const { fields, digest, charset } = await readRecords(path);
  expect(fields.map(({ field }) => field).toSorted()).toEqual(Object.keys(text).toSorted());
  expect(fields.filter(({ disagrees }) => disagrees)).toEqual([]);
  expect(fields.filter(({ reason }) => reason === 'iim-cut').map(({ field }) => field)).toEqual([
    'credit',
    'place',
    'source',
  ]);
  expect(fields.find(({ field }) => field === 'people')?.values).toEqual({ xmp: text.people });
  expect([digest, charset]).toEqual(['current', { name: 'utf-8', declared: true }]);
});

describe.skipIf(sharedMaterial === undefined)(`real files (${NO_MATERIAL})`, () => {
  const photo = (name: string): string => join(sharedMaterial ?? '', 'photos', name);

  test.each([
    ['made-vn/vn_iim_utf8_without_codedcharacterset.jpg', { name: 'utf-8', declared: false }],
    ['made-vn/vn_iim_cp1258_legacy.jpg', { name: 'windows-1258', declared: false }],
    ['camera/Canon_EOS_7D.jpg', { name: 'windows-1252', declared: false }],
  ] as const)('%s: its letters are told apart', async (name, charset) => {
    expect((await readRecords(photo(name))).charset).toEqual(charset);
  });

  test('a caption changed later by an old program wins, and says so', async () => {
    const { fields, digest } = await readRecords(photo('made-vn/vn_stale_digest_iim_newer.jpg'));
    expect(digest).toBe('stale');
    expect(fields.find(({ field }) => field === 'caption')).toMatchObject({
      winner: 'iim',
      reason: 'iim-newer',
      disagrees: true,
    });
    expect(fields.find(({ field }) => field === 'place')).toMatchObject({ winner: 'xmp', reason: 'iim-cut' });
  });
});
