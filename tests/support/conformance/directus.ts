import { join } from 'node:path';
import { z } from 'zod';
import { server } from '../servers/servers.ts';
import { coverWithFullDisk, homeOfServer } from './full-disk.ts';
import { readBody } from './read-body.ts';
import { askJson, readAsStranger, type SeenArticle, type Subject } from './subject.ts';

const Item = z.object({ id: z.string(), status: z.string(), title: z.string(), body: z.string().nullable() });
const Items = z.object({ data: z.array(Item) });
const Files = z.object({ data: z.array(z.object({ id: z.string() })) });

export const directus: Subject = {
  name: 'directus',
  can: { schedule: false, unpublish: true, exactlyOnce: true, drafts: true, secret: true },
  keepsFiles: false,
  open: async () => {
    const { pid, url, token, collection } = await server('directus');
    const items = `${url}/items/${collection}`;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    return {
      origin: url,
      secret: token,
      draft: (name, origin) => ({
        name,
        kind: 'directus',
        settings: {
          ...{ url: origin, secretEnv: '', collection, modifiedField: 'date_updated' },
          fields: {
            ...{ headline: 'title', lead: 'excerpt', body: 'body', tags: 'tags', slug: 'slug' },
            ...{ status: 'status', cover: 'cover', publicAt: 'published_at', storyId: 'source_id' },
          },
          statuses: { draft: 'draft', public: 'published', gone: 'archived' },
          // What a site that reads this Directus would ask for.
          pageAddress: `${origin}/items/${collection}/{id}?filter[status][_eq]=published`,
        },
      }),
      find: async (word) => {
        const filter = `filter[title][_contains]=${encodeURIComponent(word)}&filter[status][_neq]=archived`;
        const { data } = Items.parse(await askJson(`${items}?${filter}&limit=100`, { headers }));
        return data.map((item) => toSeen(item, url));
      },
      // Files are behind the token on this server, as they are where a site fetches them for its readers.
      // Readers are not behind the line that a newsroom may have.
      read: (address) =>
        readAsStranger(address.replace(new URL(address).origin, url), {
          headers: { authorization: `Bearer ${token}` },
        }),
      countPictures: async (word) => {
        const filter = `filter[filename_download][_contains]=${encodeURIComponent(word.toLowerCase())}`;
        const { data } = Files.parse(await askJson(`${url}/files?${filter}&limit=200`, { headers }));
        return data.length;
      },
      fillDisk: () => coverWithFullDisk(join(homeOfServer(pid), 'site/uploads')),
      editHeadline: async (id, title) => {
        await askJson(`${items}/${id}`, { method: 'PATCH', headers, body: JSON.stringify({ title }) });
      },
      remove: async (id) => {
        await askJson(`${items}/${id}`, { method: 'DELETE', headers });
      },
    };
  },
};

function toSeen({ id, status, title, body }: z.infer<typeof Item>, base: string): SeenArticle {
  const visibility = status === 'published' ? 'public' : 'draft';
  return { id, visibility, headline: title, ...readBody(body ?? '', base) };
}
