// Brings a story's pictures to a site's media library, each once, three at a time: found in the books, found by its slug, or
// sent. Changes of caption and alt text alone are changes of the media item.
import { formatBytes } from '#shared/vietnamese/numbers.ts';
import { inParallel } from '../../in-parallel.ts';
import { pictureBytes } from '../article/pictures.ts';
import type { HttpAnswer } from '../http/exchange.ts';
import type { PictureEntry } from './books.ts';
import {
  changeMediaText,
  findMedia,
  RemoteMedia,
  remoteTextHash,
  removeMedia,
  repairMedia,
  sendMedia,
  textHashOf,
  toEntry,
} from './media.ts';
import type { Run } from './run.ts';
import type { SitePicture } from './site-picture.ts';
import { readAs } from './site.ts';
import { quoteOf, restError } from './trouble.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';

const IN_FLIGHT = 3;

/**
 * Entries by the pictures' slugs. `look`: the site is asked what it has, whatever the books say.
 * @throws DeliveryTrouble, AppError unreadable_image, cancelled
 */
export async function placePictures(
  run: Run,
  pictures: readonly SitePicture[],
  at: { readonly postId: number | null; readonly look: boolean },
): Promise<ReadonlyMap<string, PictureEntry>> {
  const unique = [...new Map(pictures.map((picture) => [picture.slug, picture])).values()];
  const isUnknown = unique.some(({ slug }) => run.books.picture(slug) === undefined);
  if (unique.length > 0 && (at.look || isUnknown)) await bringBooksUpToDate(run, unique);
  claim(run, unique);
  const placed = await inParallel(unique, IN_FLIGHT, async (picture): Promise<[string, PictureEntry]> => [
    picture.slug,
    await placePicture(run, picture, at.postId),
  ]);
  return new Map(placed);
}

/** Whether nothing about the picture has to be sent. */
export function isPlaced({ books }: Pick<Run, 'books'>, picture: SitePicture): boolean {
  return books.picture(picture.slug)?.text === textHashOf(picture);
}

async function placePicture(run: Run, picture: SitePicture, postId: number | null): Promise<PictureEntry> {
  const known = run.books.picture(picture.slug);
  if (known === undefined) return upload(run, picture, postId);
  if (isPlaced(run, picture)) {
    run.tally.unchanged(known.bytes);
    return known;
  }
  const changed = await changeMediaText(run.site, known.id, picture);
  if (changed === undefined) return upload(run, picture, postId);
  run.tally.unchanged(known.bytes);
  return keep(run, picture, changed);
}

async function upload(run: Run, picture: SitePicture, postId: number | null): Promise<PictureEntry> {
  const { tools, site, signal, tally } = run;
  const bytes = await pictureBytes(tools, picture, signal);
  const onSent = tally.begin(bytes.byteLength);
  const answer = await sendMedia(site, picture, { bytes, postId, onSent });
  const begun = Number(answer.headers['x-wp-upload-attachment-id']);
  // The server died while it made the sizes: the file is there.
  if (answer.status >= 500 && begun > 0) return keep(run, picture, await repairMedia(site, begun));
  refuseTooLarge(run, { picture, bytes, answer });
  const sent = readAs(site, RemoteMedia, { answer, effect: 'hidden' });
  const media = await firstCopy(run, picture, sent);
  await requireWhole(run, { picture, bytes, media });
  tally.arrived();
  const refused = run.books.refusedBytes();
  if (refused !== undefined && bytes.byteLength >= refused) run.books.noteRefusedBytes(null);
  return keep(run, picture, media);
}

/** Somebody has sent the same picture before: theirs stays, ours goes again. */
async function firstCopy(run: Run, { slug }: SitePicture, sent: RemoteMedia): Promise<RemoteMedia> {
  if (sent.slug === slug) return sent;
  const first = (await findMedia(run.site, [slug])).get(slug);
  if (first === undefined) return sent;
  await removeMedia(run.site, sent.id);
  return first;
}

type Arrived = { readonly picture: SitePicture; readonly bytes: Buffer; readonly media: RemoteMedia };

