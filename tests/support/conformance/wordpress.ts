import { join } from 'node:path';
import { z } from 'zod';
import type { ServerName } from '../servers/running-server.ts';
import { server } from '../servers/servers.ts';
import { coverWithFullDisk, homeOfServer } from './full-disk.ts';
import { readBody } from './read-body.ts';
import { askJson, readAsStranger, type OpenSubject, type SeenArticle, type Subject } from './subject.ts';

const Post = z.object({
  id: z.int(),
  status: z.string(),
  title: z.object({ raw: z.string() }),
  content: z.object({ rendered: z.string() }),
});
const Media = z.array(z.object({ id: z.int(), source_url: z.string() }));

export function wordpress(name: Extract<ServerName, `wordpress${string}`>): Subject {
  return {
    name,
    can: { schedule: true, unpublish: true, exactlyOnce: false, drafts: true, secret: true },
    keepsFiles: true,
    open: () => open(name),
  };
}

async function open(name: Extract<ServerName, `wordpress${string}`>): Promise<OpenSubject> {
  const { pid, url, users } = await server(name);
  const { editor, admin } = users;
  if (editor === undefined || admin === undefined) throw new Error('The test server has no editor');
  const rest = `${url}/wp-json/wp/v2`;
  const login = Buffer.from(`admin:${admin.app_password}`).toString('base64');
  const headers = { authorization: `Basic ${login}`, 'content-type': 'application/json' };
  return {
    origin: url,
    secret: editor.app_password,
    draft: (title, origin) => ({
      name: title,
      kind: 'wordpress',
      settings: {
        url: origin,
        user: 'editor',
        secretEnv: '',
        sections: {},
        author: '',
        makeTerms: true,
        fields: {},
      },
    }),
    find: async (word) => {
      const query = `search=${encodeURIComponent(word)}&status=any&context=edit&per_page=100`;
      const posts = z.array(Post).parse(await askJson(`${rest}/posts?${query}`, { headers }));
      return posts.map((post) => toSeen(post, url));
    },
    read: readAsStranger,
    countPictures: async (word) => {
      const query = `search=${encodeURIComponent(word)}&per_page=100`;
      const media = Media.parse(await askJson(`${rest}/media?${query}`, { headers }));
      return media.length;
    },
    fillDisk: () => coverWithFullDisk(join(homeOfServer(pid), 'site/usr/share/wordpress/wp-content/uploads')),
    editHeadline: async (id, title) => {
      await askJson(`${rest}/posts/${id}`, { method: 'POST', headers, body: JSON.stringify({ title }) });
    },
    remove: async (id) => {
      await askJson(`${rest}/posts/${id}?force=true`, { method: 'DELETE', headers });
    },
  };
}

function toSeen({ id, status, title, content }: z.infer<typeof Post>, base: string): SeenArticle {
  const visibility = status === 'publish' ? 'public' : status === 'future' ? 'scheduled' : 'draft';
  return { id: String(id), visibility, headline: title.raw, ...readBody(content.rendered, base) };
}
