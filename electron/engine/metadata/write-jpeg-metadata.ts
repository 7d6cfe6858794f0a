// Our own writer: a JPEG with the photo's text in XMP and IIM, in step, and not one byte of picture data touched. Everything
// that is not ours (EXIF, colour profile, previews, other Photoshop resources, foreign XMP, trailers) stays.
import type { PhotoMarks, PhotoText } from '#shared/model/photo.ts';
import { AppError } from '#shared/api/errors.ts';
import { makeSegment, marker, maxPayload, walkJpegHead, type JpegSegment } from '../files/jpeg/segments.ts';
import { parseIim, serializeIim } from './iim.ts';
import { withIimText } from './iim-text.ts';
import { collectBlocks, kindOf, photoshopPrefix, type BlockKind } from './jpeg-blocks.ts';
import { isIndex, updatePictureIndex } from './move-pictures.ts';
import { IIM_RESOURCE, parseResources, withIimResource } from './photoshop-resources.ts';
import { renewXmp } from './renew-xmp.ts';

export type WriteOptions = {
  /** Bytes of white space in a new XMP packet, for later changes in place; 0 for pictures that go to readers. */
  readonly padding?: number;
  /** When the picture was taken, `YYYY-MM-DDTHH:mm:ss[.sss]` by the camera's clock: Date Created [photoshop, IIM 2:55 and 2:60]. */
  readonly createdAt?: string | undefined;
  /** What was decided while culling; absent for what leaves the house: what the file says of it stays. */
  readonly marks?: PhotoMarks | undefined;
};

/**
 * @returns a new buffer; the picture data, from the first SOS marker to the end of the file, is that of `jpeg`
 * @throws AppError unreadable_image when `jpeg` has no picture data
 */
export function withJpegMetadata(jpeg: Buffer, text: PhotoText, options: WriteOptions = {}): Buffer {
  const { segments, scanStart } = walkJpegHead(jpeg);
  if (scanStart === undefined) {
    throw new AppError('unreadable_image', 'Ảnh JPEG hỏng phần đầu nên chưa ghi được chú thích vào tệp.');
  }
  const blocks = collectBlocks(jpeg, segments);
  const { padding = 2048, createdAt, marks } = options;
  const xmp = renewXmp(blocks, text, { padding, createdAt, marks });
  const oldOf = (kind: BlockKind): Buffer[] =>
    segments.filter((segment) => kindOf(jpeg, segment) === kind).map((segment) => bytesOf(jpeg, segment));
  const [opening, others] = splitOpening(jpeg, segments);
  const written = Buffer.concat([
    jpeg.subarray(0, 2),
    ...opening,
    ...(xmp.main === undefined ? oldOf('xmp') : [xmp.main]),
    ...(xmp.extended ?? oldOf('extended-xmp')),
    ...makePhotoshopSegments(withIim(blocks.photoshop, text, createdAt)),
    ...others,
    jpeg.subarray(scanStart),
  ]);
  const mpf = segments.find((segment) => isIndex(jpeg, segment));
  if (mpf !== undefined) updatePictureIndex(written, { mpf, scanStart });
  return written;
}

/** Photoshop's resources with our IIM block and its digest in them. */
function withIim(photoshop: Uint8Array, text: PhotoText, createdAt: string | undefined): Buffer {
  const list = parseResources(photoshop);
  const old = list.resources.find(({ id }) => id === IIM_RESOURCE);
  const datasets = withIimText(old === undefined ? [] : parseIim(old.value), text, createdAt);
  return withIimResource(list, serializeIim(datasets));
}

function makePhotoshopSegments(resources: Buffer): readonly Buffer[] {
  const prefix = Buffer.from(photoshopPrefix, 'latin1');
  const room = maxPayload - prefix.length;
  const segments: Buffer[] = [];
  for (let at = 0; at < resources.length; at += room) {
    segments.push(makeSegment(marker.app13, Buffer.concat([prefix, resources.subarray(at, at + room)])));
  }
  return segments;
}

/**
 * The segments that must open the file (JFIF, EXIF), and all others that stay. Ours go between, before MPF, whose offsets
 * count from itself.
 */
function splitOpening(
  jpeg: Buffer,
  segments: readonly JpegSegment[],
): readonly [readonly Buffer[], readonly Buffer[]] {
  const staying = segments.filter((segment) => [undefined, 'exif'].includes(kindOf(jpeg, segment)));
  const isOpening = (segment: JpegSegment): boolean =>
    segment.marker === marker.app0 || kindOf(jpeg, segment) === 'exif';
  const firstOther = staying.findIndex((segment) => !isOpening(segment));
  const border = firstOther === -1 ? staying.length : firstOther;
  const bytes = staying.map((segment) => bytesOf(jpeg, segment));
  return [bytes.slice(0, border), bytes.slice(border)];
}

function bytesOf(jpeg: Buffer, segment: JpegSegment): Buffer {
  return jpeg.subarray(segment.start, segment.end);
}
