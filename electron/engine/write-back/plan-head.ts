// What has to change in the head of one file so that it carries a photo's words: read, compared, laid out. It asks nobody and waits
// for nobody, so that it can run beside the engine's own thread.
import { closeSync, fstatSync, openSync } from 'node:fs';
import type { PhotoMarks, PhotoText } from '#shared/model/photo.ts';
import { stampIn } from '../files/file-stamp.ts';
import { readHeadSync } from '../files/jpeg/read-head.ts';
import { hashOf } from '../files/sha256.ts';
import { planLibraryHead, type HeadPlan } from '../metadata/library-head.ts';

export type PlannedHead = {
  /** Of the file, as it was read. */
  readonly stamp: string;
  /** Where the picture data begins, and how many bytes there are from there on. */
  readonly headLength: number;
  readonly pictureLength: number;
  /** SHA-256 of the head as it is. */
  readonly headHash: string;
  readonly plan: HeadPlan;
};

/**
 * @returns undefined where the file at `path` is no JPEG with picture data
 * @throws the system's error
 */
export function planHead(path: string, photo: PhotoText & PhotoMarks): PlannedHead | undefined {
  const fd = openSync(path, 'r');
  try {
    const stats = fstatSync(fd, { bigint: true });
    const { bytes, scanStart, fileSize } = readHeadSync(fd, Number(stats.size));
    if (scanStart === undefined) return undefined;
    return {
      ...{ stamp: stampIn(stats), headLength: scanStart, pictureLength: fileSize - scanStart },
      headHash: hashOf(bytes.subarray(0, scanStart)),
      plan: planLibraryHead(bytes, photo, photo),
    };
  } finally {
    closeSync(fd);
  }
}
