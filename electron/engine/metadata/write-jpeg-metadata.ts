// Our own writer: a JPEG with the photo's text in XMP and IIM, in step, and not one byte of picture data touched. Everything
// that is not ours (EXIF, colour profile, previews, other Photoshop resources, foreign XMP, trailers) stays.
import type { PhotoText } from '#shared/model/photo.ts';
import { AppError } from '#shared/api/errors.ts';
import { walkJpegHead, type JpegHead } from '../files/jpeg/segments.ts';
import { layHead, renewHead } from './head-parts.ts';
import { isIndex, updatePictureIndex } from './move-pictures.ts';
import { maxSpace, type XmpOptions } from './renew-xmp.ts';

export type WriteOptions = XmpOptions & {
  /** Bytes of white space in a new XMP packet, for later changes in place; 0 for pictures that go to readers. */
  readonly padding?: number;
};

/**
 * @returns a new buffer; the picture data, from the first SOS marker to the end of the file, is that of `jpeg`
 * @throws AppError unreadable_image when `jpeg` has no picture data
 */
export function withJpegMetadata(jpeg: Buffer, text: PhotoText, options: WriteOptions = {}): Buffer {
  const head = requireHead(jpeg);
  const { padding = 2048, ...rest } = options;
  const parts = renewHead(jpeg, head, { text, ...rest });
  const space = Math.min(padding, parts.space ?? padding, parts.packet ? maxSpace(parts.packet) : 0);
  return withHead(jpeg, head, layHead(parts, space));
}

type ReadableHead = JpegHead & { readonly scanStart: number };

/** @throws AppError unreadable_image when `jpeg` has no picture data */
export function requireHead(jpeg: Uint8Array): ReadableHead {
  const head = walkJpegHead(jpeg);
  const { scanStart } = head;
  if (scanStart !== undefined) return { ...head, scanStart };
  throw new AppError('unreadable_image', 'Ảnh JPEG hỏng phần đầu nên chưa ghi được chú thích vào tệp.');
}

/** `jpeg` with another head, and the index of further pictures true again. */
export function withHead(jpeg: Buffer, { segments, scanStart }: ReadableHead, head: Buffer): Buffer {
  const written = Buffer.concat([head, jpeg.subarray(scanStart)]);
  const mpf = segments.find((segment) => isIndex(jpeg, segment));
  if (mpf !== undefined) updatePictureIndex(written, { mpf, scanStart });
  return written;
}
