// The proof of a delivery, made of what the site answered after the last call.
import type { Receipt } from '#shared/model/outbox.ts';
import { hashOf } from '../../files/sha256.ts';
import { contentHashOf } from '../../images/content-hash.ts';
import type { DeliveryOutcome } from '../connection-adapter.ts';
import { addressOf, publicAt, TRASHED, versionOf, type RemotePost } from './post.ts';
import type { Run } from './run.ts';
import { picturesOf } from './site-picture.ts';

type Recorded = Pick<Run, 'delivery' | 'memory' | 'books' | 'tally' | 'site'>;

export function toOutcome(run: Recorded, post: RemotePost, losses: readonly string[]): DeliveryOutcome {
  const state = post.status === 'future' ? 'scheduled' : 'published';
  return { state, receipt: toReceipt(run, post, losses), memory: run.memory };
}

export function toReceipt(run: Recorded, post: RemotePost, losses: readonly string[]): Receipt {
  const pictures = picturesOf(run.delivery).flatMap(({ slug, photo }) => {
    const entry = run.books.picture(slug);
    if (entry === undefined) return [];
    return [
      { photoId: photo.id, remoteId: String(entry.id), url: entry.url, contentHash: contentHashOf(photo) },
    ];
  });
  return {
    ...common(run),
    remoteId: String(post.id),
    url: addressOf(post),
    version: versionOf(post),
    readBackHash: hashOf(post.content.raw),
    photos: pictures.length,
    visibility: visibilityOf(post),
    publicAt: post.status === 'future' ? publicAt(post) : null,
    pictures,
    losses: [...losses],
  };
}

/** Of an article no reader finds any more: `post` as it was last seen, undefined when nothing is left of it. */
export function goneReceipt(
  run: Recorded,
  post: RemotePost | undefined,
  losses: readonly string[] = [],
): Receipt {
  const { previous } = run.delivery;
  return {
    ...common(run),
    remoteId: post === undefined ? (previous?.remoteId ?? '') : String(post.id),
    url: previous?.url ?? post?.link ?? '',
    version: post === undefined ? 'absent' : TRASHED,
    readBackHash: hashOf(''),
    photos: 0,
    visibility: 'gone',
    publicAt: null,
    pictures: [],
    losses: [...losses],
  };
}

function common({ tally, site }: Recorded) {
  return {
    files: tally.files(),
    bytesSent: tally.bytesSent(),
    bytesUnchanged: tally.bytesUnchanged(),
    // WordPress has no key of its own: the story was looked up before it was made.
    exactlyOnce: false,
    publishedAt: site.now().toISOString(),
  };
}

export function visibilityOf({ status }: RemotePost): Receipt['visibility'] {
  if (status === 'publish') return 'public';
  return status === 'future' ? 'scheduled' : 'draft';
}
