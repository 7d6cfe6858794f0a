// What travels to a WordPress and how often: counted on the line, and with answers lost on the way.
import { describe, expect, it, onTestFinished } from 'vitest';
import { editPhotos } from '#engine/library/photos.ts';
import type { Photo } from '#shared/model/photo.ts';
import { addPhotos, deliver } from '#tests/support/conformance/newsroom.ts';
import { addStory, edit, latest, onlyArticle } from '#tests/support/conformance/stories.ts';
import type { Fault } from '#tests/support/faults/fault.ts';
import { openFaultProxy, type FaultProxy, type Seen } from '#tests/support/faults/fault-proxy.ts';
import { server } from '#tests/support/servers/servers.ts';
import {
  storedMedia,
  wordpressNames,
  wordpressRoom,
  type WordPressName,
  type WordPressRoom,
} from '#tests/support/wordpress-room.ts';

describe.each(wordpressNames)('the line to %s', (name) => {
  it('carries one request for an unchanged story, three at most for a changed caption or text', async () => {
    const { room, asked } = await overALine(name);
    const photos = await addPhotos(room, [1, 2, 3]);
    const story = addStory(room, { photos });
    await deliver(room, { story });
    const unchanged = await asked(() => deliver(room, { story: latest(room, story) }));
    const caption = await asked(() => {
      recaption(room, photos[1], `Đồng chí Lê Thị Hồng Nhung tại ${room.word}.`);
      return deliver(room, { story: latest(room, story) });
    });
    const text = await asked(() =>
      deliver(room, { story: edit(room, story, { paragraphs: ['Bản hai.'], photos }) }),
    );
    expect({ unchanged, caption, text }).toEqual({
      unchanged: ['GET posts/N'],
      caption: ['GET posts/N', 'POST media/N', 'POST posts/N'],
      text: ['GET posts/N', 'GET media', 'POST posts/N'],
    });
  });

  it('carries a first publication in as few requests as are safe', async () => {
    const { room, asked } = await overALine(name);
    const bare = await asked(() => deliver(room, { story: addStory(room, {}) }));
    const photos = await addPhotos(room, [1]);
    const withPhoto = await asked(() => deliver(room, { story: addStory(room, { photos }) }));
    const besides = (lines: readonly string[]): string =>
      lines.filter((line) => !/categories|tags/u.test(line)).join(', ');
    expect([besides(bare), besides(withPhoto)]).toEqual([
      'GET posts, POST posts, GET posts, POST posts/N',
      'GET posts, POST posts, GET media, POST media, POST posts/N, GET posts, POST posts/N',
    ]);
  });

  it('makes one article where the answer to its making was lost', async () => {
    const { room, proxy } = await overALine(name, loseFirst('POST', /\/posts\?/u));
    const story = addStory(room, { photos: await addPhotos(room, [1]) });
    expect(await workOn(room, await deliver(room, { story }))).toBe('published');
    const makings = proxy.seen.filter(({ method, path }) => method === 'POST' && /\/posts\?/u.test(path));
    expect([(await onlyArticle(room.subject, room.word)).visibility, makings.length]).toEqual(['public', 1]);
  });

  it('sends a picture once where the answer to it was lost', async () => {
    const { room, proxy } = await overALine(name, loseFirst('POST', /\/media\?/u));
    const story = addStory(room, { photos: await addPhotos(room, [1, 2]) });
    expect(await workOn(room, await deliver(room, { story }))).toBe('published');
    const sent = proxy.seen.filter(({ method, path }) => method === 'POST' && /\/media\?/u.test(path));
    expect([(await storedMedia(name, room.word)).length, sent.length]).toEqual([2, 2]);
  });

  it('looks before it says anything where the answer to the switch was lost', async () => {
    const { room } = await overALine(name, loseSwitch());
    const story = addStory(room, {});
    const intent = await deliver(room, { story });
    expect(intent.attempts.map(({ outcome }) => outcome)).toEqual(['unknown', 'published']);
    expect((await onlyArticle(room.subject, room.word)).visibility).toBe('public');
  });

  it('knows its own correction again where the answer to it was lost', async () => {
    let isLost = true;
    const { room } = await overALine(name, (seen) => {
      if (isLost || seen.method !== 'POST' || !/\/posts\/\d+/u.test(seen.path)) return undefined;
      isLost = true;
      return 'reply-lost';
    });
    const story = addStory(room, { paragraphs: ['Ông Tám dự.'] });
    await deliver(room, { story });
    isLost = false;
    const right = edit(room, story, { paragraphs: ['Ông Tâm dự.'] });
    const note = 'Bản trước ghi sai tên.';
    const intent = await deliver(room, { story: right, action: 'correct', note });
    const { text } = await onlyArticle(room.subject, room.word);
    expect([intent.state, text.split(note).length - 1]).toEqual(['published', 1]);
  });
});

it('sends text and a small picture first where the line is weak, and leaves nothing of that behind', async () => {
  const name = 'wordpress';
  const { room, asked } = await overALine(name);
  const photos = await addPhotos(room, [1, 2]);
  const lines = await asked(() => deliver(room, { story: addStory(room, { photos }), progressive: true }));
  const order = lines.filter((line) => /^POST (?:posts|media)|^DELETE/u.test(line));
  expect(order).toEqual([
    ...[
      'POST media',
      'POST posts',
      'POST media',
      'POST media',
      'POST posts/N',
      'POST posts/N',
      'DELETE media/N',
    ],
  ]);
  expect((await storedMedia(name, room.word)).map(({ media_details: { width } }) => width)).toEqual([
    900, 900,
  ]);
});

type FaultFor = (request: Omit<Seen, 'fault'>) => Fault | undefined;

/** A room behind a proxy, and what its work asks of the server: method and route, numbers as N. */
async function overALine(
  name: WordPressName,
  faultFor: FaultFor = () => undefined,
): Promise<{
  readonly room: WordPressRoom;
  readonly proxy: FaultProxy;
  readonly asked: (work: () => Promise<unknown>) => Promise<string[]>;
}> {
  const { url } = await server(name);
  const proxy = await openFaultProxy({ target: url, faultFor });
  onTestFinished(proxy.close);
  const room = await wordpressRoom(name, { origin: proxy.url });
  return {
    room,
    proxy,
    asked: async (work) => {
      const before = proxy.seen.length;
      await work();
      return proxy.seen.slice(before).map(({ method, path }) => `${method} ${routeOf(path)}`);
    },
  };
}

function routeOf(path: string): string {
  const route = /\/wp\/v2\/([^?]*)/u.exec(path)?.[1] ?? path;
  return route.replace(/\d+/gu, 'N');
}

function loseFirst(method: string, path: RegExp): FaultFor {
  let isDone = false;
  return (seen) => {
    if (isDone || seen.method !== method || !path.test(seen.path)) return undefined;
    isDone = true;
    return 'reply-lost';
  };
}

/** The second change of the post: the first one makes it. */
function loseSwitch(): FaultFor {
  return loseFirst('POST', /\/posts\/\d+/u);
}

/** Time goes by until the intent has an end. */
async function workOn({ desk }: WordPressRoom, { id }: { readonly id: string }): Promise<string> {
  for (let round = 0; round < 5 && desk.outbox.get(id).state !== 'published'; round += 1) {
    desk.clock.pass(600);
    await desk.outbox.runUntilIdle();
  }
  return desk.outbox.get(id).state;
}

function recaption({ desk }: WordPressRoom, photo: Photo | undefined, caption: string): void {
  editPhotos(desk.library.write, [{ photoId: photo?.id ?? '', set: { caption } }], desk.clock.now());
}
