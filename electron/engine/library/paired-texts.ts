// Caption, alt text and description speak of one picture: when one of them is changed, the others are marked to be read again.
import { photoIds } from '#shared/document/photo-references.ts';
import { PairedText, type Photo } from '#shared/model/photo.ts';
import type { StoryContent } from '#shared/model/story.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import { markStoryPhoto, photosToLookAt, unmarkStoryPhoto } from '../db/rows/photo-look-again.ts';
import { findPhoto, updateLookAgain } from '../db/rows/photos.ts';
import { findStory, storiesUsingPhoto } from '../db/rows/stories.ts';

/**
 * What is to be read again after an edit. A text written where there was none contradicts nobody, an empty text needs no
 * reading, and whoever writes a text has read it.
 */
export function textsToLookAt(before: Photo, after: Photo): PairedText[] {
  const written = PairedText.options.filter((text) => before[text] !== after[text]);
  const isSaidOtherwise = contradicts(before, after);
  return PairedText.options.filter(
    (text) =>
      !written.includes(text) &&
      after[text].trim() !== '' &&
      (isSaidOtherwise || before.lookAgain.includes(text)),
  );
}

/** One of the photo's texts says something else, which said something before. */
function contradicts(before: Photo, after: Photo): boolean {
  return PairedText.options.some((text) => before[text] !== after[text] && before[text].trim() !== '');
}

/** Stories with a caption of their own for the photo, marked now; those marked before are not among them. */
export function markStories(db: WritableDb, before: Photo, after: Photo): string[] {
  if (!contradicts(before, after)) return [];
  return storiesUsingPhoto(db, after.id)
    .map(({ id }) => id)
    .filter(
      (storyId) => hasOwnCaption(db, storyId, after.id) && markStoryPhoto(db, { storyId, photoId: after.id }),
    );
}

export function unmarkStories(db: WritableDb, photoId: string, storyIds: readonly string[]): void {
  for (const storyId of storyIds) unmarkStoryPhoto(db, { storyId, photoId });
}

/** Photos whose own caption in this story somebody should read again. */
export function storyLookAgain(db: ReadableDb, storyId: string): string[] {
  return photosToLookAt(db, storyId);
}

export function lookedAtStoryPhoto(db: WritableDb, storyId: string, photoId: string): void {
  unmarkStoryPhoto(db, { storyId, photoId });
}

/** Somebody has read these texts and they still stand. */
export function lookedAtPhotos(db: WritableDb, ids: readonly string[], texts: readonly PairedText[]): void {
  db.transaction(() => {
    for (const id of ids) {
      const photo = findPhoto(db, id);
      if (photo === undefined) continue;
      updateLookAgain(
        db,
        id,
        photo.lookAgain.filter((text) => !texts.includes(text)),
      );
    }
  })();
}

type Saved = Pick<StoryContent, 'document'>;

/**
 * A story's own caption that was written anew, or taken out, has been looked at; where one said something else before, the
 * photo's own texts are to be read again.
 * @returns the photos that are marked now and were not before
 */
export function settleOwnCaptions(
  db: WritableDb,
  storyId: string,
  { before, after }: { readonly before: Saved; readonly after: Saved },
): string[] {
  const changed = photoIds(before.document).filter(
    (photoId) => ownCaptions(before, photoId).join('\n') !== ownCaptions(after, photoId).join('\n'),
  );
  for (const photoId of changed) unmarkStoryPhoto(db, { storyId, photoId });
  return changed.filter(
    (photoId) =>
      ownCaptions(before, photoId).length > 0 &&
      ownCaptions(after, photoId).length > 0 &&
      markAll(db, photoId),
  );
}

/** Says whether a text got its mark now. */
function markAll(db: WritableDb, photoId: string): boolean {
  const photo = findPhoto(db, photoId);
  if (photo === undefined) return false;
  const texts = PairedText.options.filter((text) => photo[text].trim() !== '');
  if (texts.every((text) => photo.lookAgain.includes(text))) return false;
  updateLookAgain(db, photoId, texts);
  return true;
}

function hasOwnCaption(db: ReadableDb, storyId: string, photoId: string): boolean {
  const story = findStory(db, storyId);
  return story !== undefined && ownCaptions(story, photoId).length > 0;
}

/** What the story itself says under the photo, wherever it shows it. */
function ownCaptions({ document }: Saved, photoId: string): string[] {
  return document.root.children.flatMap((block) => {
    const figures = block.type === 'photo' ? [block] : block.type === 'gallery' ? block.items : [];
    return figures
      .filter((figure) => figure.photoId === photoId)
      .flatMap(({ caption }) => (caption === null || caption.trim() === '' ? [] : [caption]));
  });
}
