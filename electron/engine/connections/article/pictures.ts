// The pictures of a story for systems that keep files by themselves: which, in what size, under what name, and their bytes.
// Such files cannot be replaced, so only what does not change with a correction is written into them (credit, creator,
// rights, date); caption and alt text live in the system's own fields and are never stale inside a file.
import { AppError } from '#shared/api/errors.ts';
import { emptyPhotoText, type Photo } from '#shared/model/photo.ts';
import { figureText, type FigureText } from '#shared/document/photo-references.ts';
import { slugify } from '#shared/vietnamese/fold.ts';
import { developedSize, lookOf, type Look } from '#shared/picture/look.ts';
import { hashOf } from '../../files/sha256.ts';
import {
  keptPortalImage,
  keptPortalImageSize,
  type WantedPortalImage,
} from '../../images/kept-portal-image.ts';
import type { ImagePool } from '../../images/image-pool.ts';
import { momentOtherThanTold, takenMoment } from '../../metadata/wall-clock.ts';
import { withJpegMetadata } from '../../metadata/write-jpeg-metadata.ts';
import type { Payload } from '../connection-adapter.ts';

export type PictureTools = { readonly libraryDir: string; readonly images: ImagePool };

export type ArticlePicture = {
  /** Content hash × rendition: what has arrived under this key need not travel again. */
  readonly key: string;
  readonly photo: Photo;
  /** What is done to the picture; sizes are of what comes out. */
  readonly look: Look;
  readonly width: number;
  readonly height: number;
  readonly format: 'jpeg' | 'png';
  readonly mimeType: string;
  /** ASCII, lower case, carries the key: `ra-quan-3f2a9c1d0b7e.jpg`. */
  readonly fileName: string;
  /** The photo's own text; a story's override is its figure's. */
  readonly text: FigureText;
};

/** Counts up whenever the same photo comes out as other bytes. */
const RECIPE = 2;

/** One picture for each photo the story shows, in reading order, at most `maxWidth` by `maxHeight` pixels. */
export function articlePictures(
  payload: Pick<Payload, 'photos'>,
  maxWidth: number,
  maxHeight = Infinity,
): ArticlePicture[] {
  return payload.photos.map((photo) => articlePicture(photo, maxWidth, maxHeight));
}

function articlePicture(photo: Photo, maxWidth: number, maxHeight: number): ArticlePicture {
  const look = lookOf(photo);
  const whole = developedSize(photo.capture, look);
  const widest = Math.floor((maxHeight * whole.width) / whole.height);
  const width = Math.max(1, Math.min(maxWidth, whole.width, widest));
  const height = Math.max(1, Math.round((whole.height * width) / whole.width));
  const format = photo.mimeType === 'image/png' ? 'png' : 'jpeg';
  const { credit, creator, rights } = photo;
  const words = [credit, creator, rights, ...momentOtherThanTold(photo)];
  const recipe = JSON.stringify([RECIPE, photo.hash, look.key, width, format, ...words]);
  const key = hashOf(recipe);
  const name = slugify(photo.headline || photo.event || photo.caption, 40) || 'anh';
  return {
    ...{ key, photo, look, width, height, format },
    mimeType: `image/${format}`,
    fileName: `${name}-${key.slice(0, 12)}.${format === 'jpeg' ? 'jpg' : 'png'}`,
    text: figureText({}, photo),
  };
}

/** How text is written into a picture that leaves: no room for changes, and the moment it was taken. */
export function asTaken(photo: Photo): { padding: 0; createdAt: string | undefined } {
  return { padding: 0, createdAt: takenMoment(photo) };
}

/** Never a part of a picture. @throws AppError unreadable_image, cancelled */
export async function pictureBytes(
  tools: PictureTools,
  picture: ArticlePicture,
  signal: AbortSignal,
): Promise<Buffer> {
  const { photo, format } = picture;
  const wanted = wantedOf(picture);
  const pixels = await keptPortalImage(tools, wanted, { signal });
  if (!isWhole(pixels, format)) throw cutOff(photo);
  const { credit, creator, rights } = photo;
  return format === 'jpeg'
    ? withJpegMetadata(pixels, { ...emptyPhotoText, credit, creator, rights }, asTaken(photo))
    : pixels;
}

/** Bytes it will have: exact but for the text where it has been made before, a fair guess (1.6 bits a pixel) elsewhere. */
export async function estimatePicture(libraryDir: string, picture: ArticlePicture): Promise<number> {
  const { width, height } = picture;
  return (await keptPortalImageSize(libraryDir, wantedOf(picture))) ?? Math.round(width * height * 0.2);
}

function wantedOf({ photo, look, width, format }: ArticlePicture): WantedPortalImage {
  return { hash: photo.hash, mimeType: photo.mimeType, look, width, format };
}

/** Both formats end in a marker of their own (JPEG: EOI; PNG: the end of IEND with its checksum). */
function isWhole(picture: Buffer, format: ArticlePicture['format']): boolean {
  const end = format === 'jpeg' ? Buffer.from([0xff, 0xd9]) : Buffer.from('IEND\xaeB`\x82', 'latin1');
  return picture.subarray(-end.length).equals(end);
}

function cutOff({ fileName }: Photo): AppError {
  return new AppError(
    'unreadable_image',
    `Bản ảnh đã thu nhỏ của “${fileName}” bị cụt (ổ đĩa lỗi) nên chưa gửi gì; hãy nhập lại ảnh ấy rồi gửi lại.`,
  );
}
