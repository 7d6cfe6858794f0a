// Pictures for the portal, made once per original and width and kept beside the other derived pictures: what a preview
// has made a publication need not make again.
import { readFile } from 'node:fs/promises';
import { AppError } from '#shared/api/errors.ts';
import { systemCode } from '../files/disk-error.ts';
import { derivedPath, originalPath } from '../files/library-paths.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import type { ImagePool, PoolOptions } from './image-pool.ts';
import { makePortalImage } from './portal-images.ts';

export type WantedPortalImage = {
  /** Of the original. */
  readonly hash: string;
  /** Of the original, as found in its bytes. */
  readonly mimeType: string;
  readonly width: number;
  readonly format: 'jpeg' | 'png';
};

/** @throws AppError unreadable_image, cancelled */
export async function keptPortalImage(
  tools: { readonly libraryDir: string; readonly images: ImagePool },
  wanted: WantedPortalImage,
  options: PoolOptions = {},
): Promise<Buffer> {
  const kept = keptPath(tools.libraryDir, wanted);
  const found = await readKept(kept);
  if (found !== undefined) return found;
  const original = originalPath(tools.libraryDir, wanted.hash, wanted.mimeType);
  const { width, format } = wanted;
  const made = await tools.images.run(() => makePortalImage(original, { width, format }), options);
  await keep(kept, made);
  return made;
}

/** Bytes of the kept picture, undefined when it has not been made yet. */
export async function keptPortalImageSize(
  libraryDir: string,
  wanted: WantedPortalImage,
): Promise<number | undefined> {
  return (await readKept(keptPath(libraryDir, wanted)))?.byteLength;
}

function keptPath(libraryDir: string, { hash, width, format }: WantedPortalImage): string {
  const extension = format === 'jpeg' ? 'jpg' : 'png';
  return derivedPath(libraryDir, hash, { name: `portal-${width}`, extension });
}

async function readKept(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** A library without room for it loses time later, nothing else: the picture at hand is good. */
async function keep(file: string, picture: Buffer): Promise<void> {
  try {
    await writeAtomic(file, picture);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
