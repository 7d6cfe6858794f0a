// One photo as it leaves: its picture, the words that go with it, and nothing else that it would tell.
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { ExportSettings } from '#shared/model/export.ts';
import { removedKinds, type RemovedKind } from '#shared/model/leaving.ts';
import { emptyPhotoText, type Photo, type PhotoText } from '#shared/model/photo.ts';
import { lookKey, lookOf, wordsShown } from '#shared/picture/look.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findPictureEnd } from '../files/jpeg/picture-end.ts';
import { walkJpegHead } from '../files/jpeg/segments.ts';
import { originalPath } from '../files/library-paths.ts';
import { translateSourceError } from '../files/source-error.ts';
import { carryExif } from '../metadata/carry-exif.ts';
import { collectBlocks } from '../metadata/jpeg-blocks.ts';
import { withoutTraces, type Kept } from '../metadata/privacy.ts';
import { withoutExifTraces } from '../metadata/privacy-exif.ts';
import { withoutXmpTraces } from '../metadata/privacy-xmp.ts';
import { isSigned } from '../metadata/provenance.ts';
import { takenMoment } from '../metadata/wall-clock.ts';
import { withJpegMetadata } from '../metadata/write-jpeg-metadata.ts';
import { emptyPacket, parsePacket, serializePacket } from '../metadata/xmp-packet.ts';
import { setXmpText } from '../metadata/xmp-text.ts';
import { exportedType } from './export-names.ts';
import { fitted, renderCopy } from './render-export.ts';
import { untouchedOriginal } from './untouched-original.ts';
import type { DrawnMark } from './watermark.ts';

export type PictureJob = {
  readonly db: ReadableDb;
  readonly libraryPath: string;
  readonly settings: ExportSettings;
  readonly mark: DrawnMark | undefined;
};
export type ExportedPicture = { readonly bytes: Buffer; readonly removed: readonly RemovedKind[] };

/** @throws AppError not_found, unreadable_image */
export async function exportPicture(job: PictureJob, photo: Photo): Promise<ExportedPicture> {
  const { db, libraryPath, settings } = job;
  const original = await readFile(originalPath(libraryPath, photo.hash, photo.mimeType)).catch(
    (error: unknown) => {
      throw translateSourceError(error, photo.fileName);
    },
  );
  if (settings.untouched) return { bytes: untouchedOriginal(db, photo, original), removed: [] };
  const keep: Kept = { ...settings.keep, words: settings.words === 'all' };
  return keepsItsPixels(photo, job)
    ? cleanCopy(original, photo, { job, keep })
    : renderedCopy(original, photo, { job, keep });
}

function keepsItsPixels(photo: Photo, { settings, mark }: PictureJob): boolean {
  const isAsked = mark !== undefined || lookKey(photo) !== '';
  const isJpeg = photo.mimeType === 'image/jpeg' && exportedType(photo, settings) === 'image/jpeg';
  return isJpeg && !isAsked && fitted(photo.capture, settings.edge).width === photo.capture.width;
}

type Making = { readonly job: PictureJob; readonly keep: Kept };

function cleanCopy(original: Buffer, photo: Photo, { job, keep }: Making): ExportedPicture {
  const { jpeg, removed } = withoutTraces(original, keep);
  const words = wordsOf(photo, job.settings);
  const bytes = words === undefined ? jpeg : withJpegMetadata(jpeg, words, { createdAt: takenMoment(photo) });
  if (!isSamePicture(original, bytes)) throw new Error(`Picture data changed while writing ${photo.id}`);
  return { bytes, removed };
}

/** Nothing may leave the house altered: from the first SOS marker to the picture's end, byte for byte. */
function isSamePicture(original: Buffer, copy: Buffer): boolean {
  const from = walkJpegHead(original).scanStart;
  const to = walkJpegHead(copy).scanStart;
  if (from === undefined || to === undefined) return from === to;
  const picture = original.subarray(from, findPictureEnd(original, from));
  return copy.subarray(to, to + picture.length).equals(picture);
}

async function renderedCopy(original: Buffer, photo: Photo, { job, keep }: Making): Promise<ExportedPicture> {
  const { settings, mark } = job;
  const words = wordsOf(photo, settings);
  const mimeType = exportedType(photo, settings);
  const { bytes, size } = await renderCopy(original, photo, {
    ...{ mimeType, mark, edge: settings.edge, quality: settings.quality },
    xmp: words === undefined ? undefined : packetOf(words),
  });
  // New pixels: whatever small picture the original holds shows something else.
  const left: Kept = { ...keep, previews: false };
  const path = originalPath(job.libraryPath, photo.hash, photo.mimeType);
  const { removed, exif } = await tracesIn(original, { photo, path, keep: left });
  if (mimeType !== 'image/jpeg' || words === undefined) return { bytes, removed };
  const facts = keep.words && exif !== undefined ? carryExif(bytes, exif, size) : bytes;
  const createdAt = takenMoment(photo);
  return { bytes: withJpegMetadata(facts, words, { padding: 0, createdAt }), removed };
}

/** Undefined where nothing is to be said. */
function wordsOf(photo: Photo, { words }: ExportSettings): PhotoText | undefined {
  if (words === 'none') return undefined;
  if (words === 'all') return wordsShown(photo, lookOf(photo));
  const { credit, creator, creatorTitle, source, rights } = photo;
  return { ...emptyPhotoText, credit, creator, creatorTitle, source, rights };
}

function packetOf(words: PhotoText): string {
  const main = emptyPacket();
  setXmpText({ main, extended: undefined }, words);
  return serializePacket(main, 0);
}

type Traces = {
  readonly removed: readonly RemovedKind[];
  /** What stays of the camera's own words: a TIFF structure. */
  readonly exif: Uint8Array | undefined;
};

/** What the original tells and the copy does not. */
async function tracesIn(
  original: Buffer,
  { photo, path, keep }: { photo: Photo; path: string; keep: Kept },
): Promise<Traces> {
  if (photo.mimeType === 'image/jpeg') {
    const { jpeg, removed } = withoutTraces(original, keep);
    return { removed, exif: collectBlocks(jpeg, walkJpegHead(jpeg).segments).exif };
  }
  const { exif, xmp } = await sharp(original, { failOn: 'none', limitInputPixels: false }).metadata();
  const start = exif?.toString('latin1', 0, 6) === 'Exif\0\0' ? 6 : 0;
  const packet = xmp === undefined ? undefined : parsePacket(xmp.toString('utf8'));
  const cleaned = exif && withoutExifTraces(exif.subarray(start), keep);
  const removed = new Set<RemovedKind>([
    ...(cleaned?.removed ?? []),
    ...(packet === undefined ? [] : withoutXmpTraces(packet, keep)),
    ...((await isSigned(path)) ? (['signature'] as const) : []),
  ]);
  return { removed: removedKinds.filter((kind) => removed.has(kind)), exif: cleaned?.tiff };
}
