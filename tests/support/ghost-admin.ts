// A Ghost behind its adapter's back: what its own administrator sees and does.
import { parseAdminKey, signToken } from '#engine/connections/ghost/admin-key.ts';
import { RemotePost } from '#engine/connections/ghost/ghost-answers.ts';
import { z } from 'zod';
import type { Server } from './servers/running-server.ts';

/** With every field Ghost tells. */
const SeenPost = z.looseObject(RemotePost.shape);
export type SeenPost = z.infer<typeof SeenPost>;

export type GhostAdmin = {
  readonly posts: (word: string) => Promise<SeenPost[]>;
  readonly create: (fields: object) => Promise<SeenPost>;
  readonly change: (post: SeenPost, fields: object) => Promise<SeenPost>;
};

const Posts = z.object({ posts: z.array(SeenPost) });

export function ghostAdmin({ url, admin_key: secret }: Server<'ghost'>): GhostAdmin {
  const key = parseAdminKey(secret);
  if (key === undefined) throw new Error('The server’s key is none');
  const ask = async (method: string, path: string, post?: object): Promise<SeenPost[]> => {
    const answer = await fetch(`${url}/ghost/api/admin/posts/${path}`, {
      method,
      headers: { authorization: `Ghost ${signToken(key, new Date())}`, 'content-type': 'application/json' },
      ...(post === undefined ? {} : { body: JSON.stringify({ posts: [post] }) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
    return text === '' ? [] : Posts.parse(JSON.parse(text)).posts;
  };
  const one = ([post]: SeenPost[]): SeenPost => {
    if (post === undefined) throw new Error('Ghost answered without an article');
    return post;
  };
  const formats = 'formats=lexical,html';
  return {
    posts: (word) => ask('GET', `?filter=${encodeURIComponent(`title:~'${word}'`)}&${formats}&limit=50`),
    create: async (fields) => one(await ask('POST', `?${formats}`, fields)),
    change: async ({ id, updated_at }, fields) =>
      one(await ask('PUT', `${id}/?${formats}`, { ...fields, updated_at })),
  };
}
