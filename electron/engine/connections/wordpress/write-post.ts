// The requests that change an article: made as a draft under the story's key, filled, switched. Each is written down before it
// leaves, so that a lost answer's work is known again.
import { askedSlug, postsByKey, readPost } from './find-post.ts';
import { switchFor, type Goal } from './goal.ts';
import { keyMeta } from './memory.ts';
import { postQuery, RemotePost, textVersion, textVersionOf, versionOf } from './post.ts';
import { removePost } from './remove-post.ts';
import type { Run } from './run.ts';
import { ask, type RestRequest } from './site.ts';
import { categoryName, tagNames } from './terms.ts';
import { type Effect } from './trouble.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';
import { changesFor, type Wanted } from './wanted.ts';

/** A draft nobody sees. `first`: what it holds before the pictures are there. @throws DeliveryTrouble */
export function createDraft(run: Run, first: Pick<Wanted, 'title'> & Partial<Wanted>): Promise<RemotePost> {
  const { memory, books, delivery } = run;
  const key = memory.key === 'meta' ? { meta: { [keyMeta]: delivery.payload.storyId } } : {};
  const json = { ...key, ...first, slug: askedSlug(run), status: 'draft' };
  books.noteStory({ tried: textVersion({ content: '', excerpt: '', ...first }) });
  return write(run, { path: 'wp/v2/posts', json, effect: 'hidden' });
}

/** @throws DeliveryTrouble */
export function restorePost(run: Run, post: RemotePost): Promise<RemotePost> {
  run.books.noteStory({ tried: textVersionOf(post) });
  return write(run, { path: `wp/v2/posts/${post.id}`, json: { status: 'draft' }, effect: 'hidden' });
}

/** Sends what differs; nothing where nothing does. @throws DeliveryTrouble */
export async function fillPost(run: Run, post: RemotePost, wanted: Wanted): Promise<RemotePost> {
  const changes = changesFor(post, wanted);
  if (Object.keys(changes).length === 0) return post;
  const isVisible = post.status === 'publish' || post.status === 'private';
  run.books.noteStory({ tried: textVersion(wanted) });
  const written = await write(run, {
    path: `wp/v2/posts/${post.id}`,
    json: changes,
    effect: isVisible ? 'visible' : 'hidden',
  });
  run.tally.arrived();
  requireTerms(run, written, wanted);
  return written;
}

/** Back to a draft; one that was scheduled gets no date, or it would be scheduled again. @throws DeliveryTrouble */
export function withdrawPost(run: Run, post: RemotePost): Promise<RemotePost> {
  run.books.noteStory({ tried: textVersionOf(post) });
  const json = { status: 'draft', ...(post.status === 'future' && { date: null }) };
  return write(run, { path: `wp/v2/posts/${post.id}`, json, effect: 'visible' });
}

/** The last call. @throws DeliveryTrouble */
export async function switchPost(run: Run, post: RemotePost, goal: Goal): Promise<RemotePost> {
  if (run.signal.aborted) throw new DeliveryTrouble({ state: 'stopped' });
  run.books.noteStory({ tried: textVersionOf(post) });
  const path = `wp/v2/posts/${post.id}`;
  const switched = await write(run, { path, json: switchFor(run.site, post, goal), effect: 'visible' });
  if (switched.status === goal.status || switched.status === 'publish') return switched;
  throw new DeliveryTrouble({ state: 'refused', message: notSwitched(switched.status) });
}

/**
 * A draft as the site has it now, found by its key: proof of what is in it, and that it is the only one of this story whoever
 * else was making one. @throws DeliveryTrouble `later` when it is gone, or another was first; ours is removed then
 */
export async function readDraft(run: Run, id: number): Promise<RemotePost> {
  const all = (await postsByKey(run)).filter(({ status }) => status !== 'trash');
  const [first] = all;
  // Its slug may be another than was asked for: somebody's page had that one.
  const own = all.find((post) => post.id === id) ?? (await readPost(run.site, id));
  if (own !== undefined && (first === undefined || first.id >= id)) return own;
  if (own !== undefined) await removePost(run.site, id, { isForGood: true });
  run.books.noteStory({ postId: null, version: '', tried: '' });
  throw new DeliveryTrouble({ state: 'later', message: own === undefined ? vanished : anotherFirst });
}

async function write(
  run: Run,
  request: Required<Pick<RestRequest, 'path' | 'json'>> & { readonly effect: Effect },
): Promise<RemotePost> {
  const bytes = Buffer.byteLength(JSON.stringify(request.json));
  const onSent = run.tally.begin(bytes);
  const post = await ask(run.site, RemotePost, { method: 'POST', query: postQuery, ...request, onSent });
  if (request.effect === 'visible' && post.status === 'publish') run.site.heard.isVisible = true;
  run.books.noteStory({ postId: post.id, version: versionOf(post), tried: '' });
  return post;
}

/** An id that somebody has removed is dropped without a word (measured): the books forget it, the next try finds it anew. */
function requireTerms(run: Run, post: RemotePost, wanted: Wanted): void {
  const lost =
    wanted.featured_media !== post.featured_media ||
    wanted.categories?.some((id) => !post.categories.includes(id)) === true ||
    wanted.tags.some((id) => !post.tags.includes(id));
  if (!lost) return;
  run.books.forgetTerm('categories', categoryName(run));
  for (const name of tagNames(run)) run.books.forgetTerm('tags', name);
  if (wanted.featured_media !== post.featured_media) forgetPicture(run, wanted.featured_media);
  throw new DeliveryTrouble({ state: 'later', message: dropped });
}

function forgetPicture({ books }: Run, mediaId: number): void {
  const slug = books.story().pictures.find((one) => books.picture(one)?.id === mediaId);
  if (slug !== undefined) books.forgetPicture(slug);
}

const vanished =
  'Bản nháp vừa gửi đã bị xóa ở WordPress trước khi đăng; chưa có gì công khai, sẽ gửi lại từ đầu.';
const anotherFirst =
  'Cùng lúc có một lần gửi khác đã tạo bài này ở WordPress; bản trùng đã xóa, sẽ gửi tiếp vào bài có trước.';
const dropped =
  'WordPress bỏ mất chuyên mục, thẻ hoặc ảnh đại diện (vừa bị xóa ở đó); sẽ tìm hoặc tạo lại rồi gửi tiếp.';

function notSwitched(status: string): string {
  return `WordPress nhận bài nhưng để ở trạng thái “${status}” thay vì đăng (tài khoản chưa được đăng bài, hoặc trang đòi duyệt). Bài đủ ở đó dưới dạng chờ; nhờ biên tập trang duyệt, hoặc bấm Gửi lại sau khi có quyền.`;
}
