// The proof of a delivery, from what was read back.
import type { Receipt } from '#shared/model/outbox.ts';
import { hashOf } from '../../files/sha256.ts';
import { contentHashOf } from '../../images/content-hash.ts';
import { ABSENT, versionOf } from './article-print.ts';
import { isPublic } from './article-status.ts';
import { siteUrl } from './ghost-address.ts';
import type { RemotePost } from './ghost-answers.ts';
import type { GhostRun } from './ghost-run.ts';
import type { Placed } from './place-pictures.ts';

export function toReceipt(
  run: GhostRun,
  post: RemotePost,
  with_: { readonly pictures: ReadonlyMap<string, Placed>; readonly losses: readonly string[] },
): Receipt {
  return {
    ...commonOf(run, with_),
    remoteId: post.id,
    url: addressOf(run, post),
    version: versionOf(post),
    readBackHash: hashOf(post.html ?? ''),
    visibility: visibilityOf(post),
    publicAt: post.status === 'scheduled' ? post.published_at : null,
  };
}

/** Of an article that is not there any more. */
export function goneReceipt(
  run: GhostRun,
  with_: {
    readonly post: Pick<RemotePost, 'id' | 'url'>;
    readonly pictures: ReadonlyMap<string, Placed>;
    readonly losses: readonly string[];
  },
): Receipt {
  return {
    ...commonOf(run, with_),
    remoteId: with_.post.id,
    url: with_.post.url,
    version: ABSENT,
    readBackHash: hashOf(''),
    visibility: 'gone',
    publicAt: null,
  };
}

/** What Ghost tells of a scheduled article is its preview, which anybody may open: readers will come to another address. */
function addressOf({ root }: GhostRun, { status, slug, url }: RemotePost): string {
  return status === 'scheduled' ? siteUrl(root, `${slug}/`) : url;
}

export function visibilityOf(post: RemotePost): Receipt['visibility'] {
  if (isPublic(post)) return 'public';
  return post.status === 'scheduled' ? 'scheduled' : 'draft';
}

function commonOf(
  { delivery, tools, sent }: GhostRun,
  {
    pictures,
    losses,
  }: { readonly pictures: ReadonlyMap<string, Placed>; readonly losses: readonly string[] },
) {
  const placed = delivery.payload.photos.flatMap(({ id }) => pictures.get(id) ?? []);
  return {
    files: sent.files,
    bytesSent: sent.bytes,
    bytesUnchanged: sent.bytesUnchanged,
    photos: placed.length,
    // Ghost has no key of ours that it keeps unique: every create is preceded by a look-up.
    exactlyOnce: false,
    publishedAt: tools.clock.now().toISOString(),
    // Ghost names a picture by nothing but its address.
    pictures: placed.map(({ url, picture: { photo } }) => ({
      ...{ photoId: photo.id, remoteId: url, url },
      contentHash: contentHashOf(photo),
    })),
    losses: [...losses],
  };
}
