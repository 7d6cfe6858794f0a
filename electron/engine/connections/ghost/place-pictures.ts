// The pictures of a story on their way to a Ghost, each in the largest size its server takes.
import { z } from 'zod';
import { formatBytes } from '#shared/vietnamese/numbers.ts';
import type { Photo } from '#shared/model/photo.ts';
import { inParallel } from '../../in-parallel.ts';
import { articlePictures, pictureBytes, type ArticlePicture } from '../article/pictures.ts';
import type { PlacedPicture } from '../article/html.ts';
import type { Payload, UploadLedger } from '../connection-adapter.ts';
import { multipart } from '../http/multipart.ts';
import { UploadedImage } from './ghost-answers.ts';
import { obeyStop, type GhostRun } from './ghost-run.ts';
import { refused } from './ghost-trouble.ts';
import {
  findUpload,
  look,
  monthsAround,
  recordUpload,
  UPLOAD_WITHIN_MS,
  type Arrived,
} from './ghost-uploads.ts';
import type { Progress } from './watch-progress.ts';

/** Ghost keeps 2000 pixels of whatever it gets; the others are for servers that refuse large files. */
const WIDTHS = [2000, 1600, 1200, 800];
/** Of the cover that goes ahead on a weak line. */
const SMALL_WIDTH = 640;
const IN_FLIGHT = 3;

/** A photo with the sizes it may go out in, largest first, and the one that has arrived. */
export type Placing = {
  readonly photo: Photo;
  readonly sizes: readonly ArticlePicture[];
  readonly arrived: Placed | undefined;
};
export type Placed = PlacedPicture & { readonly picture: ArticlePicture; readonly bytes: number };

/** In reading order; asks nobody. */
export function placingsOf(payload: Payload, uploads: UploadLedger): Placing[] {
  const bySize = WIDTHS.map((width) => articlePictures(payload, width));
  return payload.photos.map((photo, index) =>
    placingOf(
      photo,
      bySize.flatMap((all) => all[index] ?? []),
      uploads,
    ),
  );
}

/** The first picture, small; undefined for a story without one. */
export function smallCover(payload: Payload, uploads: UploadLedger): Placing | undefined {
  const [picture] = articlePictures(payload, SMALL_WIDTH);
  return picture === undefined ? undefined : placingOf(picture.photo, [picture], uploads);
}

export type PlacingWatch = {
  /** Addresses the article shows as it stands; what it shows need not be looked for. */
  readonly shown: ReadonlySet<string>;
  readonly progress: Progress;
};

/**
 * Everything there, by photo id.
 * @throws DeliveryTrouble, AppError unreadable_image, cancelled
 */
export async function placePictures(
  run: GhostRun,
  placings: readonly Placing[],
  watch: PlacingWatch,
): Promise<Map<string, Placed>> {
  const placed = await inParallel(placings, IN_FLIGHT, async (placing) => placeOne(run, placing, watch));
  return new Map(placed.map((one) => [one.picture.photo.id, one]));
}

function placingOf(photo: Photo, sizes: readonly ArticlePicture[], uploads: UploadLedger): Placing {
  // A small original comes out the same in several sizes.
  const distinct = sizes.filter((size, index) => sizes.findIndex(({ key }) => key === size.key) === index);
  for (const picture of distinct) {
    const upload = findUpload(uploads, picture);
    if (upload?.state === 'arrived') return { photo, sizes: distinct, arrived: toPlaced(picture, upload) };
  }
  return { photo, sizes: distinct, arrived: undefined };
}

async function placeOne(
  run: GhostRun,
  { photo, sizes, arrived }: Placing,
  watch: PlacingWatch,
): Promise<Placed> {
  const { uploads } = run.delivery;
  obeyStop(run);
  if (arrived !== undefined) {
    if (watch.shown.has(arrived.url) || (await look(run, arrived.url, isImage)) !== 'gone') {
      run.sent.bytesUnchanged += arrived.bytes;
      return arrived;
    }
    uploads.forget(arrived.picture.key);
  }
  for (const [index, picture] of sizes.entries()) {
    const found = await findLost(run, picture);
    if (found !== undefined) return found;
    const bytes = await pictureBytes(run.tools, picture, run.watch.signal);
    // The smallest is always tried: the limit may have been raised.
    const isLast = index === sizes.length - 1;
    if (!isLast && run.refusedBytes !== null && bytes.byteLength >= run.refusedBytes) continue;
    const placed = await upload(run, picture, { bytes, progress: watch.progress });
    if (placed !== undefined) return placed;
  }
  throw refused(tooLarge(run, photo));
}

