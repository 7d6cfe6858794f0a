// The proof of a delivery: read back from the site, compared, and only then called done.
import type { Receipt } from '#shared/model/outbox.ts';
import { hashOf } from '../../files/sha256.ts';
import { contentHashOf } from '../../images/content-hash.ts';
import { pictureFiles } from '../../portal/pictures.ts';
import { printPath } from '../../portal/site-paths.ts';
import type { Delivery } from '../connection-adapter.ts';
import { ABSENT, remoteIdOf, type SiteDoor } from './site-address.ts';
import type { ArticleRecord } from './site-records.ts';
import type { SiteStore } from './site-store.ts';

/**
 * The path of the first file of the article that is not on the site as it was sent; undefined when all are. Pages are read, what
 * they load is looked at as closely as the store can.
 */
export async function findDamage(
  store: Pick<SiteStore, 'read' | 'look'>,
  record: ArticleRecord,
): Promise<string | undefined> {
  for (const file of record.files) {
    const isPage = file.path === record.path || file.path === printPath(record.path);
    const found = isPage ? await readHash(store, file.path) : (await store.look(file.path, file))?.hash;
    if (found !== file.hash) return file.path;
  }
  return undefined;
}

/** The path of a page of the article that readers still get; undefined when both are gone. */
export async function findRemains(store: Pick<SiteStore, 'look'>, path: string): Promise<string | undefined> {
  for (const one of [path, printPath(path)]) {
    if ((await store.look(one)) !== undefined) return one;
  }
  return undefined;
}

/** `losses`: what readers get that is not what was sent. */
export function toReceipt(
  door: SiteDoor,
  { payload }: Pick<Delivery, 'payload'>,
  of: { readonly siteId: string; readonly record: ArticleRecord; readonly losses: readonly string[] },
): Receipt {
  const { siteId, record, losses } = of;
  const { path, pageHash } = record;
  const isGone = pageHash === null;
  return {
    remoteId: remoteIdOf(siteId, path),
    url: door.addressOf(path),
    version: pageHash ?? ABSENT,
    readBackHash: pageHash ?? hashOf(''),
    files: record.filesSent,
    bytesSent: record.bytesSent,
    bytesUnchanged: record.bytesUnchanged,
    photos: record.photos,
    // The story's own id is the key of its page, under a lock: a second copy cannot come to be.
    exactlyOnce: true,
    publishedAt: record.sentAt,
    visibility: isGone ? 'gone' : 'public',
    publicAt: null,
    pictures: isGone ? [] : picturesOf(door, payload),
    losses: [...losses],
  };
}

/** Each photo by its largest file. */
function picturesOf(door: SiteDoor, { photos }: Delivery['payload']): Receipt['pictures'] {
  return photos.flatMap((photo) => {
    const file = pictureFiles(photo).at(-1);
    if (file === undefined) return [];
    return [
      {
        photoId: photo.id,
        remoteId: file.path,
        url: door.addressOf(file.path),
        contentHash: contentHashOf(photo),
      },
    ];
  });
}

async function readHash(store: Pick<SiteStore, 'read'>, path: string): Promise<string | undefined> {
  const content = await store.read(path);
  return content && hashOf(content);
}
