// Pictures for the portal, made once per original, look and width and kept beside the other derived pictures: what a preview
// has made a publication need not make again.
import { readFile } from 'node:fs/promises';
import { AppError } from '#shared/api/errors.ts';
import type { Look } from '#shared/picture/look.ts';
import { systemCode } from '../files/disk-error.ts';
import { derivedPath, originalPath } from '../files/library-paths.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import type { ImagePool, PoolOptions } from './image-pool.ts';
import { makePortalImages, type PortalImage } from './portal-images.ts';

type Rendition = Pick<PortalImage, 'width' | 'format'>;

export type WantedPortalImage = Rendition & {
  /** Of the original. */
  readonly hash: string;
  /** Of the original, as found in its bytes. */
  readonly mimeType: string;
  readonly look: Look;
  /** What else will be asked for of this picture: it comes from the same decode. */
  readonly alongside?: readonly Rendition[];
};

/** @throws AppError unreadable_image, cancelled */
export async function keptPortalImage(
  tools: { readonly libraryDir: string; readonly images: ImagePool },
  wanted: WantedPortalImage,
  options: PoolOptions = {},
): Promise<Buffer> {
  const found = await readKept(keptPath(tools.libraryDir, wanted));
  if (found !== undefined) return found;
  const subject = `${wanted.hash}:${wanted.look.key}`;
  return tools.images.run(() => makeKept(tools.libraryDir, wanted), { ...options, subject });
}

/** Bytes of the kept picture, undefined when it has not been made yet. */
export async function keptPortalImageSize(
  libraryDir: string,
  wanted: WantedPortalImage,
): Promise<number | undefined> {
  return (await readKept(keptPath(libraryDir, wanted)))?.byteLength;
}

/** In the pool, one at a time for each picture: who asks second finds what the first has made. */
async function makeKept(libraryDir: string, wanted: WantedPortalImage): Promise<Buffer> {
  const found = await readKept(keptPath(libraryDir, wanted));
  if (found !== undefined) return found;
  const { hash, mimeType, format, look, width } = wanted;
  const others = await missing(libraryDir, wanted);
  const renditions = [{ width, format }, ...others];
  const [made, ...rest] = await makePortalImages(originalPath(libraryDir, hash, mimeType), renditions, look);
  if (made === undefined) throw new Error('A picture was asked for and none was made');
  await keep(keptPath(libraryDir, wanted), made);
  for (const [index, other] of others.entries()) {
    await keep(keptPath(libraryDir, { ...wanted, ...other }), rest[index] ?? made);
  }
  return made;
}

async function missing(libraryDir: string, wanted: WantedPortalImage): Promise<Rendition[]> {
  const others: Rendition[] = [];
  for (const other of wanted.alongside ?? []) {
    if (other.width === wanted.width && other.format === wanted.format) continue;
    if ((await readKept(keptPath(libraryDir, { ...wanted, ...other }))) === undefined) others.push(other);
  }
  return others;
}

/** `site`, once `portal`: pictures made before they were sharpened are not found any more. */
function keptPath(libraryDir: string, { hash, look, width, format }: WantedPortalImage): string {
  const extension = format === 'jpeg' ? 'jpg' : format;
  const name = look.key === '' ? `site-${width}` : `${look.key}-site-${width}`;
  return derivedPath(libraryDir, hash, { name, extension });
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
