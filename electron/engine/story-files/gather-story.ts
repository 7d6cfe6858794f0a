// A story with its photos, their pictures in memory and what its documents are, for formats that carry or accompany them.
import { attachmentIds } from '#shared/document/attachment-references.ts';
import { photoIds } from '#shared/document/photo-references.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { Story } from '#shared/model/story.ts';
import type { ImagePool } from '../images/image-pool.ts';
import { keptPortalImage } from '../images/kept-portal-image.ts';
import type { JobRun } from '../jobs/jobs.ts';
import { findAttachments } from '../library/attachments.ts';
import { findPhotos } from '../library/photos.ts';
import { getStory } from '../library/stories.ts';
import { pictureFiles } from '../portal/pictures.ts';

export type StoryPicture = {
  /** From 1, in reading order. */
  readonly number: number;
  readonly bytes: Buffer;
  readonly format: 'jpeg' | 'png';
  readonly width: number;
  readonly height: number;
};

export type StoryParts = {
  readonly story: Story;
  readonly photos: ReadonlyMap<string, Photo>;
  /** By photo; a photo whose picture cannot be made is not among them and the job says why. */
  readonly pictures: ReadonlyMap<string, StoryPicture>;
  /** In reading order, each once. */
  readonly attachments: readonly Attachment[];
};

type Tools = { readonly images: ImagePool; readonly fail: (photo: Photo, error: unknown) => void };

/** @throws AppError not_found, cancelled */
export async function gatherStory(run: JobRun, storyId: string, tools: Tools): Promise<StoryParts> {
  const story = getStory(run.db, storyId);
  const attachments = findAttachments(run.db, attachmentIds(story.document));
  const photos = findPhotos(run.db, photoIds(story.document));
  run.setTotal(photos.length + 1);
  const pictures = new Map<string, StoryPicture>();
  for (const photo of photos) {
    run.signal.throwIfAborted();
    const picture = await pictureOf(run, photo, tools);
    if (picture !== undefined) pictures.set(photo.id, { ...picture, number: pictures.size + 1 });
    run.step(photo.fileName);
  }
  return { story, photos: new Map(photos.map((photo) => [photo.id, photo])), pictures, attachments };
}

async function pictureOf(
  run: JobRun,
  photo: Photo,
  { images, fail }: Tools,
): Promise<Omit<StoryPicture, 'number'> | undefined> {
  const file = pictureFiles(photo).at(-1);
  if (file === undefined) return undefined;
  const { format, width, height } = file;
  try {
    const bytes = await keptPortalImage({ libraryDir: run.libraryPath, images }, file, {
      signal: run.signal,
    });
    return { bytes, format, width, height };
  } catch (error) {
    if (run.signal.aborted) throw error;
    fail(photo, error);
    return undefined;
  }
}
