import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { server } from '../servers/servers.ts';
import { coverWithFullDisk, homeOfServer } from './full-disk.ts';
import { readBody } from './read-body.ts';
import { askJson, readAsStranger, type SeenArticle, type Subject } from './subject.ts';

const Post = z.object({
  id: z.string(),
  status: z.string(),
  title: z.string(),
  html: z.string().nullable(),
  updated_at: z.string(),
});
const Posts = z.object({ posts: z.array(Post) });

export const ghost: Subject = {
  name: 'ghost',
  can: { schedule: true, unpublish: true, exactlyOnce: false, drafts: true, secret: true },
  keepsFiles: false,
  open: async () => {
    const { pid, url, admin_key: key } = await server('ghost');
    const api = `${url}/ghost/api/admin`;
    const headers = (): Record<string, string> => ({
      authorization: `Ghost ${token(key)}`,
      'content-type': 'application/json',
    });
    const post = async (id: string): Promise<z.infer<typeof Post>> => {
      const answer = Posts.parse(await askJson(`${api}/posts/${id}/?formats=html`, { headers: headers() }));
      const [found] = answer.posts;
      if (found === undefined) throw new Error(`Ghost has no post ${id}`);
      return found;
    };
    return {
      origin: url,
      secret: key,
      draft: (name, origin) => ({
        name,
        kind: 'ghost',
        settings: { url: origin, secretEnv: '', sections: {}, author: '' },
      }),
      find: async (word) => {
        const filter = encodeURIComponent(`title:~'${word}'`);
        const query = `filter=${filter}&formats=html&limit=100`;
        const { posts } = Posts.parse(await askJson(`${api}/posts/?${query}`, { headers: headers() }));
        return posts.map((one) => toSeen(one, url));
      },
      read: readAsStranger,
      // Ghost cannot list its files: only what articles show can be counted.
      countPictures: async (word) => {
        const filter = encodeURIComponent(`title:~'${word}'`);
        const { posts } = Posts.parse(
          await askJson(`${api}/posts/?filter=${filter}&formats=html&limit=100`, { headers: headers() }),
        );
        return new Set(posts.flatMap((one) => toSeen(one, url).pictures.map((picture) => picture.url))).size;
      },
      fillDisk: () => coverWithFullDisk(join(homeOfServer(pid), 'site/content/images')),
      editHeadline: async (id, title) => {
        const { updated_at: updatedAt } = await post(id);
        const body = JSON.stringify({ posts: [{ title, updated_at: updatedAt }] });
        await askJson(`${api}/posts/${id}/`, { method: 'PUT', headers: headers(), body });
      },
      remove: async (id) => {
        await askJson(`${api}/posts/${id}/`, { method: 'DELETE', headers: headers() });
      },
    };
  },
};

function toSeen({ id, status, title, html }: z.infer<typeof Post>, base: string): SeenArticle {
  const visibility = status === 'published' ? 'public' : status === 'scheduled' ? 'scheduled' : 'draft';
  return { id, visibility, headline: title, ...readBody(html ?? '', base) };
}

/** An Admin API token (JWT, HS256), good for five minutes. */
function token(key: string): string {
  const [id = '', secret = ''] = key.split(':');
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = `${part({ alg: 'HS256', typ: 'JWT', kid: id })}.${part({ iat: now, exp: now + 300, aud: '/admin/' })}`;
  const signature = createHmac('sha256', Buffer.from(secret, 'hex')).update(head).digest('base64url');
  return `${head}.${signature}`;
}
