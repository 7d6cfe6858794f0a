// What has to happen to one photo's files so that they carry its words. Reads heads; writes nothing.
import { open } from 'node:fs/promises';
import type { Photo } from '#shared/model/photo.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findPhotoFile, findStamp } from '../db/rows/photo-files.ts';
import type { CopyMemory } from '../files/copy-memory.ts';
import { openStats, stampIn } from '../files/file-stamp.ts';
import { readHead } from '../files/jpeg/read-head.ts';
import { originalPath } from '../files/library-paths.ts';
import { readCopy } from '../files/read-copy.ts';
import { hashOf } from '../files/sha256.ts';
import { planLibraryHead, type HeadWrite } from '../metadata/library-head.ts';
import { provePicture } from './prove-picture.ts';

export type InPlacePlan = {
  readonly kind: 'in-place';
  readonly path: string;
  readonly stamp: string;
  readonly write: HeadWrite;
  /** Length and SHA-256 of the head as it is. */
  readonly headLength: number;
  readonly headHash: string;
};

export type PhotoPlan =
  /** The file says it already. */
  | { readonly kind: 'nothing'; readonly stamp: string }
  | InPlacePlan
  /** The copy was never touched, or its words outgrew their room. */
  | { readonly kind: 'replace' }
  | { readonly kind: 'sidecar' };

type PlanningDesk = { readonly db: ReadableDb; readonly libraryDir: string };

/** @throws AppError conflict (somebody else changed the picture), unreadable_image; the system's error */
export async function planPhoto(
  { db, libraryDir }: PlanningDesk,
  photo: Photo,
  memory: () => CopyMemory,
): Promise<PhotoPlan> {
  if (photo.mimeType !== 'image/jpeg') return { kind: 'sidecar' };
  const known = findStamp(db, photo.id);
  if (known === undefined) return { kind: 'replace' };
  const path = originalPath(libraryDir, photo.hash, photo.mimeType);
  const { stamp, opening, scanStart, pictureLength } = await readStart(path);
  if (stamp !== known.stamp) {
    const originalHead = findPhotoFile(db, photo.id)?.originalHead;
    // As it was taken in, read back and compared: nobody wrote to it since, or the picture would have another length.
    const isAsTakenIn =
      known.stamp === null && pictureLength === photo.byteSize - (originalHead?.length ?? 0);
    if (!isAsTakenIn) {
      const bytes = await readCopy(path, memory());
      await provePicture(photo, { bytes, scanStart, originalHead }, memory());
    }
  }
  const plan = planLibraryHead(opening, photo, photo);
  if (plan.kind === 'rewrite') return { kind: 'replace' };
  if (plan.write === undefined) return { kind: 'nothing', stamp };
  const head = opening.subarray(0, scanStart);
  const headHash = hashOf(head);
  return { kind: 'in-place', path, stamp, write: plan.write, headLength: scanStart, headHash };
}

type Start = {
  readonly stamp: string;
  readonly opening: Buffer;
  readonly scanStart: number;
  readonly pictureLength: number;
};

async function readStart(path: string): Promise<Start> {
  const file = await open(path, 'r');
  try {
    const stats = openStats(file);
    const { bytes, scanStart = 0, fileSize } = await readHead(file, Number(stats.size));
    return { stamp: stampIn(stats), opening: bytes, scanStart, pictureLength: fileSize - scanStart };
  } finally {
    await file.close();
  }
}
