// A story of fifty photos to a real WordPress on loopback, beside a bare script that makes the same uploads with as many in
// flight and the one post; and how many requests an update of one caption and an unchanged story cost.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addConnection } from '#engine/connections/connections.ts';
import { articlePictures, pictureBytes, type ArticlePicture } from '#engine/connections/article/pictures.ts';
import { editPhotos } from '#engine/library/photos.ts';
import { getStory } from '#engine/library/stories.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { Story } from '#shared/model/story.ts';
import { openFaultProxy } from '#tests/support/faults/fault-proxy.ts';
import {
  addPhoto,
  addStory,
  openDesk,
  publish,
  setUpSite,
  type Desk,
} from '#tests/support/publishing-desk.ts';
import { runningServer, type Server } from '#tests/support/servers/running-server.ts';
import { stopServers } from '#tests/support/servers/stop-servers.ts';
import { judge, type BenchResult } from './figures.ts';
import { benchDir } from './places.ts';

const PHOTOS = 50;
const ROUNDS = 3;
const IN_FLIGHT = 3;
const WIDEST = 2048;

export async function measurePublish(): Promise<BenchResult> {
  const given = process.env['TOA_SOAN_TEST_SERVERS'];
  const notes = given ?? (await mkdtemp(join(tmpdir(), 'toa-soan-servers-')));
  const library = join(benchDir, 'publish');
  await rm(library, { recursive: true, force: true });
  const site = await runningServer('wordpress', notes);
  const desk = openDesk(library);
  try {
    setUpSite(desk);
    return await measureOn(desk, site);
  } finally {
    await desk.outbox.stop();
    desk.library.close();
    if (given === undefined) await stopServers(notes);
  }
}

async function measureOn(desk: Desk, site: Site): Promise<BenchResult> {
  const connection = await connectTo(desk, site, site.url);
  const rounds: { ours: number; bare: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const mine = await storyOf(desk, round * 2);
    const theirs = await storyOf(desk, round * 2 + 1);
    // Pictures are made by the preview, long before anybody publishes; both sides find them made.
    await readyPictures(desk, mine.photos);
    const files = await readyPictures(desk, theirs.photos);
    const ours = (): Promise<number> => timed(() => publishOnce(desk, mine.story, connection));
    const bare = (): Promise<number> => timed(() => bareScript(site, files));
    rounds.push(
      round % 2 === 0
        ? { ours: await ours(), bare: await bare() }
        : await bare().then(async (seconds) => ({ bare: seconds, ours: await ours() })),
    );
  }
  return judge({
    name: 'publish',
    what: `Một bài ${PHOTOS} ảnh lên WordPress trên máy này, từ lúc gửi đến lúc đọc lại xong`,
    unit: 'giây',
    ours: rounds.map(({ ours }) => ours),
    yardstick: {
      what: 'kịch bản trần tải cùng số ảnh và đăng một bài',
      runs: rounds.map(({ bare }) => bare),
    },
    judge: 'ratio',
    target: { atMost: 1.2 },
    details: { requests: await countRequests(desk, site) },
  });
}

type Site = Server<'wordpress'>;

function connectTo(desk: Desk, site: Site, url: string): Promise<Connection> {
  const { adapters, clock, secrets, library } = desk;
  const parts = { db: () => library.write, adapters, clock, secrets, emit: () => undefined };
  const settings = {
    url,
    user: 'editor',
    secretEnv: '',
    sections: {},
    author: '',
    makeTerms: true,
    fields: {},
  };
  return addConnection(parts, { name: `WordPress ${url}`, kind: 'wordpress', settings }, passwordOf(site));
}

function passwordOf({ users }: Site): string {
  const password = users['editor']?.app_password;
  if (password === undefined) throw new Error('The test server has no editor');
  return password;
}

async function storyOf(desk: Desk, batch: number): Promise<{ story: Story; photos: readonly Photo[] }> {
  const photos: Photo[] = [];
  // New to the server in every run: what it has is not sent again.
  const first = (Date.now() % 1_000_000) * 1000 + batch * PHOTOS;
  for (let index = 0; index < PHOTOS; index += 1) photos.push(await addPhoto(desk, first + index));
  return { story: addStory(desk, { headline: `Phóng sự ảnh ${first}`, photos }), photos };
}

type ReadyPicture = { readonly picture: ArticlePicture; readonly bytes: Buffer };

function readyPictures(desk: Desk, photos: readonly Photo[]): Promise<ReadyPicture[]> {
  const tools = { libraryDir: desk.library.path, images: desk.images };
  const { signal } = new AbortController();
  return Promise.all(
    articlePictures({ photos: [...photos] }, WIDEST).map(async (picture) => ({
      picture,
      bytes: await pictureBytes(tools, picture, signal),
    })),
  );
}

async function publishOnce(desk: Desk, story: Story, connection: Connection): Promise<void> {
  const { state, attempts } = await publish(desk, getStory(desk.library.read, story.id), connection);
  if (state !== 'published') throw new Error(`The story is ${state}: ${attempts.at(-1)?.message ?? ''}`);
}

/** What a programmer would write who trusts the line: uploads, then one post that shows them. */
async function bareScript(site: Site, files: readonly ReadyPicture[]): Promise<void> {
  const authorization = `Basic ${Buffer.from(`editor:${passwordOf(site)}`).toString('base64')}`;
  const send = async (path: string, init: RequestInit): Promise<{ id: number; source_url: string }> => {
    const answer = await fetch(`${site.url}/wp-json/wp/v2/${path}`, { method: 'POST', ...init });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    // Proof: WordPress answers a created object with these.
    return (await answer.json()) as { id: number; source_url: string };
  };
  const waiting = files.map((file, index) => ({ file, index }));
  const images: string[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const form = new FormData();
      const { picture, bytes } = next.file;
      form.set('caption', picture.text.caption);
      form.set('alt_text', picture.text.alt);
      form.set('file', new Blob([new Uint8Array(bytes)], { type: picture.mimeType }), picture.fileName);
      const { id, source_url: url } = await send('media', { headers: { authorization }, body: form });
      images[next.index] =
        `<!-- wp:image {"id":${id}} --><figure class="wp-block-image"><img src="${url}"/></figure><!-- /wp:image -->`;
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, () => work()));
  const headers = { authorization, 'content-type': 'application/json' };
  const body = JSON.stringify({ title: 'Phóng sự ảnh', content: images.join('\n'), status: 'publish' });
  await send('posts', { headers, body });
}

/** Requests of an unchanged story and of one changed caption, counted on the wire. */
async function countRequests(desk: Desk, site: Site): Promise<{ unchanged: number; caption: number }> {
  const proxy = await openFaultProxy({ target: site.url, faultFor: () => undefined });
  try {
    const connection = await connectTo(desk, site, proxy.url);
    const [photo] = [await addPhoto(desk, Date.now() % 1_000_000_000)];
    const story = addStory(desk, { headline: `Đổi chú thích ${photo.id}`, photos: [photo] });
    const counted = async (): Promise<number> => {
      const before = proxy.seen.length;
      await publishOnce(desk, story, connection);
      return proxy.seen.length - before;
    };
    await counted();
    const unchanged = await counted();
    editPhotos(
      desk.library.write,
      [{ photoId: photo.id, set: { caption: 'Chú thích mới.' } }],
      desk.clock.now(),
    );
    return { unchanged, caption: await counted() };
  } finally {
    await proxy.close();
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
