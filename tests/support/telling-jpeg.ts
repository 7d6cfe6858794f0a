// Photos that tell more than they show: where, with which camera, and what they looked like before; and one that is signed.
import sharp from 'sharp';
import { makeSegment } from '#engine/files/jpeg/segments.ts';
import { makePhoto, withPreview } from './make-photos.ts';

/** GPS position, body and owner named in EXIF (`exif`: more of its camera directory, or other values), and a large preview after the picture. */
export async function tellingJpeg(
  seed = 1,
  size = { width: 600, height: 400 },
  exif: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const plain = await makePhoto({ ...size, seed });
  const jpeg = await sharp(plain)
    .withExif({
      IFD0: { Make: 'TOA SOAN', Model: 'TS-1' },
      IFD2: {
        DateTimeOriginal: '2026:11:20 08:15:30',
        ExposureTime: '1/250',
        BodySerialNumber: 'SM-0042-7788',
        CameraOwnerName: 'Nguyen Van A',
        ...exif,
      },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '10/1 46/1 3726/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '106/1 40/1 4398/100',
      },
    })
    .jpeg({ quality: 92 })
    .toBuffer();
  return withPreview(jpeg, await sharp(jpeg).resize(160).jpeg().toBuffer());
}

/** A C2PA manifest in two segments (number 1), and another JUMBF box (number 2). Only their frames are true to form. */
export async function signedJpeg(): Promise<Buffer> {
  const jpeg = await makePhoto();
  const boxes = [
    jumbf(1, 1, 'jumb\0\0\0\x25jumdc2pa\0\x11\0\x10\x80\0\0\xaa\0\x38\x9bqc2pa\0 một phần'),
    jumbf(1, 2, 'jumb phần sau'),
    jumbf(2, 1, 'jumb một hộp khác'),
  ];
  return Buffer.concat([jpeg.subarray(0, 2), ...boxes, jpeg.subarray(2)]);
}

/** JPEG XT, B.2: "JP", the box's number, the piece's number, length, type and content. */
function jumbf(number: number, piece: number, content: string): Buffer {
  const head = Buffer.alloc(12);
  head.write('JP', 0, 'latin1');
  head.writeUInt16BE(number, 2);
  head.writeUInt32BE(piece, 4);
  head.writeUInt32BE(1000, 8);
  return makeSegment(0xeb, Buffer.concat([head, Buffer.from(content)]));
}
