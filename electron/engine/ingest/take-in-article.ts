// Takes in those pictures of a remote article that a story is going to show.
import { photoIds } from '#shared/document/photo-references.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import type { RemoteArticle } from '../connections/connection-adapter.ts';
import { awaitedAddress } from '#shared/html/picture-blocks.ts';
import { findPhotos } from '../library/photos.ts';
import { placeTakenIn } from './place-taken-in.ts';
import { remotePictures } from './remote-pictures.ts';
import { takeInPictures, type TakeInParts } from './take-in-pictures.ts';

/** @throws AppError disk_full, library_read_only, library_missing */
export function takeInArticle(parts: TakeInParts) {
  return async (
    article: RemoteArticle,
    documents: readonly StoryDocument[],
  ): Promise<{ readonly documents: readonly StoryDocument[]; readonly notes: readonly string[] }> => {
    const awaited = new Set(documents.flatMap(photoIds).map(awaitedAddress));
    const wanted = remotePictures(article).filter(({ url }) => awaited.has(url));
    const { photoIds: taken, notes } = await takeInPictures(parts, wanted, article.url);
    const photos = findPhotos(parts.library().write, [...taken.values()]);
    return {
      documents: documents.map((document) => placeTakenIn(document, { photoIds: taken, photos })),
      notes,
    };
  };
}
