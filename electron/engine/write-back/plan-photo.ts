// What has to happen to one photo's files so that they carry its words. Writes nothing.
import type { Photo } from '#shared/model/photo.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findPhotoFile, findStamp } from '../db/rows/photo-files.ts';
import type { CopyMemory } from '../files/copy-memory.ts';
import { originalPath } from '../files/library-paths.ts';
import { readCopy } from '../files/read-copy.ts';
import type { HeadWrite } from '../metadata/library-head.ts';
import { headDamaged } from '../metadata/write-jpeg-metadata.ts';
import type { PlannedHead } from './plan-head.ts';
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
  readonly planHead: (path: string, photo: Photo) => Promise<PlannedHead | undefined>;
  /** For reading a whole file; nothing else lies in it meanwhile. */
  readonly memory: () => CopyMemory;
};

/** @throws AppError conflict (somebody else changed the picture), unreadable_image; the system's error */
export async function planPhoto(photo: Photo, planning: Planning): Promise<PhotoPlan> {
  const { db, libraryDir, planHead } = planning;
  if (photo.mimeType !== 'image/jpeg') return { kind: 'sidecar' };
  const known = findStamp(db, photo.id);
  if (known === undefined) return { kind: 'replace' };
  const path = originalPath(libraryDir, photo.hash, photo.mimeType);
  const head = await planHead(path, photo);
  if (head === undefined || head.stamp !== known.stamp)
    await requireOurs(photo, { path, head, known }, planning);
  if (head === undefined) throw headDamaged();
  const { stamp, plan, headLength, headHash } = head;
  if (plan.kind === 'rewrite') return { kind: 'replace' };
  if (plan.write === undefined) return { kind: 'nothing', stamp };
  return { kind: 'in-place', path, stamp, write: plan.write, headLength, headHash };
}

type Found = {
  readonly path: string;
  readonly head: PlannedHead | undefined;
  readonly known: { readonly stamp: string | null };
};

/** Of a copy that is not as we left it: is the picture in it still the one that came in? @throws AppError conflict */
async function requireOurs(
  photo: Photo,
  { path, head, known }: Found,
  { db, memory }: Planning,
): Promise<void> {
  const originalHead = findPhotoFile(db, photo.id)?.originalHead;
  // As it was taken in, read back and compared: nobody wrote to it since, or the picture would have another length.
  const isAsTakenIn =
    known.stamp === null && head?.pictureLength === photo.byteSize - (originalHead?.length ?? 0);
  if (isAsTakenIn) return;
  const bytes = await readCopy(path, memory());
  await provePicture(photo, { bytes, scanStart: head?.headLength ?? 0, originalHead }, memory());
}
