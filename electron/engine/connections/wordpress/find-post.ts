// Where a story stands on a site: by the id it was last seen under, else by its key. Nothing is made before this has looked.
import { z } from 'zod';
import { ABSENT, postQuery, RemotePost, versionOf } from './post.ts';
import { keyMeta } from './memory.ts';
import { ask, readAs, send, type Site } from './site.ts';
import type { Planned, Run } from './run.ts';
import { restError } from './trouble.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';

type LookFor = Pick<Run, 'delivery' | 'memory' | 'site' | 'books'>;

/** undefined = not there under any of its names; a post in the trash is there. @throws DeliveryTrouble */
export async function findPost(run: LookFor): Promise<RemotePost | undefined> {
  const id = knownId(run);
  const known = id === undefined ? undefined : await readPost(run.site, id);
  if (known !== undefined) return known;
  const [first] = await postsByKey(run);
  return first;
}

export function foundVersion(post: RemotePost | undefined): string {
  return post === undefined ? ABSENT : versionOf(post);
}

/** Everything that carries the story's key, the trash included, oldest first. @throws DeliveryTrouble */
export async function postsByKey(run: LookFor): Promise<RemotePost[]> {
  const { site, memory, delivery } = run;
  const slug = askedSlug(run);
  const name =
    memory.key === 'meta' ? { [keyMeta]: delivery.payload.storyId } : { slug: `${slug},${slug}__trashed` };
  const found = await ask(site, z.array(RemotePost), {
    method: 'GET',
    path: 'wp/v2/posts',
    query: { ...postQuery, ...name, status: 'any,trash', per_page: 100, orderby: 'id', order: 'asc' },
  });
  const isKept =
    memory.key === 'slug' || found.every(({ meta }) => meta[keyMeta] === delivery.payload.storyId);
  if (!isKept) throw new DeliveryTrouble({ state: 'refused', message: keyLost });
  return found;
}

/** A site that has lost the extension answers with everything it has. */
const keyLost =
  'Trang WordPress không còn phần mở rộng giữ mã bài (ext_source_id) nên chưa gửi, để khỏi tạo bài trùng. Hãy mở kết nối này, bấm Lưu để dò lại, rồi bấm Gửi lại.';

/** The address a story asks for: its own slug, with the start of its id where that is its only key. */
export function askedSlug({ memory, delivery }: Pick<Planned, 'memory' | 'delivery'>): string {
  const { slug, storyId } = delivery.payload;
  return memory.key === 'meta' ? slug : `${slug}-${storyId.replaceAll('-', '').slice(0, 8)}`;
}

/** undefined when it was deleted for good. @throws DeliveryTrouble */
export async function readPost(site: Site, id: number): Promise<RemotePost | undefined> {
  const answer = await send(site, { method: 'GET', path: `wp/v2/posts/${id}`, query: postQuery });
  const isGone = answer.status === 404 && restError(answer)?.code === 'rest_post_invalid_id';
  return isGone ? undefined : readAs(site, RemotePost, { answer, effect: 'none' });
}

/** A number is only good on the site that gave it: the connection may lead to another one now. */
function knownId({ delivery, memory, books }: LookFor): number | undefined {
  const { previous } = delivery;
  const isHere = previous !== null && URL.parse(previous.url)?.host === new URL(memory.home).host;
  const id = isHere ? Number(previous.remoteId) : books.story().postId;
  return id !== null && Number.isInteger(id) ? id : undefined;
}
