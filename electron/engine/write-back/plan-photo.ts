// What has to happen to one photo's files so that they carry its words. Writes nothing.
import { open } from 'node:fs/promises';
import type { Photo } from '#shared/model/photo.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findPhotoFile, findStamp } from '../db/rows/photo-files.ts';
import type { CopyMemory, Room } from '../files/copy-memory.ts';
import { openStats, stampIn } from '../files/file-stamp.ts';
import { readHead } from '../files/jpeg/read-head.ts';
import { originalPath } from '../files/library-paths.ts';
import { readCopy } from '../files/read-copy.ts';
import type { HeadWrite } from '../metadata/library-head.ts';
import type { Opening, PlannedHead } from './plan-head.ts';
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

type Planning = {
  readonly db: ReadableDb;
  readonly libraryDir: string;
  /** As `planHead`, here or elsewhere. */
  readonly planHead: (opening: Opening, photo: Photo) => Promise<PlannedHead>;
  /** For one head. */
  readonly room: Room;
  /** For a whole file. Nothing else lies in either meanwhile. */
  readonly memory: () => CopyMemory;
};

/** @throws AppError conflict (somebody else changed the picture), unreadable_image; the system's error */
export async function planPhoto(photo: Photo, planning: Planning): Promise<PhotoPlan> {
  const { db, libraryDir, planHead, room } = planning;
  if (photo.mimeType !== 'image/jpeg') return { kind: 'sidecar' };
  const known = findStamp(db, photo.id);
  if (known === undefined) return { kind: 'replace' };
  const path = originalPath(libraryDir, photo.hash, photo.mimeType);
  const { stamp, bytes, scanStart, pictureLength } = await readOpening(path, room);
  if (stamp !== known.stamp) {
    const originalHead = findPhotoFile(db, photo.id)?.originalHead;
    // As it was taken in, read back and compared: nobody wrote to it since, or the picture would have another length.
    const isAsTakenIn =
      known.stamp === null && pictureLength === photo.byteSize - (originalHead?.length ?? 0);
    if (!isAsTakenIn) await requireOurs(photo, { path, scanStart, originalHead }, planning);
  }
  const head = await planHead({ bytes, headLength: scanStart }, photo);
  switch (head.kind) {
    case 'nothing':
      return { kind: 'nothing', stamp };
    case 'in-place':
      return { ...head, path, stamp, headLength: scanStart };
    case 'rewrite':
      return { kind: 'replace' };
  }
}

type Start = {
  readonly stamp: string;
  readonly bytes: Buffer;
  readonly scanStart: number;
  readonly pictureLength: number;
};

async function readOpening(path: string, room: Room): Promise<Start> {
  const file = await open(path, 'r');
  try {
    const stats = openStats(file);
    const { bytes, scanStart = 0, fileSize } = await readHead(file, Number(stats.size), room);
    return { stamp: stampIn(stats), bytes, scanStart, pictureLength: fileSize - scanStart };
  } finally {
    await file.close();
  }
}

type Found = {
  readonly path: string;
  readonly scanStart: number;
  readonly originalHead: Uint8Array | undefined;
};

/** Of a copy that is not as we left it: is the picture in it still the one that came in? @throws AppError conflict */
async function requireOurs(
  photo: Photo,
  { path, scanStart, originalHead }: Found,
  { memory }: Planning,
): Promise<void> {
  const bytes = await readCopy(path, memory());
  await provePicture(photo, { bytes, scanStart, originalHead }, memory());
}
