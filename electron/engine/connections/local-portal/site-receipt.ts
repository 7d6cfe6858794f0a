// The proof of a publication: read back from the site, compared byte for byte, and only then called published.
import type { Receipt } from '#shared/model/outbox.ts';
import { addressOf, remoteIdOf, type SiteDestination } from './site-address.ts';
import { readHash } from './site-files.ts';
import type { ArticleRecord } from './site-records.ts';

/** The path of the first file of the article that is not on the site as it was sent; undefined when all are. */
export async function findDamage(folder: string, record: ArticleRecord): Promise<string | undefined> {
  for (const file of record.files) {
    if ((await readHash(folder, file.path))?.hash !== file.hash) return file.path;
  }
  return undefined;
}

export function toReceipt(destination: SiteDestination, siteId: string, record: ArticleRecord): Receipt {
  return {
    remoteId: remoteIdOf(siteId, record.path),
    url: addressOf(destination, record.path),
    version: record.pageHash,
    readBackHash: record.pageHash,
    files: record.filesSent,
    bytesSent: record.bytesSent,
    bytesUnchanged: record.bytesUnchanged,
    photos: record.photos,
    // The story's own id is the key of its page, under a lock: a second copy cannot come to be.
    exactlyOnce: true,
    publishedAt: record.sentAt,
    visibility: 'public',
    publicAt: null,
    pictures: [],
    losses: [],
  };
}
