// Pictures of a remote article → photos of the library, with the words that stand under them there. Each stands alone: one
// that cannot be fetched is named, and its place waits for its picture.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import type { PhotoText } from '#shared/model/photo.ts';
import type { Http } from '../connections/http/exchange.ts';
import type { Library } from '../library/open-library.ts';
import { editPhotos } from '../library/photos.ts';
import { fetchPicture } from './fetch-picture.ts';
import { importPhotoFile } from './import-photos.ts';
import type { ImportParts } from './take-in-file.ts';

export type TakeInParts = ImportParts & { readonly library: () => Library; readonly http: Http };

export type RemotePicture = {
  readonly url: string;
  /** What stands under it there; it goes before what the file says in itself. */
  readonly text: Pick<PhotoText, 'caption' | 'alt' | 'credit'>;
};

export type TakenIn = {
  /** Address → photo; one that could not be had is absent. */
  readonly photoIds: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
};

const MOST_PICTURES = 200;

/**
 * `articleUrl` is where they stand: other hosts are asked over https only. @throws AppError disk_full, library_read_only,
 * library_missing
 */
export async function takeInPictures(
  parts: TakeInParts,
  pictures: readonly RemotePicture[],
  articleUrl: string,
): Promise<TakenIn> {
  const photoIds = new Map<string, string>();
  const notes: string[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'toa-soan-'));
  try {
    for (const picture of pictures.slice(0, MOST_PICTURES)) {
      if (photoIds.has(picture.url)) continue;
      try {
        photoIds.set(picture.url, await takeIn(parts, picture, { folder, articleUrl }));
      } catch (error) {
        if (!(error instanceof AppError) || endsEverything.has(error.code)) throw error;
        notes.push(`${error.message} Chỗ ảnh ấy đang chờ ảnh.`);
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const left = pictures.length - MOST_PICTURES;
  if (left > 0) notes.push(`Bài có quá nhiều ảnh: ${left} ảnh cuối chưa lấy về, chỗ của chúng đang chờ ảnh.`);
  return { photoIds, notes };
}

const endsEverything: ReadonlySet<string> = new Set(['disk_full', 'library_read_only', 'library_missing']);

async function takeIn(
  parts: TakeInParts,
  { url, text }: RemotePicture,
  from: { readonly folder: string; readonly articleUrl: string },
): Promise<string> {
  const picture = await fetchPicture(parts.http, url, from.articleUrl);
  const file = join(from.folder, picture.fileName);
  await writeFile(file, picture.bytes);
  const { write: db, path: libraryPath } = parts.library();
  const created: string[] = [];
  const run = {
    ...{ db, libraryPath, signal: new AbortController().signal },
    addCreated: (id: string) => void created.push(id),
    // The library's own words about a photo it has are not replaced by somebody else's.
    addDuplicate: () => undefined,
  };
  const id = await importPhotoFile(parts, run, file);
  if (created.includes(id)) {
    editPhotos(db, [{ photoId: id, set: text }], parts.clock.now());
    parts.emit('photos.changed', { ids: [id] });
  }
  return id;
}
