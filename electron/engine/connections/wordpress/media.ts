// The media library of a site: find, send, change and remove one picture. Each of our files has a slug made of its content, so
// that what has arrived is found again whatever became of the answer.
import { z } from 'zod';
import type { SitePicture } from './site-picture.ts';
import { captionText } from '#shared/document/photo-references.ts';
import { hashOf } from '../../files/sha256.ts';
import { multipart } from '../http/multipart.ts';
import type { PictureEntry } from './books.ts';
import { plainInHtml } from './plain-in-html.ts';
import { ask, readAs, send, type Site } from './site.ts';
import { restError } from './trouble.ts';

export const RemoteMedia = z.object({
  id: z.int(),
  slug: z.string(),
  source_url: z.string(),
  alt_text: z.string(),
  title: z.object({ raw: z.string() }),
  caption: z.object({ raw: z.string() }),
  media_details: z
    .object({
      width: z.int(),
      height: z.int(),
      filesize: z.int(),
      sizes: z.record(z.string(), z.object({ source_url: z.string() })),
    })
    .partial(),
  /** Sizes the server was killed before it had made. */
  missing_image_sizes: z.array(z.string()).optional(),
});
export type RemoteMedia = z.infer<typeof RemoteMedia>;

const query = {
  context: 'edit',
  _fields: 'id,slug,source_url,alt_text,title.raw,caption,media_details,missing_image_sizes',
} as const;

/** A server makes all sizes before it answers. */
const UPLOAD_WITHIN_MS = 120_000;
const PER_PAGE = 100;

/** Those of the pictures that are there, by slug. @throws DeliveryTrouble */
export async function findMedia(
  site: Site,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, RemoteMedia>> {
  const found = await listMedia(site, slugs, (some) => ({ slug: some.join(',') }));
  return new Map(found.map((media) => [media.slug, media]));
}

/** @throws DeliveryTrouble */
export function findMediaByIds(site: Site, ids: readonly number[]): Promise<RemoteMedia[]> {
  return listMedia(site, ids, (some) => ({ include: some.join(',') }));
}

async function listMedia<T>(
  site: Site,
  names: readonly T[],
  named: (some: readonly T[]) => Readonly<Record<string, string>>,
): Promise<RemoteMedia[]> {
  const found: RemoteMedia[] = [];
  for (let at = 0; at < names.length; at += PER_PAGE) {
    const some = named(names.slice(at, at + PER_PAGE));
    const path = 'wp/v2/media';
    const asked = { method: 'GET', path, query: { ...query, ...some, per_page: PER_PAGE } } as const;
    found.push(...(await ask(site, z.array(RemoteMedia), asked)));
  }
  return found;
}

/** Hash of what the media library says of a picture. */
export function textHashOf(picture: Pick<SitePicture, 'photo' | 'text' | 'fileName'>): string {
  return hashOf(JSON.stringify(mediaText(picture)));
}

export function remoteTextHash({ title, alt_text, caption }: RemoteMedia): string {
  return hashOf(JSON.stringify({ title: title.raw, alt_text, caption: caption.raw }));
}

/** One request: the file, its text, its key and its article. The answer may be any. @throws DeliveryTrouble */
export function sendMedia(
  site: Site,
  picture: SitePicture,
  file: {
    readonly bytes: Buffer;
    readonly postId: number | null;
    readonly onSent: (bytes: number) => void;
  },
): ReturnType<typeof send> {
  const { fileName, mimeType, slug } = picture;
  return uploadMedia(site, { ...file, fields: { ...mediaText(picture), slug }, fileName, mimeType });
}

/** `fields`: its slug and its texts. The answer may be any. @throws DeliveryTrouble */
export function uploadMedia(
  site: Site,
  file: {
    readonly fields: Readonly<Record<string, string>>;
    readonly fileName: string;
    readonly mimeType: string;
    readonly bytes: Buffer;
    readonly postId: number | null;
    readonly onSent: (bytes: number) => void;
  },
): ReturnType<typeof send> {
  const { fileName, mimeType: contentType, bytes } = file;
  const fields = { ...file.fields, ...(file.postId !== null && { post: String(file.postId) }) };
  return send(site, {
    method: 'POST',
    path: 'wp/v2/media',
    query,
    form: multipart(fields, { field: 'file', fileName, contentType, bytes }),
    effect: 'hidden',
    answerWithinMs: UPLOAD_WITHIN_MS,
    onSent: file.onSent,
  });
}

/** undefined when the picture is not there any more. @throws DeliveryTrouble */
export async function changeMediaText(
  site: Site,
  id: number,
  picture: SitePicture,
): Promise<RemoteMedia | undefined> {
  const answer = await send(site, {
    method: 'POST',
    path: `wp/v2/media/${id}`,
    query,
    json: mediaText(picture),
    effect: 'hidden',
  });
  if (isGone(answer)) return undefined;
  return readAs(site, RemoteMedia, { answer, effect: 'hidden' });
}

/** Has the server make the sizes it lacks. @throws DeliveryTrouble */
export function repairMedia(site: Site, id: number): Promise<RemoteMedia> {
  return ask(site, RemoteMedia, {
    method: 'POST',
    path: `wp/v2/media/${id}/post-process`,
    query,
    json: { action: 'create-image-subsizes' },
    effect: 'hidden',
    answerWithinMs: UPLOAD_WITHIN_MS,
  });
}

/** For good, files and all. What is not there counts as removed. @throws DeliveryTrouble */
export async function removeMedia(site: Site, id: number): Promise<void> {
  const answer = await send(site, {
    method: 'DELETE',
    path: `wp/v2/media/${id}`,
    query: { force: 'true', _fields: 'deleted' },
    effect: 'hidden',
  });
  if (!isGone(answer)) readAs(site, z.object({ deleted: z.literal(true) }), { answer, effect: 'hidden' });
}

/** What the books keep of it. */
export function toEntry(
  media: RemoteMedia,
  of: Pick<PictureEntry, 'text' | 'stories' | 'photoId'>,
): PictureEntry {
  const [large, medium] = ['large', 'medium'].map((size) => media.media_details.sizes?.[size]);
  const whole = { url: media.source_url, size: 'full' } as const;
  return {
    id: media.id,
    url: media.source_url,
    shown: large === undefined ? whole : { url: large.source_url, size: 'large' },
    // WordPress makes no size that would not be smaller than the file.
    small: medium === undefined ? whole : { url: medium.source_url, size: 'medium' },
    bytes: media.media_details.filesize ?? 0,
    ...of,
  };
}

export function isGone(answer: Awaited<ReturnType<typeof send>>): boolean {
  return answer.status === 404 && restError(answer)?.code === 'rest_post_invalid_id';
}

/** Always a title: WordPress would take one from the file's name or its metadata. */
function mediaText({ photo, text, fileName }: Pick<SitePicture, 'photo' | 'text' | 'fileName'>): {
  title: string;
  alt_text: string;
  caption: string;
} {
  const title = photo.headline.trim() || photo.event.trim() || fileName.replace(/\.\w+$/u, '');
  return {
    title: plainInHtml(title),
    alt_text: (text.alt || text.caption).trim(),
    caption: plainInHtml(captionText(text)),
  };
}
