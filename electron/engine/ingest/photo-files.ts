// Files that belong to a photo: its original, and pictures for the screen that are made when they are first wanted.
import { access, rm } from 'node:fs/promises';
import type { Photo, Rendition } from '#shared/model/photo.ts';
import { cropNames } from '#shared/model/recipe.ts';
import { lookOf, untouched, type Look } from '#shared/picture/look.ts';
import { findPhotoByHash } from '../db/rows/photos.ts';
import type { Engine } from '../engine.ts';
import { derivedFiles, removeStaleLooks } from '../files/derived-files.ts';
import { derivedPath, originalPath, sidecarPath } from '../files/library-paths.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import type { PoolOptions } from '../images/image-pool.ts';
import { developRenditions, renditionFormats } from '../images/make-renditions.ts';

export type PictureFile = { readonly file: string; readonly mime: string };

/** `look`: the key of what the window believes the photo looks like, `none` for the picture as it came in; absent = as it is now. */
export type AskedPicture = { readonly hash: string; readonly rendition: Rendition; readonly look?: string };

/**
 * Where a rendition lies; when it is not there it is made now, before everything that waits, or after it where nobody is looking
 * (`patient`). A look that is not the photo's any more is answered with the one that is. Undefined for no such photo.
 */
export async function renditionFile(
  engine: Pick<Engine, 'library' | 'images'>,
  asked: AskedPicture,
  turn: PoolOptions = { urgent: true },
): Promise<PictureFile | undefined> {
  const { path: libraryDir, read } = engine.library();
  const { hash, rendition } = asked;
  const asItCame = asked.look === 'none';
  if (asked.look !== undefined) {
    const file = renditionPath(libraryDir, { hash, rendition, look: asItCame ? '' : asked.look });
    if (await exists(file)) return picture(file, rendition);
  }
  const photo = findPhotoByHash(read, hash);
  if (photo === undefined) return undefined;
  const look = asItCame ? untouched : lookOf(photo);
  if (rendition === 'full' && look.key === '' && shownByWindows.has(photo.mimeType)) {
    return { file: originalPath(libraryDir, hash, photo.mimeType), mime: photo.mimeType };
  }
  const file = renditionPath(libraryDir, { hash, rendition, look: look.key });
  if (!(await exists(file))) await makeNow(engine, { photo, look, rendition }, turn);
  return picture(file, rendition);
}

async function makeNow(
  engine: Pick<Engine, 'library' | 'images'>,
  { photo, look, rendition }: { readonly photo: Photo; readonly look: Look; readonly rendition: Rendition },
  turn: PoolOptions,
): Promise<void> {
  const { path: libraryDir } = engine.library();
  const { hash } = photo;
  const original = originalPath(libraryDir, hash, photo.mimeType);
  const { images } = await engine.images.run(
    () => developRenditions(original, [rendition], { look, name: photo.fileName }),
    turn,
  );
  await keepRendition(libraryDir, { hash, rendition, look: look.key, bytes: images[rendition] });
  await removeStaleLooks(libraryDir, hash, looksInUse(photo));
}

/** Every pixel is in the original itself, and a window can show it: nothing has to be made or kept. */
const shownByWindows: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

/** Keys of every look the photo has today, by use. */
function looksInUse(photo: Photo): ReadonlySet<string> {
  return new Set(cropNames.map((use) => lookOf(photo, use).key));
}

type Picture = {
  readonly hash: string;
  readonly rendition: Rendition;
  readonly look?: string;
  readonly bytes: Uint8Array | undefined;
};

/** Stores a picture for the screen. @throws AppError disk_full, library_read_only */
export async function keepRendition(libraryDir: string, picture: Picture): Promise<string> {
  const { hash, rendition, look = '', bytes } = picture;
  if (bytes === undefined) throw new Error(`No ${rendition} came of ${hash}`);
  const file = renditionPath(libraryDir, { hash, rendition, look });
  await writeAtomic(file, bytes);
  return file;
}

/** The original and everything that was ever made of it. */
export async function removePhotoFiles(libraryDir: string, photos: readonly Photo[]): Promise<void> {
  for (const photo of photos) {
    await rm(originalPath(libraryDir, photo.hash, photo.mimeType), { force: true });
    await rm(sidecarPath(libraryDir, photo.hash), { force: true });
    for (const file of await derivedFiles(libraryDir, photo.hash)) await rm(file, { force: true });
  }
}

function renditionPath(
  libraryDir: string,
  { hash, rendition, look }: { readonly hash: string; readonly rendition: Rendition; readonly look: string },
): string {
  const name = look === '' ? rendition : `${look}-${rendition}`;
  return derivedPath(libraryDir, hash, { name, extension: renditionFormats[rendition].extension });
}

function picture(file: string, rendition: Rendition): PictureFile {
  return { file, mime: renditionFormats[rendition].mime };
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
