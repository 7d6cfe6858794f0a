// Pictures of a page: which files are made of a photo, and the markup that offers them.
import { html } from '#shared/document/html.ts';
import type { Html } from '#shared/document/html.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { SmallerFormat } from '#shared/model/portal.ts';
import type { CropName } from '#shared/model/recipe.ts';
import { developedSize, hasOwnCrop, lookOf } from '#shared/picture/look.ts';
import type { ImageFile } from './site-model.ts';
import { relativeHref } from './site-paths.ts';

const widths = [480, 960, 1600] as const;
/** Squares stand in lists, a thumb's width wide: for usual and for sharp screens. */
const squareWidths = [96, 192] as const;

/** Formats that may be transparent or hold line art stay lossless; everything else becomes JPEG. */
const losslessTypes: ReadonlySet<string> = new Set(['image/png', 'image/gif']);

/** What every browser takes. */
type PlainFile = ImageFile & { readonly format: 'jpeg' | 'png' };

/**
 * Ascending by width, never above the original; none when the photo's size is unknown. A use nobody has cut for is shown by the
 * picture of the article's body, which the theme's style sheet trims; a square is always cut, since it is so much smaller.
 */
export function pictureFiles(photo: Photo, use: CropName = 'free'): PlainFile[] {
  const { capture } = photo;
  if (capture.width < 1 || capture.height < 1) return [];
  const isSquare = use === '1:1';
  const look = lookOf(photo, isSquare || hasOwnCrop(photo, use) ? use : 'free');
  const { width, height } = developedSize(capture, look);
  const format = losslessTypes.has(photo.mimeType) ? 'png' : 'jpeg';
  const wanted: readonly number[] = isSquare ? squareWidths : widths;
  // A step within a tenth of the original would send nearly the same picture twice.
  const steps = new Set([
    ...wanted.filter((step) => step < width * 0.9),
    Math.min(width, Math.max(...wanted)),
  ]);
  return [...steps].map((step) => ({
    kind: 'image',
    path: picturePath(
      look.key === '' ? photo.hash.slice(0, 12) : `${photo.hash.slice(0, 12)}-${look.key}`,
      step,
      format,
    ),
    photoId: photo.id,
    hash: photo.hash,
    mimeType: photo.mimeType,
    look,
    width: step,
    height: Math.max(1, Math.round((height * step) / width)),
    format,
    alongside: [...steps].map((one) => ({ width: one, format })),
  }));
}

/** Each JPEG with its smaller file, from one decode. Drawings stay as they are. */
export function withSmaller(files: readonly ImageFile[], format: SmallerFormat): ImageFile[] {
  if (format === 'none') return [...files];
  return files.flatMap((file) => {
    if (file.format !== 'jpeg') return [file];
    const alongside = file.alongside.flatMap((one) => [one, { ...one, format }]);
    const large = { ...file, alongside };
    return [large, { ...large, path: smallerPath(file.path, format), format }];
  });
}

export type PictureSource = { readonly path: string; readonly width: number; readonly height: number };

export type PictureView = {
  /** Path of the page that shows it. */
  readonly page: string;
  /** Ascending by width. */
  readonly sources: readonly PictureSource[];
  readonly alt: string;
  /** The `sizes` attribute: how wide it stands on the page. */
  readonly sizes: string;
  /** Above the fold: fetched at once. */
  readonly isFirst: boolean;
  /** Fetched at once wherever it stands. */
  readonly isPrinted?: boolean | undefined;
  /** Beside each JPEG. */
  readonly smallerFormat: SmallerFormat;
};

/** `width` and `height` are those of the largest file, so that the page does not jump when it arrives. */
export function pictureHtml(view: PictureView): Html {
  const { page, sources, sizes, smallerFormat } = view;
  const whole = sources.at(-1);
  if (whole === undefined) throw new Error('A picture needs at least one file');
  const middle = sources.find((source) => source.width >= 960) ?? whole;
  const size = html`width="${whole.width}" height="${whole.height}"`;
  const later = view.isPrinted === true ? html`loading="eager"` : html`loading="lazy" decoding="async"`;
  const loading = view.isFirst ? html`fetchpriority="high"` : later;
  const src = relativeHref(page, middle.path);
  const set = sourceSet(page, sources);
  const img = html`<img src="${src}" srcset="${set}" sizes="${sizes}" ${size} alt="${view.alt}" ${loading}>`;
  if (smallerFormat === 'none' || sources.some(({ path }) => !path.endsWith('.jpg'))) return img;
  const small = sources.map((source) => ({ ...source, path: smallerPath(source.path, smallerFormat) }));
  return html`<picture><source type="image/${smallerFormat}" srcset="${sourceSet(page, small)}" sizes="${sizes}">${img}</picture>`;
}

function sourceSet(page: string, sources: readonly PictureSource[]): string {
  return sources.map((source) => `${relativeHref(page, source.path)} ${source.width}w`).join(', ');
}

/** What the files of one picture share, whatever their width and format; undefined for a path that is no picture's. */
export function pictureName(path: string): string | undefined {
  return /^anh\/([0-9a-f]{12}(?:-[0-9a-f]{14})?)-\d+\.(?:jpg|png|webp|avif)$/u.exec(path)?.[1];
}

/** The start of the original's hash in a picture's name. */
export function photoName(name: string): string {
  return name.slice(0, 12);
}

function picturePath(name: string, width: number, format: 'jpeg' | 'png'): string {
  return `anh/${name}-${width}.${format === 'jpeg' ? 'jpg' : 'png'}`;
}

function smallerPath(path: string, format: Exclude<SmallerFormat, 'none'>): string {
  return path.replace(/\.jpg$/u, `.${format}`);
}
