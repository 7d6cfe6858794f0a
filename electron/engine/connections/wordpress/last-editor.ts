// Who changed a post last: the author of its newest revision, where the words were changed; terms and pictures leave none.
import { z } from 'zod';
import { parseAnswer } from '../http/read-answer.ts';
import type { RemotePost } from './post.ts';
import { send, type RestRequest, type Site } from './site.ts';

const Revisions = z.array(z.object({ author: z.int(), modified_gmt: z.string() }));
const Named = z.object({ name: z.string() });

/** undefined where nobody can be told; `name` is '' where the account may not see it. @throws DeliveryTrouble */
export async function lastEditor(
  site: Site,
  post: RemotePost,
): Promise<{ readonly id: number; readonly name: string } | undefined> {
  const revisions = await tell(site, Revisions, {
    path: `wp/v2/posts/${post.id}/revisions`,
    query: { context: 'edit', per_page: 1, _fields: 'author,modified_gmt' },
  });
  const newest = revisions?.[0];
  if (newest === undefined || newest.modified_gmt !== post.modified_gmt) return undefined;
  const path = `wp/v2/users/${newest.author}`;
  const user = await tell(site, Named, { path, query: { _fields: 'name' } });
  return { id: newest.author, name: user?.name ?? '' };
}

/** A name is worth a question, not a failure. */
async function tell<T>(
  site: Site,
  schema: z.ZodType<T>,
  request: Pick<RestRequest, 'path' | 'query'>,
): Promise<T | undefined> {
  return parseAnswer(schema, await send(site, { method: 'GET', ...request }));
}
