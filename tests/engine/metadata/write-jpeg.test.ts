import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { emptyPhotoText } from '#shared/model/photo.ts';
import { makeSegment, marker, payloadOf, walkJpegHead } from '#engine/files/jpeg/segments.ts';
import { findPreview } from '#engine/images/embedded-preview.ts';
import { pictureHash } from '#engine/metadata/export-copy.ts';
import { collectBlocks, kindOf } from '#engine/metadata/jpeg-blocks.ts';
import { readMetadata } from '#engine/metadata/read-metadata.ts';
import { withJpegMetadata } from '#engine/metadata/write-jpeg-metadata.ts';
import { canRunExiftool, NO_EXIFTOOL, readWithExiftool } from '#tests/support/exiftool.ts';
import { makePhoto, withPreview } from '#tests/support/make-photos.ts';
import { NO_MATERIAL, sharedMaterial } from '#tests/support/material.ts';
import { aPhotoText } from '#tests/support/photo-text.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const text = aPhotoText();

/** The photo with `segments` put in after its opening ones, or right before its picture data. */
function withSegments(jpeg: Buffer, segments: readonly Buffer[], where: 'first' | 'last' = 'last'): Buffer {
  const at = where === 'first' ? 2 : (walkJpegHead(jpeg).scanStart ?? 2);
  return Buffer.concat([jpeg.subarray(0, at), ...segments, jpeg.subarray(at)]);
}

const xmpSegment = (packet: string): Buffer =>
  makeSegment(marker.app1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`));
const photoshopSegment = (resources: string): Buffer =>
  makeSegment(marker.app13, Buffer.from(`Photoshop 3.0\0${resources}`, 'latin1'));
const foreignXmp = (filler = ''): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Category="Huế"><photoshop:History>${filler}</photoshop:History></rdf:Description></rdf:RDF></x:xmpmeta>`;

const arrangements: Record<string, () => Promise<Buffer>> = {
  'bare, as a portal picture': async () =>
    sharp(await makePhoto())
      .jpeg()
      .toBuffer(),
  'straight from a camera': () => makePhoto(),
  'with a preview after the picture': () => makePhoto({ width: 1200, height: 800, previewEdge: 600 }),
  'with XMP behind the index of previews': async () => {
    const photo = withSegments(await makePhoto({ width: 1200, height: 800 }), [xmpSegment(foreignXmp())]);
    return withPreview(photo, await makePhoto());
  },
  'with XMP before EXIF': async () => withSegments(await makePhoto(), [xmpSegment(foreignXmp())], 'first'),
  'with XMP that nearly fills its segment': async () =>
    withSegments(await makePhoto(), [xmpSegment(foreignXmp('x'.repeat(65_000)))]),
  'with broken XMP': async () => withSegments(await makePhoto(), [xmpSegment('<x:xmpmeta><rdf:RDF>')]),
  'with Photoshop resources over two segments': async () =>
    withSegments(await makePhoto(), [
      photoshopSegment('8BIM\x03\xed\0\0\0\0\0\x10\0\x48\0\0\0\x01'),
      photoshopSegment('\0\x01\0\x48\0\0\0\x01\0\x01'),
    ]),
  'with a damaged Photoshop segment': async () =>
    withSegments(await makePhoto(), [photoshopSegment('8BIM\x04')]),
  'with a colour profile': async () =>
    sharp(await makePhoto())
      .keepExif()
      .withIccProfile('p3')
      .jpeg()
      .toBuffer(),
  'with a comment, an unknown segment and fill bytes': async () =>
    withSegments(await makePhoto(), [
      makeSegment(0xfe, Buffer.from('ghi chú')),
      makeSegment(0xeb, Buffer.from('JP\0\0')),
      Buffer.from([0xff, 0xff]),
    ]),
  'with bytes after its end': async () => Buffer.concat([await makePhoto(), Buffer.from('SEFT trailer')]),
  progressive: async () =>
    sharp(await makePhoto())
      .jpeg({ progressive: true })
      .toBuffer(),
};

function make(name: string): Promise<Buffer> {
  const arrangement = arrangements[name];
  if (arrangement === undefined) throw new Error(`No arrangement ${name}`);
  return arrangement();
}

describe('writing a caption into a JPEG', () => {
  test.each(Object.keys(arrangements))('%s', async (name) => {
    const original = await make(name);
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
    const long = withJpegMetadata(await make('with XMP that nearly fills its segment'), text);
    const blocks = collectBlocks(long, walkJpegHead(long).segments);
    expect(blocks.extendedXmp).toContain('x'.repeat(65_000));
    expect(blocks.xmp).toContain('photoshop:Category="Huế"');
    const changed = withJpegMetadata(long, { ...text, caption: 'Chú thích thứ hai' });
    expect(collectBlocks(changed, walkJpegHead(changed).segments).extendedXmp).toBe(blocks.extendedXmp);
  });

  test('the preview after the picture is still found, wherever segments moved', async () => {
    for (const name of ['with a preview after the picture', 'with XMP behind the index of previews']) {
      const original = await make(name);
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
        writeFileSync(path, await make(name));
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

/** All segments that carry neither XMP nor Photoshop resources, in order; an index of pictures only by its length. */
function foreignSegments(jpeg: Buffer): readonly string[] {
  return walkJpegHead(jpeg)
    .segments.filter((segment) => [undefined, 'exif'].includes(kindOf(jpeg, segment)))
    .map((segment) => {
      const payload = Buffer.from(payloadOf(jpeg, segment));
      return payload.subarray(0, 4).equals(Buffer.from('MPF\0'))
        ? `MPF ${payload.length}`
        : `${segment.marker} ${payload.toString('latin1')}`;
    });
}

function realJpegs(): readonly string[] {
  if (sharedMaterial === undefined) return [];
  const photos = join(sharedMaterial, 'photos');
  return readdirSync(photos, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.jpg') && !file.endsWith('corrupt-header.jpg'))
    .toSorted()
    .map((file) => join(photos, file));
}
