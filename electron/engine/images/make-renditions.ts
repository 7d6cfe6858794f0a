// The pictures the window shows: upright, developed, sRGB, without any metadata. They can always be made again.
import type { Sharp } from 'sharp';
import { renditions, type Rendition } from '#shared/model/photo.ts';
import { untouched, type Look } from '#shared/picture/look.ts';
import { shownName } from '../files/source-error.ts';
import { develop } from './develop.ts';
import { findPreview } from './embedded-preview.ts';
import { fromRaw, toRaw } from './raw.ts';
import { withRooms } from './rooms.ts';

export type Renditions = {
  readonly images: Readonly<Partial<Record<Rendition, Buffer>>>;
  /** A sentence when the original could be read only in part; null too when it was not looked at (thumbnail from a preview). */
  readonly damage: string | null;
};

/**
 * Makes the wanted renditions of the original at `path`, as it came in.
 * @param name the file's name in sentences, where `path` is a copy under another name
 * @throws AppError unreadable_image
 */
export function makeRenditions(
  path: string,
  wanted: readonly Rendition[],
  name = shownName(path),
): Promise<Renditions> {
  return developRenditions(path, wanted, { look: untouched, name });
}

/**
 * The same, developed: all from one decode; a thumbnail alone comes from the camera's own preview where there is a fitting one.
 * `full` is made alone. Never enlarges.
 * @throws AppError unreadable_image
 */
export async function developRenditions(
  path: string,
  wanted: readonly Rendition[],
  { look, name }: { readonly look: Look; readonly name: string },
): Promise<Renditions> {
  if (wanted.every((rendition) => rendition === 'thumb')) return makeThumb(path, look, name);
  if (wanted.includes('full')) return makeFull(path, look, name);
  const fit = { edge: renditions.screen };
  const { result, damage } = await develop(path, name, { look, fit }, toRaw);
  const screen = await encode(fromRaw(result), 'screen');
  if (!wanted.includes('thumb')) return { images: { screen }, damage };
  const { thumb: edge } = renditions;
  const small = fromRaw(result).resize(edge, edge, { fit: 'inside', withoutEnlargement: true });
  return { images: { screen, thumb: await encode(small, 'thumb') }, damage };
}

async function makeThumb(path: string, look: Look, name: string): Promise<Renditions> {
  const thumb = { look, fit: { edge: renditions.thumb } };
  const encoded = (picture: Sharp): Promise<Buffer> => encode(picture, 'thumb');
  // A crop leaves less of a preview than the thumbnail wants.
  const least = Math.ceil(renditions.thumb / Math.min(look.crop.width, look.crop.height));
  const small = await withRooms(async (room) => {
    const preview = await findPreview(path, least, room);
    return preview && develop(preview, name, thumb, encoded);
  });
  const { result, damage } = small?.damage === null ? small : await develop(path, name, thumb, encoded);
  return { images: { thumb: result }, damage };
}

async function makeFull(path: string, look: Look, name: string): Promise<Renditions> {
  const fit = { edge: renditions.full };
  const { result, damage } = await develop(path, name, { look, fit }, (picture) => encode(picture, 'full'));
  return { images: { full: result }, damage };
}

/** What each of them is. */
export const renditionFormats = {
  thumb: { extension: 'jpg', mime: 'image/jpeg' },
  screen: { extension: 'webp', mime: 'image/webp' },
  full: { extension: 'webp', mime: 'image/webp' },
} as const;

/** Stands behind what lets light through, on a thumbnail: a white emblem is to be seen on it, and a black one. */
const BEHIND = '#d4d4d4';

function encode(picture: Sharp, rendition: Rendition): Promise<Buffer> {
  switch (rendition) {
    // A WebP takes six times as long to make, and longer to show, to save a quarter of the bytes.
    case 'thumb':
      return picture.flatten({ background: BEHIND }).jpeg({ quality: 82, optimiseCoding: false }).toBuffer();
    case 'screen':
      return picture.webp({ quality: 82, effort: 1 }).toBuffer();
    case 'full':
      return picture.webp({ quality: 92, effort: 0 }).toBuffer();
  }
}