/** undefined when the server takes no file of this size. */
async function upload(
  run: GhostRun,
  picture: ArticlePicture,
  { bytes, progress }: { readonly bytes: Buffer; readonly progress: Progress },
): Promise<Placed | undefined> {
  const { uploads } = run.delivery;
  const { key, fileName, mimeType: contentType } = picture;
  const form = multipart(
    { purpose: 'image', ref: key.slice(0, 24) },
    { field: 'file', fileName, contentType, bytes },
  );
  recordUpload(uploads, key, { state: 'sent', at: run.line.serverNow().toISOString() });
  const answer = await run.line.ask({
    ...{ method: 'POST', path: 'images/upload/', answer: UploadedImage, form },
    onSent: (sent) => progress.sending(key, sent),
    ...{ signal: run.watch.signal, answerWithinMs: UPLOAD_WITHIN_MS },
  });
  if (answer.state === 'ok') {
    const arrived = { state: 'arrived', url: answer.value.images[0].url, bytes: bytes.byteLength } as const;
    recordArrival(uploads, picture, arrived);
    run.sent.files += 1;
    run.sent.bytes += bytes.byteLength;
    if (bytes.byteLength >= (run.refusedBytes ?? Infinity)) run.refusedBytes = null;
    progress.arrived();
    if ((await look(run, arrived.url, isImage)) === 'gone') throw refused(notServed(picture.photo));
    return toPlaced(picture, arrived);
  }
  uploads.forget(key);
  if (answer.state !== 'too-large') {
    throw refused(notTaken(picture.photo, answer.state === 'invalid' ? answer.words : ''));
  }
  run.refusedBytes = Math.min(run.refusedBytes ?? Infinity, bytes.byteLength);
  return undefined;
}

/** A picture whose reply was lost lies, if it arrived, under the name it was given: the name carries its content. */
async function findLost(run: GhostRun, picture: ArticlePicture): Promise<Placed | undefined> {
  const { uploads } = run.delivery;
  const begun = findUpload(uploads, picture);
  if (begun?.state !== 'sent') return undefined;
  for (const month of monthsAround(begun.at)) {
    const url = `${run.root}/content/images/${month}/${picture.fileName}`;
    if ((await look(run, url, isImage)) !== 'there') continue;
    // Its size was not told; what is written here is only ever shown.
    const arrived = { state: 'arrived', url, bytes: 0 } as const;
    recordArrival(uploads, picture, arrived);
    return toPlaced(picture, arrived);
  }
  return undefined;
}

function isImage(contentType: string): boolean {
  return contentType.startsWith('image/');
}

function recordArrival(uploads: UploadLedger, { key, photo }: ArticlePicture, arrived: Arrived): void {
  recordUpload(uploads, key, arrived);
  uploads.record(addressKey(arrived.url), { photoId: photo.id });
}

/** The library's photo behind a picture's address, undefined for a picture of somebody else. */
export function photoAt(uploads: UploadLedger, url: string): string | undefined {
  return PhotoAt.safeParse(uploads.find(addressKey(url))).data?.photoId;
}

const PhotoAt = z.object({ photoId: z.string() });

function addressKey(url: string): string {
  return `address:${url}`;
}

function toPlaced(picture: ArticlePicture, { url, bytes }: Arrived): Placed {
  const { width, height } = picture;
  return { url, width, height, picture, bytes };
}

function nameOf({ fileName, caption }: Photo): string {
  return caption.trim() === ''
    ? `“${fileName}”`
    : `“${fileName}” (${[...caption.trim()].slice(0, 60).join('')})`;
}

function notTaken(photo: Photo, words: string): string {
  const said = words === '' ? '' : `: “${words}”`;
  return `Ghost không nhận ảnh ${nameOf(photo)}${said}. Chưa đăng gì; hãy thay hoặc xuất lại ảnh này rồi bấm Đăng lại.`;
}

function notServed(photo: Photo): string {
  return `Ghost nhận ảnh ${nameOf(photo)} nhưng mở lại thì không thấy. Chưa đăng gì; hãy nhờ người quản trị xem nơi Ghost chứa ảnh rồi bấm Đăng lại.`;
}

function tooLarge({ refusedBytes }: GhostRun, photo: Photo): string {
  const limit = refusedBytes === null ? '' : ` (từ ${formatBytes(refusedBytes)} trở lên là bị từ chối)`;
  return `Máy chủ của Ghost không nhận tệp lớn cỡ ảnh ${nameOf(photo)}${limit}, dù đã thu nhỏ. Chưa đăng gì; hãy nhờ người quản trị nâng giới hạn tải lên rồi bấm Đăng lại.`;
}
