// The pictures the window shows: upright, sRGB, WebP, without any metadata. They can always be made again.
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { renditions, type Rendition } from '#shared/model/photo.ts';
import { shownName } from '../files/source-error.ts';
import { decode } from './decode.ts';
import { findPreview } from './embedded-preview.ts';

export type Renditions = {
  readonly images: Readonly<Partial<Record<Rendition, Buffer>>>;
  /** A sentence when the original could be read only in part; null too when it was not looked at (thumbnail from a preview). */
  readonly damage: string | null;
};

/**
 * Makes the wanted renditions of the original at `path`, all from one decode; a thumbnail alone comes from the camera's
 * own preview where there is a fitting one. `full` is made alone. Never enlarges.
 * @param name the file's name in sentences, where `path` is a copy under another name
 * @throws AppError unreadable_image
 */
export async function makeRenditions(
  path: string,
  wanted: readonly Rendition[],
  name = shownName(path),
): Promise<Renditions> {
  if (wanted.every((rendition) => rendition === 'thumb')) {
    const preview = await findPreview(path, renditions.thumb);
    if (preview !== undefined) {
      const { result, damage } = await decode(preview, name, (picture) => encodeThumb(picture));
      if (damage === null) return { images: { thumb: result }, damage };
    }
    const { result, damage } = await decode(path, name, (picture) => encodeThumb(picture));
    return { images: { thumb: result }, damage };
  }
  if (wanted.includes('full')) {
    const { result, damage } = await decode(path, name, (picture) => encode(fit(picture, 'full'), 'full'));
    return { images: { full: result }, damage };
  }
  const { result, damage } = await decode(path, name, (picture) =>
    fit(picture, 'screen').raw().toBuffer({ resolveWithObject: true }),
  );
  const screen = await encode(fromRaw(result), 'screen');
  if (!wanted.includes('thumb')) return { images: { screen }, damage };
  return { images: { screen, thumb: await encodeThumb(fromRaw(result)) }, damage };
}

/** Effort 0 for thumbnails: half the time of the default for a tenth more bytes. */
const encoding = {
  thumb: { quality: 80, effort: 0 },
  screen: { quality: 82, effort: 1 },
  full: { quality: 92, effort: 0 },
} as const;

function encodeThumb(picture: Sharp): Promise<Buffer> {
  return encode(fit(picture, 'thumb'), 'thumb');
}

function encode(picture: Sharp, rendition: Rendition): Promise<Buffer> {
  return picture.webp(encoding[rendition]).toBuffer();
}

/** sRGB, 8 bit, longest edge as the rendition says. */
function fit(picture: Sharp, rendition: Rendition): Sharp {
  const edge = renditions[rendition];
  return picture.resize(edge, edge, { fit: 'inside', withoutEnlargement: true }).toColourspace('srgb');
}

function fromRaw({ data, info }: { data: Buffer; info: OutputInfo }): Sharp {
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
}
