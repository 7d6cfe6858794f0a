// What a person chooses from, kept for when there is no line: tags (Ghost has no sections of its own, so they are offered as
// both), authors, the latest articles.
import { formatCount } from '#shared/vietnamese/numbers.ts';
import type { RemoteLists } from '#shared/model/connection.ts';
import type { z } from 'zod';
import { PostList, TagPage, Users } from './ghost-answers.ts';
import type { GhostLine } from './ghost-line.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';

/** Ghost gives at most a hundred at a time. */
const PAGE = 100;
const MOST_PAGES = 5;
const LATEST = 50;

/** @throws DeliveryTrouble */
export async function fetchGhostLists(line: GhostLine, now: Date): Promise<RemoteLists> {
  const { tags, total } = await fetchTags(line);
  const { users } = await get(line, `users/?limit=${PAGE}&fields=id,name,email`, Users);
  const order = encodeURIComponent('updated_at desc');
  const fields = 'id,title,url,status,updated_at';
  const { posts } = await get(line, `posts/?limit=${LATEST}&order=${order}&fields=${fields}`, PostList);
  return {
    categories: tags,
    tags,
    authors: users.map(({ email, name }) => ({ id: email, name })),
    articles: posts.map(({ id, title, url, status, updated_at }) => ({
      ...{ id, headline: title, url, status },
      modifiedAt: updated_at,
    })),
    notes: [
      ...(total > tags.length
        ? [
            `Ghost có ${formatCount(total)} thẻ; chỉ giữ ${formatCount(tags.length)} thẻ dùng nhiều nhất, thẻ khác gõ tên vẫn dùng được.`,
          ]
        : []),
      ...(users.length === PAGE ? [`Ghost có từ ${PAGE} tác giả; chỉ giữ ${PAGE} người đầu.`] : []),
    ],
    fetchedAt: now.toISOString(),
  };
}

/** Those used most come first. */
async function fetchTags(line: GhostLine): Promise<{ tags: RemoteLists['tags']; total: number }> {
  const tags: RemoteLists['tags'] = [];
  const order = encodeURIComponent('count.posts desc');
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = `limit=${PAGE}&page=${page}&filter=visibility:public&include=count.posts&order=${order}`;
    const answer = await get(line, `tags/?${query}`, TagPage);
    tags.push(...answer.tags.map(({ id, name }) => ({ id, name })));
    const { pages, total } = answer.meta.pagination;
    if (page >= pages || page === MOST_PAGES) return { tags, total };
  }
  return { tags, total: tags.length };
}

async function get<T>(line: GhostLine, path: string, form: z.ZodType<T>): Promise<T> {
  const answer = await line.ask({ method: 'GET', path, answer: form });
  if (answer.state === 'ok') return answer.value;
  const words = answer.state === 'invalid' && answer.words !== '' ? ` (“${answer.words}”)` : '';
  throw new DeliveryTrouble({
    state: 'refused',
    message: `Ghost không cho xem danh sách${words}; danh sách cũ vẫn dùng được.`,
  });
}
