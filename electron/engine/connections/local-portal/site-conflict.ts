// Whether the page on the site is the one this library last saw there. Anything else was put there by somebody, and is not
// overwritten before it was shown.
import type { Publication } from '../../db/rows/publications.ts';
import type { DeliveryOutcome } from '../connection-adapter.ts';
import type { SiteDelivery } from './site-address.ts';
import type { SiteBooks } from './article-place.ts';
import { readHash } from './site-files.ts';

/** Version of a page that is not there. */
const ABSENT = 'absent';

type Conflict = Extract<DeliveryOutcome, { state: 'conflict' }>;

export async function findConflict(
  delivery: SiteDelivery,
  site: { readonly path: string; readonly previous: Publication | undefined; readonly books: SiteBooks },
): Promise<Conflict | undefined> {
  const { path, previous, books } = site;
  const { storyId } = delivery.payload;
  const recorded = books.records?.articles.find((article) => article.storyId === storyId);
  const begun = books.journals.find((journal) => journal.storyId === storyId);
  const isListed = books.entries.some((entry) => entry.storyId === storyId);
  const found = (await readHash(delivery.destination.settings.path, path))?.hash ?? ABSENT;
  const isNew = previous === undefined && recorded === undefined && !isListed;
  // Without a memory of our own (a library restored from an older copy) the site's books speak for us.
  const expected = [
    previous?.version ?? recorded?.pageHash,
    begun?.pageHash,
    isNew ? ABSENT : undefined,
    delivery.mayOverwrite,
  ];
  if (expected.includes(found)) return undefined;
  return {
    state: 'conflict',
    remoteVersion: found,
    message: found === ABSENT ? removed(path) : edited(path),
  };
}

function edited(path: string): string {
  return `Trang “${path}” ở nơi nhận đã được sửa ngoài Tòa soạn sau lần đăng trước; chưa ghi đè gì. Hãy mở trang đó xem, rồi bấm “Gửi lại” nếu muốn thay bằng bản của bạn.`;
}

function removed(path: string): string {
  return `Trang “${path}” đã bị xóa ở nơi nhận sau lần đăng trước; chưa đăng lại. Hãy hỏi người quản trị trang, rồi bấm “Gửi lại” nếu vẫn muốn đăng.`;
}
