import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { emptyPhotoText } from '#shared/model/photo.ts';
import { walkJpegHead } from '#engine/files/jpeg/segments.ts';
import { findPreview } from '#engine/images/embedded-preview.ts';
import { pictureHash } from '#tests/support/picture-hash.ts';
import { collectBlocks } from '#engine/metadata/jpeg-blocks.ts';
import { readMetadata } from '#engine/metadata/read-metadata.ts';
import { withJpegMetadata } from '#engine/metadata/write-jpeg-metadata.ts';
import { canRunExiftool, NO_EXIFTOOL, readWithExiftool } from '#tests/support/exiftool.ts';
import {
  arrangements,
  foreignSegments,
  makeArrangement,
  realJpegs,
} from '#tests/support/jpeg-arrangements.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { NO_MATERIAL, sharedMaterial } from '#tests/support/material.ts';
import { aPhotoText } from '#tests/support/photo-text.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const text = aPhotoText();

describe('writing a caption into a JPEG', () => {
  test.each(Object.keys(arrangements))('%s', async (name) => {
    const original = await makeArrangement(name);
    const path = join(temporaryFolder(), 'ảnh.jpg');
    const written = withJpegMetadata(original, text);
    writeFileSync(path, written);

    expect((await readMetadata(path)).text).toEqual(text);
    expect(pictureHash(written)).toBe(pictureHash(original));
    expect(foreignSegments(written)).toEqual(foreignSegments(original));
    expect(withJpegMetadata(written, text).equals(written)).toBe(true);
    await expect(sharp(written).stats()).resolves.toBeDefined();
  });

  test('foreign XMP stays, in its own place or in the extended part', async () => {
    const long = withJpegMetadata(await makeArrangement('with XMP that nearly fills its segment'), text);
    const blocks = collectBlocks(long, walkJpegHead(long).segments);
    expect(blocks.extendedXmp).toContain('x'.repeat(65_000));
    expect(blocks.xmp).toContain('photoshop:Category="Huế"');
    const changed = withJpegMetadata(long, { ...text, caption: 'Chú thích thứ hai' });
    expect(collectBlocks(changed, walkJpegHead(changed).segments).extendedXmp).toBe(blocks.extendedXmp);
  });

  test('the preview after the picture is still found, wherever segments moved', async () => {
    for (const name of ['with a preview after the picture', 'with XMP behind the index of previews']) {
      const original = await makeArrangement(name);
      const found = [original, withJpegMetadata(original, text)].map((jpeg) => {
        const path = join(temporaryFolder(), 'ảnh.jpg');
        writeFileSync(path, jpeg);
        return findPreview(path, 480);
      });
      const [before, after] = await Promise.all(found);
      expect(before).toBeInstanceOf(Buffer);
      expect(after?.equals(before ?? Buffer.alloc(0))).toBe(true);
    }
  });

  test('an emptied field is taken out of every record', async () => {
    const path = join(temporaryFolder(), 'ảnh.jpg');
    const written = withJpegMetadata(withJpegMetadata(await makePhoto(), text), emptyPhotoText);
    writeFileSync(path, written);
    expect((await readMetadata(path)).text).toEqual(emptyPhotoText);
    expect(written.includes('Photoshop 3.0')).toBe(false);
  });

  test('a caption too long for one segment is kept whole', async () => {
    const path = join(temporaryFolder(), 'ảnh.jpg');
    const caption = 'Đại hội. '.repeat(9_000).trim();
    writeFileSync(path, withJpegMetadata(await makePhoto(), { ...text, caption }));
    expect((await readMetadata(path)).text).toEqual({ ...text, caption });
  });

  test.runIf(canRunExiftool)(
    `the moment a picture was taken goes along, in both kinds (${NO_EXIFTOOL})`,
    async () => {
      const path = join(temporaryFolder(), 'ảnh.jpg');
      const bare = await sharp(await makePhoto())
        .jpeg()
        .toBuffer();
      const createdAt = '2026-11-22T08:15:30.25';
      const written = withJpegMetadata(bare, text, { padding: 0, createdAt });
      writeFileSync(path, written);
      const tags = [
        'XMP-photoshop:DateCreated',
        'IPTC:DateCreated',
        'IPTC:TimeCreated',
        'Photoshop:IPTCDigest',
      ];
      expect(readWithExiftool([path], tags)[0]).toMatchObject({
        'XMP-photoshop:DateCreated': '2026:11:22 08:15:30.25',
        'IPTC:DateCreated': '2026:11:22',
        'IPTC:TimeCreated': '08:15:30+07:00',
      });
      expect((await readMetadata(path)).text).toEqual(text);
      expect(withJpegMetadata(written, text, { padding: 0, createdAt }).equals(written)).toBe(true);
    },
  );

  test('a file without picture data is refused', () => {
    expect(() => withJpegMetadata(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 2]), text)).toThrow(
      expect.objectContaining({ code: 'unreadable_image' }),
    );
  });
});

