// A look back after the last call: is the page open to readers, and did somebody else write at the same moment? Neither undoes
// the delivery; both are worth a sentence.
import { z } from 'zod';
import { HttpFailure } from '../http/http-failure.ts';
import type { RemotePost } from './post.ts';
import type { Run } from './run.ts';
import { ask } from './site.ts';

/** Asks for the page as a stranger does. */
export async function seenByReaders({ site }: Pick<Run, 'site'>, post: RemotePost): Promise<string[]> {
  try {
    const { status } = await site.http({ method: 'HEAD', url: post.link });
    return isOpen.has(status) ? [] : [notOpen(post.link, status)];
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    return [`Bài đã đăng nhưng từ máy này chưa mở thử được trang công khai: ${error.message}`];
  }
}

/** Also a page under another spelling of its address, and a server that answers no HEAD. */
const isOpen: ReadonlySet<number> = new Set([200, 301, 308, 405]);

const Revisions = z.array(z.object({ author: z.int(), modified_gmt: z.string() }));

/** A writing of ours adds one revision at most; more means that somebody saved between our look and our writing. @throws DeliveryTrouble */
export async function writtenMeanwhile(
  { site, memory }: Run,
  before: RemotePost,
  after: RemotePost,
): Promise<string[]> {
  const grown = revisionsOf(after) - revisionsOf(before);
  if (grown < 2) return [];
  const newest = await ask(site, Revisions, {
    method: 'GET',
    path: `wp/v2/posts/${after.id}/revisions`,
    query: { context: 'edit', per_page: Math.min(grown, 100), _fields: 'author,modified_gmt' },
  });
  const isByOthers = newest.some(({ author }) => author !== memory.user.id);
  return isByOthers
    ? ['Trong lúc gửi có người khác cũng lưu bài này; bản của họ còn trong mục Bản sửa đổi của WordPress.']
    : [];
}

function revisionsOf(post: RemotePost): number {
  return post._links?.['version-history']?.[0]?.count ?? 0;
}

function notOpen(link: string, status: number): string {
  return `WordPress báo bài đã đăng nhưng người đọc chưa mở được ${link} (mã ${status}): trang có thể đang đóng hoặc đòi đăng nhập.`;
}
