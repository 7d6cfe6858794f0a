// Whether the page on the site is the one this library last saw there. Anything else was put there by somebody, and is not
// overwritten before it was shown.
import type { Publication } from '../../db/rows/publications.ts';
import { hashOf } from '../../files/sha256.ts';
import { minuteText } from '../../portal/site-time.ts';
import type { Delivery, DeliveryOutcome } from '../connection-adapter.ts';
import type { SiteBooks } from './article-place.ts';
import { ABSENT } from './site-address.ts';
import { refreshedHashes } from './site-neighbours.ts';
import type { SiteStore } from './site-store.ts';

type Conflict = Extract<DeliveryOutcome, { state: 'conflict' }>;

/** A page that is gone is no obstacle to a take-down. */
export async function findConflict(
  delivery: Pick<Delivery, 'manifest' | 'mayOverwrite'>,
  site: {
    readonly store: Pick<SiteStore, 'read'>;
    readonly path: string;
    readonly previous: Publication | undefined;
    readonly books: SiteBooks;
  },
): Promise<Conflict | undefined> {
  const { path, previous, books } = site;
  const page = await site.store.read(path);
  const found = page === undefined ? ABSENT : hashOf(page);
  const isNew = previous === undefined && books.own.line === undefined && books.own.entry === undefined;
  const expected = [
    lastSeen(books, previous),
    books.own.journal?.pageHash,
    ...refreshedHashes(books.journals, delivery.manifest.storyId),
    isNew || delivery.manifest.action === 'take-down' ? ABSENT : undefined,
    delivery.mayOverwrite,
  ];
  if (expected.includes(found)) return undefined;
  return { state: 'conflict', remoteVersion: found, message: sentence(path, found, books) };
}

/**
 * What this library saw last. Without a memory of its own (restored from an older copy) the site's books speak for it; they
 * also tell when only the side lists of the very page it saw were made again.
 */
function lastSeen({ own }: SiteBooks, previous: Publication | undefined): string | null | undefined {
  const { line } = own;
  if (previous === undefined || previous.version === line?.deliveredHash) return line?.pageHash;
  return previous.version;
}

function sentence(path: string, found: string, { own }: SiteBooks): string {
  if (found !== ABSENT) {
    return `Trang “${path}” ở nơi nhận đã được sửa ngoài Tòa soạn sau lần đăng trước; chưa ghi đè gì. Hãy mở trang đó xem, rồi bấm “Gửi lại” nếu muốn thay bằng bản của bạn.`;
  }
  if (own.line?.pageHash === null) {
    return `Trang “${path}” đã được gỡ khỏi nơi nhận lúc ${minuteText(own.line.sentAt)}; chưa đăng lại. Hãy hỏi người đã gỡ, rồi bấm “Gửi lại” nếu vẫn muốn đăng.`;
  }
  return `Trang “${path}” đã bị xóa ở nơi nhận sau lần đăng trước; chưa đăng lại. Hãy hỏi người quản trị trang, rồi bấm “Gửi lại” nếu vẫn muốn đăng.`;
}
