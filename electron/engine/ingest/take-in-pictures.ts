// Pictures of a remote article → photos of the library, with the words that stand under them there. Each stands alone: one
// that cannot be fetched is named, and its place waits for its picture.
import { AppError } from '#shared/api/errors.ts';
import type { PhotoText } from '#shared/model/photo.ts';
import type { Http } from '../connections/http/exchange.ts';
import { editPhotos } from '../library/photos.ts';
import { fetchPicture } from './fetch-picture.ts';
import { takeInBytes, type TakeInBytesParts } from './take-in-bytes.ts';
import { endsEverything } from './take-in-pasted.ts';

export type TakeInParts = TakeInBytesParts & { readonly http: Http };

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
  for (const picture of pictures.slice(0, MOST_PICTURES)) {
    if (photoIds.has(picture.url)) continue;
    try {
      photoIds.set(picture.url, await takeIn(parts, picture, articleUrl));
    } catch (error) {
      if (!(error instanceof AppError) || endsEverything.has(error.code)) throw error;
      notes.push(`${error.message} Chỗ ảnh ấy đang chờ ảnh.`);
    }
  }
  const left = pictures.length - MOST_PICTURES;
  if (left > 0) notes.push(`Bài có quá nhiều ảnh: ${left} ảnh cuối chưa lấy về, chỗ của chúng đang chờ ảnh.`);
  return { photoIds, notes };
}

async function takeIn(parts: TakeInParts, { url, text }: RemotePicture, articleUrl: string): Promise<string> {
  const { bytes, fileName: name } = await fetchPicture(parts.http, url, articleUrl);
  const { id, isNew } = await takeInBytes(parts, { bytes, name });
  // The library's own words about a photo it has are not replaced by somebody else's.
  if (isNew) {
    editPhotos(parts.library().write, [{ photoId: id, set: text }], parts.clock.now());
    parts.emit('photos.changed', { ids: [id] });
  }
  return id;
}
