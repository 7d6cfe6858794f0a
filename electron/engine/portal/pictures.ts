// Pictures of a page: which files are made of a photo, and the markup that offers them.
import { html } from '#shared/document/html.ts';
import type { Html } from '#shared/document/html.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { ImageFile } from './site-model.ts';
import { relativeHref } from './site-paths.ts';

const widths = [480, 960, 1600] as const;
const largest = 1600;

/** Formats that may be transparent or hold line art stay lossless; everything else becomes JPEG. */
const losslessTypes: ReadonlySet<string> = new Set(['image/png', 'image/gif']);

/** Ascending by width, never above the original; none when the photo's size is unknown. */
export function pictureFiles(photo: Photo): ImageFile[] {
  const { width, height } = photo.capture;
  if (width < 1 || height < 1) return [];
  const format = losslessTypes.has(photo.mimeType) ? 'png' : 'jpeg';
  // A step within a tenth of the original would send nearly the same picture twice.
  const steps = new Set([...widths.filter((step) => step < width * 0.9), Math.min(width, largest)]);
  return [...steps].map((step) => ({
    kind: 'image',
    path: picturePath(photo.hash, step, format),
    photoId: photo.id,
    hash: photo.hash,
    mimeType: photo.mimeType,
    width: step,
    height: Math.max(1, Math.round((height * step) / width)),
    format,
  }));
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
};

/** `width` and `height` are those of the largest file, so that the page does not jump when it arrives. */
export function pictureHtml(view: PictureView): Html {
  const { page, sources } = view;
  const whole = sources.at(-1);
  if (whole === undefined) throw new Error('A picture needs at least one file');
  const middle = sources.find((source) => source.width >= 960) ?? whole;
  const set = sources.map((source) => `${relativeHref(page, source.path)} ${source.width}w`).join(', ');
  const size = html`width="${whole.width}" height="${whole.height}"`;
  const loading = view.isFirst ? html`fetchpriority="high"` : html`loading="lazy" decoding="async"`;
  const src = relativeHref(page, middle.path);
  return html`<img src="${src}" srcset="${set}" sizes="${view.sizes}" ${size} alt="${view.alt}" ${loading}>`;
}

/** What the files of one picture share, whatever their width; undefined for a path that is no picture's. */
export function pictureName(path: string): string | undefined {
  return /^anh\/([0-9a-f]{12})-\d+\.(?:jpg|png)$/u.exec(path)?.[1];
}

function picturePath(hash: string, width: number, format: 'jpeg' | 'png'): string {
  return `anh/${hash.slice(0, 12)}-${width}.${format === 'jpeg' ? 'jpg' : 'png'}`;
}