describe.skipIf(!canRunExiftool)(`as another program reads it (${NO_EXIFTOOL})`, () => {
  test('every arrangement says the same in XMP and IIM, and is as valid as before', async () => {
    const dir = temporaryFolder();
    const originals = await Promise.all(
      Object.keys(arrangements).map(async (name, index) => {
        const path = join(dir, `${index}.jpg`);
        writeFileSync(path, await makeArrangement(name));
        return path;
      }),
    );
    expect(compareWithOracle(originals, dir)).toBe(originals.length);
  });

  test.skipIf(sharedMaterial === undefined)(
    `every real JPEG does (${NO_MATERIAL})`,
    () => {
      expect(realJpegs().length).toBeGreaterThan(70);
      expect(compareWithOracle(realJpegs(), temporaryFolder())).toBe(realJpegs().length);
    },
    120_000,
  );
});

/** Writes a copy of each file and has exiftool read them; returns how many it read. */
function compareWithOracle(originals: readonly string[], dir: string): number {
  const written = originals.map((path, index) => {
    const copy = join(dir, `${index}-${basename(path)}`);
    writeFileSync(copy, withJpegMetadata(readFileSync(path), text));
    return copy;
  });
  const before = readWithExiftool(originals, ['validate']);
  const after = readWithExiftool(written, oracleTags);
  for (const [index, record] of after.entries()) {
    // A decomposed name that says the same is left as its writer wrote it.
    expect(JSON.parse(JSON.stringify(record).normalize('NFC'))).toMatchObject(asExiftoolSays);
    expect(record['File:CurrentIPTCDigest']).toBe(record['Photoshop:IPTCDigest']);
    expect(seriousWarnings(record)).toBeLessThanOrEqual(seriousWarnings(before[index] ?? {}));
  }
  return after.length;
}

describe.skipIf(sharedMaterial === undefined)(`real JPEGs (${NO_MATERIAL})`, () => {
  test.each(realJpegs().map((path) => [basename(path), path]))('%s', async (_, path) => {
    const original = readFileSync(path);
    const before = await readMetadata(path);
    const dir = temporaryFolder();
    const save = (name: string, jpeg: Buffer): string => {
      writeFileSync(join(dir, name), jpeg);
      return join(dir, name);
    };
    const written = withJpegMetadata(original, text);
    expect(pictureHash(written)).toBe(pictureHash(original));
    expect(await readMetadata(save('mới.jpg', written))).toEqual({ ...before, text });
    expect(await readMetadata(save('cũ.jpg', withJpegMetadata(original, before.text)))).toEqual(before);
  });
});

const oracleTags = [
  'validate',
  'IPTC:all',
  'IPTCDigest',
  'CurrentIPTCDigest',
  'XMP-dc:all',
  'XMP-photoshop:all',
  'XMP-iptcCore:all',
  'XMP-iptcExt:all',
];

const asExiftoolSays = {
  'IPTC:CodedCharacterSet': 'UTF8',
  'IPTC:Caption-Abstract': text.caption,
  'IPTC:Credit': 'Trung tâm Văn hóa, Thông tin',
  'IPTC:By-line': text.creator,
  'IPTC:Headline': text.headline,
  'IPTC:Sub-location': 'Trung tâm Văn hóa – Thể',
  'IPTC:Keywords': text.keywords,
  'IPTC:CopyrightNotice': text.rights,
  'IPTC:By-lineTitle': text.creatorTitle,
  'IPTC:City': text.city,
  'IPTC:Province-State': text.province,
  'IPTC:Country-PrimaryLocationName': text.country,
  'IPTC:OriginalTransmissionReference': text.jobId,
  'IPTC:Source': 'Trung tâm Văn hóa, Thông tin',
  'IPTC:SpecialInstructions': text.instructions,
  'XMP-dc:Description': text.caption,
  'XMP-dc:Creator': text.creator,
  'XMP-dc:Subject': text.keywords,
  'XMP-dc:Rights': text.rights,
  'XMP-photoshop:Credit': text.credit,
  'XMP-photoshop:Headline': text.headline,
  'XMP-iptcCore:AltTextAccessibility': text.alt,
  'XMP-iptcCore:Location': text.place,
  'XMP-iptcExt:PersonInImage': text.people,
  'XMP-iptcExt:Event': text.event,
  'XMP-iptcCore:ExtDescrAccessibility': text.extendedDescription,
  'XMP-iptcExt:DigitalSourceType': 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
  'XMP-iptcExt:AISystemUsed': text.aiSystem,
  'XMP-iptcExt:AISystemVersionUsed': text.aiSystemVersion,
  'XMP-iptcExt:AIPromptInformation': text.aiPrompt,
  'XMP-iptcExt:AIPromptWriterName': text.aiPromptWriter,
};

/** Warnings of validation; trailers whose offsets exiftool has to adjust are a known limit and minor. */
function seriousWarnings(record: Readonly<Record<string, unknown>>): number {
  const verdict = String(record['ExifTool:Validate']);
  const all = Number(/^(\d+) Warning/u.exec(verdict)?.[1] ?? 0);
  const minor = /\((?:(\d+|all) )?minor\)/u.exec(verdict);
  if (minor === null) return all;
  return /^\d+$/u.test(minor[1] ?? '') ? all - Number(minor[1]) : 0;
}
