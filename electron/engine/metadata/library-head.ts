// The head of a JPEG as the library keeps it: the photo's words in XMP and IIM, with room to change them in place later.
import type { PhotoMarks, PhotoText } from '#shared/model/photo.ts';
import { walkJpegHead } from '../files/jpeg/segments.ts';
import { withJpegMetadata } from './write-jpeg-metadata.ts';

/** White space in the XMP packet, bytes: what a newsroom's longest captions need and a little more. */
const ROOM = 8 * 1024;

/**
 * @param opening the file from its start to at least the first SOS marker
 * @param marks what was decided while culling; absent: what the file says of it stays
 * @returns all bytes that stand before the picture data in the library's copy; the picture data itself is appended by the caller
 * @throws AppError unreadable_image when there is no picture data in `opening`
 */
export function makeLibraryHead(opening: Buffer, text: PhotoText, marks?: PhotoMarks): Buffer {
  const { scanStart = 0 } = walkJpegHead(opening);
  const sos = 2;
  const written = withJpegMetadata(opening.subarray(0, scanStart + sos), text, { padding: ROOM, marks });
  return written.subarray(0, written.length - sos);
}
