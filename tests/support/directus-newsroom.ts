// A newsroom that writes to a Directus whose collections and rights a test makes for itself, and looks at what stands there.
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { addConnection } from '#engine/connections/connections.ts';
import { insertPhoto } from '#engine/db/rows/photos.ts';
import { storeOriginal } from '#engine/files/store-original.ts';
import { findPhotos } from '#engine/library/photos.ts';
import { DirectusSettings, type Connection } from '#shared/model/connection.ts';
import type { Photo } from '#shared/model/photo.ts';
import { aPhoto } from './builders.ts';
import { askJson } from './conformance/subject.ts';
import { aDesk } from './desk-for-a-test.ts';
import { makePhoto } from './make-photos.ts';
import { setUpSite, type Desk } from './publishing-desk.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The server as its administrator sees it. */
export type Directus = { readonly url: string; readonly token: string };

export type Asked = { readonly method?: string; readonly body?: unknown };

/** The answer's `data`. */
export async function asAdmin({ url, token }: Directus, path: string, asked: Asked = {}): Promise<unknown> {
  const answer = await askJson(`${url}${path}`, {
    method: asked.method ?? 'GET',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(asked.body !== undefined && { body: JSON.stringify(asked.body) }),
  });
  return z.object({ data: z.unknown() }).parse(answer ?? { data: null }).data;
}

/** A collection of the test's own, with these fields beside its key; gone when the test ends. Returns its name. */
export async function aCollection(server: Directus, key: object, fields: readonly object[]): Promise<string> {
  const collection = `t_${randomBytes(6).toString('hex')}`;
  const body = { collection, meta: {}, schema: {}, fields: [key, ...fields] };
  await asAdmin(server, '/collections', { method: 'POST', body });
  onTestFinished(
    async () => void (await asAdmin(server, `/collections/${collection}`, { method: 'DELETE' })),
  );
  return collection;
}

export const uuidKey = {
  field: 'id',
  type: 'uuid',
  schema: { is_primary_key: true, has_auto_increment: false },
  meta: { special: ['uuid'] },
};
export const numberKey = {
  field: 'id',
  type: 'integer',
  schema: { is_primary_key: true, has_auto_increment: true },
};

export type Right = { readonly collection: string; readonly action: string; readonly fields: string[] };

/** A user's token with these rights and no others; both gone when the test ends. */
export async function aToken(server: Directus, rights: readonly Right[]): Promise<string> {
  const name = randomBytes(8).toString('hex');
  const permissions = { create: rights, update: [], delete: [] };
  const Made = z.object({ id: z.string() });
  const policy = Made.parse(
    await asAdmin(server, '/policies', { method: 'POST', body: { name, app_access: false, permissions } }),
  );
  const token = `token-${name}`;
  const policies = { create: [{ policy: policy.id }], update: [], delete: [] };
  const body = { email: `${name}@example.com`, token, status: 'active', policies };
  const user = Made.parse(await asAdmin(server, '/users', { method: 'POST', body }));
  onTestFinished(async () => {
    await asAdmin(server, `/users/${user.id}`, { method: 'DELETE' });
    await asAdmin(server, `/policies/${policy.id}`, { method: 'DELETE' });
  });
  return token;
}

export type Room = { readonly desk: Desk; readonly connection: Connection };

/** Fields of the collection `articles` that every test server has. */
export const usualFields = {
  ...{ headline: 'title', lead: 'excerpt', body: 'body', tags: 'tags', slug: 'slug', status: 'status' },
  ...{ cover: 'cover', publicAt: 'published_at', storyId: 'source_id' },
};

export async function aDirectusRoom(
  server: Directus,
  settings: Partial<z.input<typeof DirectusSettings>> = {},
  secret: string | undefined = server.token,
): Promise<Room> {
  const desk = aDesk(join(temporaryFolder(), 'thư viện'));
  setUpSite(desk);
  const parsed = DirectusSettings.parse({
    ...{ url: server.url, collection: 'articles', modifiedField: 'date_updated', fields: usualFields },
    ...settings,
  });
  return { desk, connection: await connectDesk(desk, parsed, secret) };
}

function connectDesk(
  desk: Desk,
  settings: DirectusSettings,
  secret: string | undefined,
): Promise<Connection> {
  const { adapters, clock, secrets, library } = desk;
  const parts = { db: () => library.write, adapters, clock, secrets, emit: () => undefined };
  return addConnection(parts, { name: 'Cổng phường', kind: 'directus', settings }, secret);
}

/** A photo of this width with its original in the library. */
export async function addWidePhoto(desk: Desk, width: number, event: string): Promise<Photo> {
  const height = Math.round((width * 2) / 3);
  const incoming = join(desk.library.path, 'thẻ nhớ');
  mkdirSync(incoming, { recursive: true });
  const file = join(incoming, `DSC_${width}.jpg`);
  writeFileSync(file, await makePhoto({ width, height, seed: width }));
  const stored = await storeOriginal(desk.library.path, file);
  await stored.commit('image/jpeg');
  const { hash, byteSize } = stored;
  const made = aPhoto({
    hash,
    byteSize,
    event,
    caption: 'Ảnh lớn',
    alt: 'Quang cảnh',
    fileName: `DSC_${width}.jpg`,
  });
  const photo = { ...made, capture: { ...made.capture, width, height } };
  insertPhoto(desk.library.write, photo, desk.clock.now().toISOString());
  return findPhotos(desk.library.read, [photo.id])[0] ?? photo;
}
