// Taking an article away from readers: back to a draft, into the trash with its pictures gone, or a draft nobody saw removed.
import { z } from 'zod';
import type { DeliveryOutcome } from '../connection-adapter.ts';
import { findConflict } from './conflict.ts';
import { findPost } from './find-post.ts';
import type { RemotePost } from './post.ts';
import { goneReceipt, toOutcome } from './receipt.ts';
import { removePost } from './remove-post.ts';
import { leftOver, retirePictures } from './retire-pictures.ts';
import { strangersView, type Run } from './run.ts';
import { ask, send } from './site.ts';
import { removeMedia } from './media.ts';
import { isOwnSlug } from './site-picture.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';
import { withdrawPost } from './write-post.ts';

/** @throws DeliveryTrouble */
export async function unpublish(run: Run): Promise<DeliveryOutcome> {
  const post = await findPost(run);
  if (isWithdrawn(post)) return post === undefined ? gone(run, post) : toOutcome(run, post, []);
  const conflict = await findConflict(run, post);
  if (conflict !== undefined) return conflict;
  return toOutcome(run, await withdrawPost(run, post), []);
}

/** The page first, then what it showed. @throws DeliveryTrouble */
export async function takeDown(run: Run): Promise<DeliveryOutcome> {
  const post = await findPost(run);
  if (post !== undefined && post.status !== 'trash') {
    const conflict = await findConflict(run, post);
    if (conflict !== undefined) return conflict;
    await removePost(run.site, post.id, { isForGood: false, effect: 'visible' });
    run.site.heard.isVisible = true;
  }
  await retirePictures(run, new Set());
  const foreign = post === undefined ? 0 : await removeAttached(run, post.id);
  await requireGone(run, post);
  run.books.noteStory({ postId: post?.id ?? null, version: '', tried: '', settled: '', losses: [] });
  return gone(run, post, foreign === 0 ? [] : [foreignFiles(foreign)]);
}

/** Only what no reader has seen. @throws DeliveryTrouble */
export async function deleteDraft(run: Run): Promise<DeliveryOutcome> {
  const post = await findPost(run);
  if (post?.status === 'publish') throw new DeliveryTrouble({ state: 'refused', message: isPublic });
  if (post !== undefined) {
    const conflict = await findConflict(run, post);
    if (conflict !== undefined) return conflict;
    await retirePictures(run, new Set());
    await removeAttached(run, post.id);
    await removePost(run.site, post.id, { isForGood: true });
  }
  run.books.noteStory({ postId: null, version: '', tried: '', settled: '', losses: [] });
  return gone(run, undefined);
}

/** Whether a withdrawal of this kind has nothing left to do. */
export function isWithdrawnAs(run: Pick<Run, 'delivery' | 'books'>, post: RemotePost | undefined): boolean {
  switch (run.delivery.manifest.action) {
    case 'unpublish':
      return isWithdrawn(post);
    case 'delete-draft':
      return post === undefined;
    default:
      return (post === undefined || post.status === 'trash') && leftOver(run, new Set()).length === 0;
  }
}

function isWithdrawn(post: RemotePost | undefined): post is RemotePost | undefined {
  return post === undefined || !['publish', 'future', 'private'].includes(post.status);
}

function gone(run: Run, post: RemotePost | undefined, losses: readonly string[] = []): DeliveryOutcome {
  return { state: 'published', receipt: goneReceipt(run, post, losses), memory: run.memory };
}

const Attached = z.array(z.object({ id: z.int(), slug: z.string() }));

/** Files of ours the books have lost sight of. Returns how many others hang on the article: those are somebody else's. */
async function removeAttached({ site, books }: Run, postId: number): Promise<number> {
  const attached = await ask(site, Attached, {
    method: 'GET',
    path: 'wp/v2/media',
    query: { parent: postId, per_page: 100, _fields: 'id,slug' },
  });
  const own = attached.filter(({ slug }) => isOwnSlug(slug));
  // What the books know by now belongs to another story.
  for (const { id, slug } of own) if (books.picture(slug) === undefined) await removeMedia(site, id);
  return attached.length - own.length;
}

/** @throws DeliveryTrouble `unknown` when a stranger still gets it */
async function requireGone({ site }: Run, post: RemotePost | undefined): Promise<void> {
  if (post === undefined) return;
  const look = { method: 'GET', path: `wp/v2/posts/${post.id}`, query: { _fields: 'id' } } as const;
  const { status } = await send(strangersView(site), look);
  if (status === 200) throw new DeliveryTrouble({ state: 'unknown', message: stillThere });
}

const isPublic =
  'Bài này đang công khai ở WordPress nên không xóa như bản nháp; hãy dùng Gỡ bài nếu muốn rút bài.';
const stillThere =
  'Đã gỡ bài nhưng WordPress vẫn đưa bài cho người đọc (bộ nhớ đệm?); sẽ xem lại trước khi báo xong.';

function foreignFiles(count: number): string {
  return `Còn ${count} tệp do người khác gắn vào bài này ở WordPress; những tệp ấy không bị xóa.`;
}
