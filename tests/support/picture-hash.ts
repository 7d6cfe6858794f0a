import { createHash } from 'node:crypto';
import { walkJpegHead } from '#engine/files/jpeg/segments.ts';

/** SHA-256 of all bytes from the first SOS marker on; of none where there is no picture. */
export function pictureHash(jpeg: Uint8Array): string {
  const { scanStart } = walkJpegHead(jpeg);
  const picture = jpeg.subarray(scanStart ?? jpeg.length);
  return createHash('sha256').update(picture).digest('hex');
}
