import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { emptyPhotoText } from '#shared/model/photo.ts';
import { makeSegment, marker } from '#engine/files/jpeg/segments.ts';
import { readMetadata } from '#engine/metadata/read-metadata.ts';
import { makePhoto, turn } from '#tests/support/make-photos.ts';
import { NO_MATERIAL, sharedMaterial } from '#tests/support/material.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

function saved(data: Buffer, name = 'DSC_0001.jpg'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, data);
  return path;
}

/** A JPEG whose EXIF holds these texts as they are, UTF-8 included. */
async function withExifText(fields: Record<string, string>): Promise<Buffer> {
  const fillers = Object.entries(fields).map(([tag, value], index) => {
    const filler = String.fromCharCode(0x61 + index).repeat(Buffer.byteLength(value));
    return { tag, filler, value: Buffer.from(value) };
  });
  const ascii = Object.fromEntries(fillers.map(({ tag, filler }) => [tag, filler]));
  const jpeg = await sharp(await makePhoto())
    .jpeg()
    .withExif({ IFD0: ascii })
    .toBuffer();
  for (const { filler, value } of fillers) jpeg.set(value, jpeg.indexOf(`${filler}\0`));
  return jpeg;
}

/** A TIFF of one pixel whose directories lie behind 600 KB of something else, as scanners write them. */
function aTiff(): Buffer {
  const far = 600_000;
  const tiff = Buffer.alloc(far + 400);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(far, 4);
  const directory = (at: number, fields: readonly (readonly [number, number, number, number])[]): void => {
    tiff.writeUInt16LE(fields.length, at);
    for (const [index, [tag, type, count, value]] of fields.entries()) {
      const field = at + 2 + index * 12;
      tiff.writeUInt16LE(tag, field);
      tiff.writeUInt16LE(type, field + 2);
      tiff.writeUInt32LE(count, field + 4);
      tiff.writeUInt32LE(value, field + 8);
    }
  };
  tiff.write('TOA SOAN\0', far + 200, 'latin1');
  tiff.write('TS-1\0', far + 220, 'latin1');
  tiff.write('2026:11:20 08:15:30\0', far + 240, 'latin1');
  directory(far + 300, [[0x9003, 2, 20, far + 240]]);
  directory(far, [
    [256, 3, 1, 1],
    [257, 3, 1, 1],
    [258, 3, 1, 8],
    [259, 3, 1, 1],
    [262, 3, 1, 1],
    [271, 2, 9, far + 200],
    [272, 2, 5, far + 220],
    [273, 4, 1, 8],
    [277, 3, 1, 1],
    [278, 3, 1, 1],
    [279, 4, 1, 1],
    [0x8769, 4, 1, far + 300],
  ]);
  return tiff;
}

const fromMaker = { camera: 'TOA TS-1', serial: null, hasLocation: false, zone: null, focus: null };

/** Metadata Working Group regions as a phone writes them. */
const focusXmp = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
  xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#">
  <mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Seq>
    <rdf:li rdf:parseType="Resource"><mwg-rs:Type>Face</mwg-rs:Type><mwg-rs:Area stArea:x="0.1" stArea:y="0.1"/></rdf:li>
    <rdf:li rdf:parseType="Resource"><mwg-rs:Type>Focus</mwg-rs:Type>
      <mwg-rs:Area stArea:x="0.4" stArea:y="0.6" stArea:w="0.1" stArea:h="0.1" stArea:unit="normalized"/></rdf:li>
  </rdf:Seq></mwg-rs:RegionList></mwg-rs:Regions></rdf:Description></rdf:RDF>`;

function withXmp(packet: string): Promise<Buffer> {
  return withSegment(makeSegment(marker.app1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`)));
}

/** EXIF with an orientation, `+09:00`, and a subject area whose middle is 150, 40 from the top left. */
function focusExif(orientation: number): Buffer {
  const tiff = Buffer.alloc(92);
  tiff.write('MM\0*\0\0\0\b', 'latin1');
  const fields = [
    [8, [0x0112, 3, 1, orientation << 16]],
    [8, [0x8769, 4, 1, 38]],
    [38, [0x9011, 2, 7, 68]],
    [38, [0x9214, 3, 4, 76]],
  ] as const;
  for (const [index, [directory, [tag, type, count, value]]] of fields.entries()) {
    tiff.writeUInt16BE(2, directory);
    const at = directory + 2 + (index % 2) * 12;
    tiff.writeUInt16BE(tag, at);
    tiff.writeUInt16BE(type, at + 2);
    tiff.writeUInt32BE(count, at + 4);
    tiff.writeUInt32BE(value, at + 8);
  }
  tiff.write('+09:00\0', 68, 'latin1');
  for (const [index, value] of [150, 40, 20, 20].entries()) tiff.writeUInt16BE(value, 76 + index * 2);
  return makeSegment(marker.app1, Buffer.concat([Buffer.from('Exif\0\0'), tiff]));
}

