// A newsroom that writes to a real WordPress as one of its users, and an administrator's view of what stands there.
import { z } from 'zod';
import type { WordPressSettings } from '#shared/model/connection.ts';
import { aNewsroom, type Newsroom } from './conformance/newsroom.ts';
import { askJson, type OpenSubject } from './conformance/subject.ts';
import { wordpress } from './conformance/wordpress.ts';
import type { ServerName } from './servers/running-server.ts';
import { server } from './servers/servers.ts';

export type WordPressName = Extract<ServerName, `wordpress${string}`>;
export const wordpressNames = ['wordpress', 'wordpress-6.1'] as const satisfies readonly WordPressName[];

export type WordPressRoom = Newsroom & { readonly subject: OpenSubject };

export async function wordpressRoom(
  name: WordPressName,
  given: {
    readonly user?: 'admin' | 'editor' | 'author' | 'contributor';
    readonly secret?: string;
    readonly settings?: Partial<WordPressSettings>;
    /** Of what stands before the server. */
    readonly origin?: string;
  } = {},
): Promise<WordPressRoom> {
  const { user = 'editor', settings = {} } = given;
  const { users } = await server(name);
  const real = await wordpress(name).open();
  const subject: OpenSubject = {
    ...real,
    secret: given.secret ?? users[user]?.app_password,
    draft: (title, url) => ({
      name: title,
      kind: 'wordpress',
      settings: {
        ...{ url, user, secretEnv: '', sections: {}, author: '', makeTerms: true, fields: {} },
        ...settings,
      },
    }),
  };
  return { ...(await aNewsroom(subject, given.origin)), subject };
}

/** Asks the REST interface as its administrator. `path` with its query, from `wp/v2/` on. */
export async function asAdmin(name: WordPressName, path: string, init: RequestInit = {}): Promise<unknown> {
  const { url, users } = await server(name);
  const login = Buffer.from(`admin:${users['admin']?.app_password ?? ''}`).toString('base64');
  const headers = { authorization: `Basic ${login}`, 'content-type': 'application/json' };
  return askJson(`${url}/wp-json/wp/v2/${path}`, { ...init, headers });
}

const Raw = z.object({ raw: z.string() });
const StoredPost = z.object({
  ...{ id: z.int(), status: z.string(), slug: z.string(), author: z.int(), comment_status: z.string() },
  ...{ title: Raw, content: Raw, excerpt: Raw, featured_media: z.int(), meta: z.unknown() },
  ...{ categories: z.array(z.int()), tags: z.array(z.int()) },
});
export type StoredPost = z.infer<typeof StoredPost>;

/** As it lies in the site's database. */
export async function storedPost(name: WordPressName, id: string): Promise<StoredPost> {
  return StoredPost.parse(await asAdmin(name, `posts/${id}?context=edit`));
}

const Names = z.array(z.object({ name: z.string() }));

export async function termNames(
  name: WordPressName,
  taxonomy: 'categories' | 'tags',
  postId: string,
): Promise<string[]> {
  return Names.parse(await asAdmin(name, `${taxonomy}?post=${postId}`)).map((term) => term.name);
}

const StoredMedia = z.array(
  z.object({
    ...{
      id: z.int(),
      slug: z.string(),
      post: z.int().nullable(),
      alt_text: z.string(),
      source_url: z.string(),
    },
    ...{ title: Raw, caption: Raw },
    media_details: z.object({ width: z.int(), height: z.int() }),
  }),
);
export type StoredMedia = z.infer<typeof StoredMedia>[number];

/** Files whose words carry the newsroom's own, oldest first. */
export async function storedMedia(name: WordPressName, word: string): Promise<StoredMedia[]> {
  const query = `search=${word}&context=edit&per_page=100&orderby=id&order=asc`;
  return StoredMedia.parse(await asAdmin(name, `media?${query}`));
}