/** A truncated file is taken without a word (measured); it has no sizes, and not the bytes that were sent. */
async function requireWhole(run: Run, { picture, bytes, media }: Arrived): Promise<void> {
  const { width, filesize, sizes } = media.media_details;
  const isSameFile = filesize === undefined || filesize === bytes.byteLength;
  // A site that compresses what it gets keeps the pixels.
  const isSamePicture = width === picture.width && Object.keys(sizes ?? {}).length > 0;
  if (isSameFile || isSamePicture) return;
  await removeMedia(run.site, media.id);
  throw new DeliveryTrouble({ state: 'later', message: arrivedBroken(picture) });
}

function refuseTooLarge(
  { books, site }: Run,
  sent: { readonly picture: SitePicture; readonly bytes: Buffer; readonly answer: HttpAnswer },
): void {
  const { status } = sent.answer;
  const error = restError(sent.answer);
  // PHP drops a body above post_max_size: to WordPress nothing came.
  const isDropped = status === 400 && error?.code === 'rest_upload_no_content_disposition';
  const isAboveLimit = /upload_max_filesize|post_max_size|MAX_FILE_SIZE/u.test(error?.message ?? '');
  if (status !== 413 && !isDropped && !(error !== undefined && isAboveLimit)) return;
  const size = sent.bytes.byteLength;
  books.noteRefusedBytes(Math.min(size, books.refusedBytes() ?? size));
  const said = error === undefined || isDropped ? '' : ` (${quoteOf(error)})`;
  throw new DeliveryTrouble({
    state: 'refused',
    message: `Ảnh “${sent.picture.photo.fileName}” nặng ${formatBytes(size)}, quá giới hạn tải lên của “${site.host}”${said}. Bài chưa đăng; nhờ quản trị nâng giới hạn hoặc thay ảnh nhẹ hơn rồi bấm Gửi lại.`,
  });
}

/** What is on the site and not in the books is written into them, and the other way round. */
async function bringBooksUpToDate(run: Run, pictures: readonly SitePicture[]): Promise<void> {
  const { site, books } = run;
  const slugs = pictures.map(({ slug }) => slug);
  const found = await findMedia(site, slugs);
  for (const picture of pictures) {
    const { slug } = picture;
    const media = found.get(slug);
    const known = books.picture(slug);
    if (media === undefined) books.forgetPicture(slug);
    else if (isUnfinished(media)) {
      books.savePicture(slug, entryOf(run, picture, await repairMedia(site, media.id)));
    } else if (known?.id !== media.id) books.savePicture(slug, entryOf(run, picture, media));
  }
}

function isUnfinished({ missing_image_sizes: missing = [] }: RemoteMedia): boolean {
  return missing.length > 0;
}

function entryOf({ books }: Run, { slug, photo }: SitePicture, media: RemoteMedia): PictureEntry {
  const stories = books.picture(slug)?.stories ?? [];
  return toEntry(media, { text: remoteTextHash(media), stories, photoId: photo.id });
}

/** Written down before they travel: whatever happens then, the story's pictures are known to be its. */
function claim({ books, delivery }: Run, pictures: readonly SitePicture[]): void {
  const { storyId } = delivery.payload;
  const known = books.story().pictures;
  const added = pictures.map(({ slug }) => slug).filter((slug) => !known.includes(slug));
  if (added.length > 0) books.noteStory({ pictures: [...known, ...added] });
  for (const { slug } of pictures) {
    const entry = books.picture(slug);
    if (entry === undefined || entry.stories.includes(storyId)) continue;
    books.savePicture(slug, { ...entry, stories: [...entry.stories, storyId] });
  }
}

function keep({ books, delivery }: Run, picture: SitePicture, media: RemoteMedia): PictureEntry {
  const stories = new Set([...(books.picture(picture.slug)?.stories ?? []), delivery.payload.storyId]);
  const entry = toEntry(media, {
    text: textHashOf(picture),
    stories: [...stories],
    photoId: picture.photo.id,
  });
  books.savePicture(picture.slug, entry);
  return entry;
}

function arrivedBroken({ photo }: SitePicture): string {
  return `Ảnh “${photo.fileName}” tới nơi nhận không nguyên vẹn nên đã bỏ ở đó; sẽ gửi lại.`;
}