async function withSegment(segment: Buffer): Promise<Buffer> {
  const bare = await sharp(await makePhoto())
    .jpeg()
    .toBuffer();
  return Buffer.concat([bare.subarray(0, 2), segment, bare.subarray(2)]);
}

describe('what the camera says', () => {
  test('its clock, with parts of a second, and the size as the picture stands', async () => {
    expect(
      (await readMetadata(saved(await makePhoto({ orientation: 6, width: 400, height: 600 })))).capture,
    ).toEqual({
      ...fromMaker,
      takenAt: '2026-11-20T08:15:30.250',
      width: 400,
      height: 600,
      orientation: 6,
    });
  });

  test.each([
    [1, { x: 0.25, y: 0.1 }],
    [3, { x: 0.75, y: 0.9 }],
    [6, { x: 0.9, y: 0.25 }],
    [8, { x: 0.1, y: 0.75 }],
  ])('its zone and its focus point, as the picture stands (orientation %i)', async (orientation, focus) => {
    const { capture } = await readMetadata(saved(await withSegment(focusExif(orientation))));
    expect(capture).toMatchObject({ zone: '+09:00' });
    expect(capture.focus?.x).toBeCloseTo(focus.x, 5);
    expect(capture.focus?.y).toBeCloseTo(focus.y, 5);
  });

  test('a focus point that only XMP knows', async () => {
    const { capture } = await readMetadata(saved(await withXmp(focusXmp)));
    expect(capture.focus).toEqual({ x: 0.4, y: 0.6 });
  });

  test('a place and a serial number are facts; a place of nought is none', async () => {
    const photo = (latitude: string): Promise<Buffer> =>
      makePhoto().then((jpeg) =>
        sharp(jpeg)
          .jpeg()
          .withExif({
            IFD0: { Make: 'Canon', Model: 'Canon EOS R6' },
            IFD2: { BodySerialNumber: '0123456789' },
            IFD3: {
              GPSLatitudeRef: 'N',
              GPSLatitude: latitude,
              GPSLongitudeRef: 'E',
              GPSLongitude: latitude,
            },
          })
          .toBuffer(),
      );
    const here = await readMetadata(saved(await photo('10/1 30/1 0/1')));
    const nowhere = await readMetadata(saved(await photo('0/1 0/1 0/1')));
    expect([here.capture.hasLocation, nowhere.capture.hasLocation]).toEqual([true, false]);
    expect(here.capture).toMatchObject({ camera: 'Canon EOS R6', serial: '0123456789' });
  });

  test('a description in EXIF is a caption, unless the camera put it there', async () => {
    const read = async (description: string): Promise<string> =>
      (await readMetadata(saved(await withExifText({ ImageDescription: description, Make: 'SAMSUNG' })))).text
        .caption;
    expect(await read('Đồng chí Bí thư phát biểu')).toBe('Đồng chí Bí thư phát biểu');
    for (const boilerplate of [
      'OLYMPUS DIGITAL CAMERA',
      'SONY DSC',
      'DCIM',
      'samsung',
      'KODAK Digital Still Camera',
      '   ',
    ]) {
      expect(await read(boilerplate)).toBe('');
    }
  });

  test('in a TIFF, even far from its beginning', async () => {
    expect((await readMetadata(saved(aTiff(), 'quét.tif'))).capture).toEqual({
      ...fromMaker,
      takenAt: '2026-11-20T08:15:30',
      width: 1,
      height: 1,
      orientation: 1,
    });
  });

  test.each(['png', 'webp', 'avif'] as const)('in a %s as well', async (format) => {
    const turned = turn(await makePhoto({ width: 300, height: 200 }), 8);
    const packet =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Headline="Lễ hội"/></rdf:RDF></x:xmpmeta>';
    const picture = await sharp(turned).keepMetadata().withXmp(packet).toFormat(format).toBuffer();
    const { capture, text } = await readMetadata(saved(picture, `ảnh.${format}`));
    expect(text).toEqual({ ...emptyPhotoText, headline: 'Lễ hội' });
    // AVIF and HEIF keep orientation in a box of their own, which libvips has already applied.
    expect(capture).toMatchObject({ camera: 'TOA TS-1', takenAt: '2026-11-20T08:15:30.250' });
    expect([capture.width, capture.height]).toEqual([200, 300]);
  });
});

