// `bai-viet.json`: the article as data, and the package's own book: what was written, by which click, with hashes, so that the
// next writing knows what is its own.
import { z } from 'zod';
import { CarryField } from '#shared/model/hand-carry.ts';
import { PublishAction } from '#shared/model/outbox.ts';
import { emptyPhotoText, PhotoText } from '#shared/model/photo.ts';
import { ContentHash, Id, Timestamp } from '#shared/model/primitives.ts';
import { StoryContent } from '#shared/model/story.ts';
import { placeOf, readIfThere } from '../local-portal/disk-files.ts';
import { parseJson } from '../static-site/site-files.ts';

export const recordPath = 'bai-viet.json';
export const sheetPath = 'phieu-dan.html';

const PackagePath = z.string().regex(/^(?:(?:anh|tai-lieu)\/)?[A-Za-z0-9_-][A-Za-z0-9._-]*$/u);

const WrittenFile = z.object({ path: PackagePath, hash: ContentHash, bytes: z.int() });
export type WrittenFile = z.infer<typeof WrittenFile>;

/** Packages of earlier versions lie on people's disks with fewer fields. */
const CarriedPhoto = z.preprocess(
  (photo) => (typeof photo === 'object' ? { ...emptyPhotoText, ...photo } : photo),
  PhotoText.extend({ id: Id, file: PackagePath, width: z.int(), height: z.int() }),
);

export const PackageRecord = z.object({
  version: z.literal(1),
  storyId: Id,
  intentId: Id,
  /** Of everything the sheet says; equal content is not written again. */
  contentHash: ContentHash,
  action: PublishAction,
  approvedBy: z.string(),
  approvedAt: Timestamp,
  writtenAt: Timestamp,
  slug: z.string(),
  /** Text, fields and document; null where the article is being taken away. */
  content: StoryContent.nullable(),
  photos: z.array(CarriedPhoto),
  fields: z.array(CarryField),
  /** Every other file of the package. */
  files: z.array(WrittenFile),
});
export type PackageRecord = z.infer<typeof PackageRecord>;

/** Undefined where there is none, or none of ours. */
export async function readRecord(path: string, name: string): Promise<PackageRecord | undefined> {
  return parseJson(PackageRecord, await readIfThere(placeOf(path, `${name}/${recordPath}`)));
}
