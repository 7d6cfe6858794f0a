import { createHash } from 'node:crypto';
import { walkJpegHead } from '#engine/files/jpeg/segments.ts';

/** SHA-256 of all bytes from the first SOS marker on. */
export function pictureHash(jpeg: Uint8Array): string {
  const { scanStart } = walkJpegHead(jpeg);
  if (scanStart === undefined) throw new Error('No picture data');
  return createHash('sha256').update(jpeg.subarray(scanStart)).digest('hex');
}