describe('damaged metadata never fails a photo', () => {
  const nothing = { ...emptyPhotoText };

  test.each([
    [
      'EXIF of noise',
      () => makeSegment(marker.app1, Buffer.from('Exif\0\0MM\0*\xff\xff\xff\xff rác', 'latin1')),
    ],
    ['EXIF cut off', () => makeSegment(marker.app1, Buffer.from('Exif\0\0MM', 'latin1'))],
    [
      'XMP that breaks off',
      () => makeSegment(marker.app1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta')),
    ],
    [
      'an extended part that is missing',
      () =>
        makeSegment(
          marker.app1,
          Buffer.from(
            'http://ns.adobe.com/xap/1.0/\0<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="00000000000000000000000000000000"/></rdf:RDF>',
          ),
        ),
    ],
    [
      'an extended piece without its header',
      () => makeSegment(marker.app1, Buffer.from('http://ns.adobe.com/xmp/extension/\0x')),
    ],
    [
      'a Photoshop resource longer than the file',
      () =>
        makeSegment(marker.app13, Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\xff\xff\xff\xff', 'latin1')),
    ],
    [
      'IIM of noise',
      () =>
        makeSegment(
          marker.app13,
          Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x04\x1c\x02\x78\x7f', 'latin1'),
        ),
    ],
  ])('%s', async (_, segment) => {
    const bare = await sharp(await makePhoto())
      .jpeg()
      .toBuffer();
    const path = saved(Buffer.concat([bare.subarray(0, 2), segment(), bare.subarray(2)]));
    expect(await readMetadata(path)).toEqual({
      capture: {
        takenAt: null,
        camera: null,
        serial: null,
        hasLocation: false,
        zone: null,
        focus: null,
        orientation: 1,
        width: 600,
        height: 400,
      },
      text: nothing,
      marks: { pick: 'none', stars: 0, label: 'none' },
    });
  });

  test('a file that is no picture is refused by name', async () => {
    await expect(readMetadata(saved(Buffer.from('x'), 'bài viết.jpg'))).rejects.toMatchObject({
      code: 'unreadable_image',
      message: 'Tệp “bài viết.jpg” không phải là ảnh đọc được.',
    });
  });
});

describe.skipIf(sharedMaterial === undefined)(`real files (${NO_MATERIAL})`, () => {
  const photo = (name: string): string => join(sharedMaterial ?? '', 'photos', name);

  test.each([
    ['made-vn/vn_iim_utf8_without_codedcharacterset.jpg', 'creator', 'Trần Quốc Vượng'],
    [
      'made-vn/vn_iim_cp1258_legacy.jpg',
      'caption',
      'Đồng chí Nguyễn Thị Hồng Nhung phát biểu tại hội nghị sáng 22-8-2026',
    ],
    ['made-vn/vn_stale_digest_iim_newer.jpg', 'caption', 'Chú thích IIM được sửa sau bằng phần mềm cũ'],
    ['made-vn/vn_stale_digest_iim_newer.jpg', 'place', 'Trung tâm Văn hóa – Thể thao huyện'],
    ['made-vn/vn_caption_nfd.jpg', 'credit', 'Cổng TTĐT huyện'],
    ['camera/Nikon_D1X.jpg', 'rights', '© 2003 Joseph S. Colson'],
    ['camera/Olympus_PEN_E-P3.jpg', 'caption', ''],
    ['camera/Canon_EOS_7D.jpg', 'place', 'Fotostudio HS'],
    ['iptc/et_MWG.jpg', 'place', 'RIGHT-IPTC-Location'],
  ] as const)('%s: %s', async (name, field, value) => {
    const { text } = await readMetadata(photo(name));
    expect(text[field]).toBe(value);
    expect(JSON.stringify(text)).toBe(JSON.stringify(text).normalize('NFC'));
  });

  test('the keywords beyond 64 KB are all there', async () => {
    const { text } = await readMetadata(photo('made-vn/vn_extended_xmp_over_64k.jpg'));
    expect(text.keywords.length).toBeGreaterThan(1000);
  });
});
