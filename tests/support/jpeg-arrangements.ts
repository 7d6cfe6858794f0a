// JPEGs whose segments stand in every order that cameras, programs and accidents leave them in.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { makeSegment, marker, payloadOf, walkJpegHead } from '#engine/files/jpeg/segments.ts';
import { kindOf } from '#engine/metadata/jpeg-blocks.ts';
import { withJpegMetadata } from '#engine/metadata/write-jpeg-metadata.ts';
import { emptyPhotoText } from '#shared/model/photo.ts';
import { makePhoto, withPreview } from './make-photos.ts';
import { sharedMaterial } from './material.ts';

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

const OLD_CAPTION =
  '<dc:description xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Alt><rdf:li xml:lang="x-default">Chú thích của gói thứ hai</rdf:li></rdf:Alt></dc:description>';

export const arrangements: Readonly<Record<string, () => Promise<Buffer>>> = {
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
  'with empty APP1 and APP13 segments': async () =>
    withSegments(await makePhoto(), [
      makeSegment(marker.app1, Buffer.alloc(0)),
      makeSegment(marker.app13, Buffer.alloc(0)),
      photoshopSegment(''),
    ]),
  'with Photoshop resources before everything else': async () =>
    withSegments(await makePhoto(), [photoshopSegment('8BIM\x04\x0a\0\0\0\0\0\x04\0\0\0\x01')], 'first'),
  'with IIM split in the middle of a word': async () =>
    withSegments(await makePhoto(), [
      photoshopSegment('8BIM\x04\x04\0\0\0\0\0\x0d\x1c\x02\x78'),
      photoshopSegment('\0\x08ghi ch\xfa\x20\0'),
      photoshopSegment('8BIM\x03\xed\0\0\0\0\0\x10\0\x48\0\0\0\x01\0\x01\0\x48\0\0\0\x01\0\x01'),
    ]),
  'with two XMP packets': async () =>
    withSegments(await makePhoto(), [
      xmpSegment(foreignXmp()),
      xmpSegment(foreignXmp('lịch sử').replace('</rdf:Description>', `${OLD_CAPTION}</rdf:Description>`)),
    ]),
  'with ExtendedXMP': async () => {
    const filler = Array.from({ length: 9000 }, (_, at) => `lần ${at}`).join(' ');
    const photo = withSegments(await makePhoto(), [xmpSegment(foreignXmp(filler.slice(0, 40_000)))]);
    return withJpegMetadata(photo, { ...emptyPhotoText, caption: 'Chú thích cũ. '.repeat(1_200) });
  },
  'with every segment twice over': async () => {
    const once = withSegments(await makePhoto({ previewEdge: 200 }), [
      makeSegment(0xfe, Buffer.from('một')),
      photoshopSegment('8BIM\x04\x0a\0\0\0\0\0\x04\0\0\0\x01'),
      xmpSegment(foreignXmp()),
    ]);
    return withSegments(once, [
      makeSegment(0xee, Buffer.from('Adobe\0\x64\0\0\0\0\0')),
      makeSegment(0xfe, Buffer.from('hai')),
    ]);
  },
  'with fill bytes between its segments': async () => {
    const photo = await makePhoto();
    const { segments } = walkJpegHead(photo);
    const pieces = segments.flatMap(({ start, end }) => [
      Buffer.from([0xff, 0xff, 0xff]),
      photo.subarray(start, end),
    ]);
    const scan = segments.at(-1)?.end ?? 2;
    return Buffer.concat([photo.subarray(0, 2), ...pieces, photo.subarray(scan)]);
  },
  progressive: async () =>
    sharp(await makePhoto())
      .jpeg({ progressive: true })
      .toBuffer(),
};

export function makeArrangement(name: string): Promise<Buffer> {
  const arrangement = arrangements[name];
  if (arrangement === undefined) throw new Error(`No arrangement ${name}`);
  return arrangement();
}

/** All segments that carry neither XMP nor Photoshop resources, in order; an index of pictures only by its length. */
export function foreignSegments(jpeg: Buffer): readonly string[] {
  return walkJpegHead(jpeg)
    .segments.filter((segment) => [undefined, 'exif'].includes(kindOf(jpeg, segment)))
    .map((segment) => {
      const payload = Buffer.from(payloadOf(jpeg, segment));
      return payload.subarray(0, 4).equals(Buffer.from('MPF\0'))
        ? `MPF ${payload.length}`
        : `${segment.marker} ${payload.toString('latin1')}`;
    });
}

export function realJpegs(): readonly string[] {
  if (sharedMaterial === undefined) return [];
  const photos = join(sharedMaterial, 'photos');
  return readdirSync(photos, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.jpg') && !file.endsWith('corrupt-header.jpg'))
    .toSorted()
    .map((file) => join(photos, file));
}
