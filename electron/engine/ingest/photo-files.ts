// Files that belong to a photo: its original, and pictures for the screen that are made when they are first wanted.
import { access, rm } from 'node:fs/promises';
import type { Photo, Rendition } from '#shared/model/photo.ts';
import { Rendition as Renditions } from '#shared/model/photo.ts';
import { noRecipe } from '#shared/model/recipe.ts';
import { findPhotoByHash } from '../db/rows/photos.ts';
import type { Engine } from '../engine.ts';
import { derivedPath, originalPath } from '../files/library-paths.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import type { PoolOptions } from '../images/image-pool.ts';
import { makeRenditions } from '../images/make-renditions.ts';

export type PictureFile = { readonly file: string; readonly mime: string };

/**
 * Where a rendition lies; when it is not there it is made now, before everything that waits, or after it where nobody is looking
 * (`patient`). Undefined for no such photo.
 */
export async function renditionFile(
  engine: Pick<Engine, 'library' | 'images'>,
  hash: string,
  rendition: Rendition,
  turn: PoolOptions = { urgent: true },
): Promise<PictureFile | undefined> {
  const { path: libraryDir, read } = engine.library();
  const file = renditionPath(libraryDir, hash, rendition);
  if (rendition === 'full') {
    const photo = findPhotoByHash(read, hash);
    if (photo !== undefined && isShownAsItIs(photo)) {
      return { file: originalPath(libraryDir, hash, photo.mimeType), mime: photo.mimeType };
    }
  }
  if (!(await exists(file))) {
    const photo = findPhotoByHash(read, hash);
    if (photo === undefined) return undefined;
    const original = originalPath(libraryDir, hash, photo.mimeType);
    const { images } = await engine.images.run(
      () => makeRenditions(original, [rendition], photo.fileName),
      turn,
    );
    await keepRendition(libraryDir, { hash, rendition, bytes: images[rendition] });
  }
  return { file, mime: 'image/webp' };
}

type Picture = {
  readonly hash: string;
  readonly rendition: Rendition;
  readonly bytes: Uint8Array | undefined;
};

/** Stores a picture for the screen. @throws AppError disk_full, library_read_only */
export async function keepRendition(libraryDir: string, picture: Picture): Promise<string> {
  const { hash, rendition, bytes } = picture;
  if (bytes === undefined) throw new Error(`No ${rendition} came of ${hash}`);
  const file = renditionPath(libraryDir, hash, rendition);
  await writeAtomic(file, bytes);
  return file;
}

export async function removePhotoFiles(libraryDir: string, photos: readonly Photo[]): Promise<void> {
  for (const photo of photos) {
    await rm(originalPath(libraryDir, photo.hash, photo.mimeType), { force: true });
    for (const rendition of Renditions.options) {
      await rm(renditionPath(libraryDir, photo.hash, rendition), { force: true });
    }
  }
}

/** Every pixel is in the original itself, and a window can show it: nothing has to be made or kept. */
function isShownAsItIs({ mimeType, recipe }: Photo): boolean {
  return shownByWindows.has(mimeType) && JSON.stringify(recipe) === JSON.stringify(noRecipe);
}

const shownByWindows: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

function renditionPath(libraryDir: string, hash: string, rendition: Rendition): string {
  return derivedPath(libraryDir, hash, { name: rendition, extension: 'webp' });
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
