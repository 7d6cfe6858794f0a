// Articles of a real Ghost as time goes by: scheduled ones that become public by themselves, withdrawn ones, corrections.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Delivery } from '#engine/connections/connection-adapter.ts';
import { toDestination } from '#engine/connections/secrets.ts';
import { uploadLedger } from '#engine/connections/upload-ledger.ts';
import { findConnection } from '#engine/db/rows/connections.ts';
import { freezeStory } from '#engine/outbox/freeze.ts';
import { defaultSite } from '#shared/model/portal.ts';
import type { Intent } from '#shared/model/outbox.ts';
import { addPhotos, aNewsroom, deliver, type Newsroom } from '#tests/support/conformance/newsroom.ts';
import { ghost } from '#tests/support/conformance/ghost.ts';
import { addStory, latest, messageOf, onlyArticle } from '#tests/support/conformance/stories.ts';
import type { OpenSubject } from '#tests/support/conformance/subject.ts';
import { openFaultProxy } from '#tests/support/faults/fault-proxy.ts';
import { submit } from '#tests/support/publishing-desk.ts';
import { ghostAdmin, type GhostAdmin, type SeenPost } from '#tests/support/ghost-admin.ts';
import { server } from '#tests/support/servers/servers.ts';

let subject: OpenSubject;
let admin: GhostAdmin;

beforeAll(async () => {
  subject = await ghost.open();
  admin = ghostAdmin(await server('ghost'));
});

const onlyPost = async ({ word }: Newsroom): Promise<SeenPost> => {
  const [post, ...others] = await admin.posts(word);
  if (post === undefined || others.length > 0) throw new Error(`${others.length + 1} articles for ${word}`);
  return post;
};

/** By Ghost's clock, whole seconds. */
const inSeconds = (seconds: number): string =>
  new Date(Math.ceil(Date.now() / 1000 + seconds) * 1000).toISOString();

/** The outbox takes no time as near as a test wants it. */
function deliveryOf(newsroom: Newsroom, at: string): Delivery {
  const { desk, connection } = newsroom;
  const { manifest, payload } = freezeStory({
    ...{ story: addStory(newsroom), photos: [], attachments: [], site: defaultSite },
    connectionId: connection.id,
    ...{ action: 'schedule', at, approvedBy: '', approvedAt: desk.clock.now() },
  });
  const record = findConnection(desk.library.read, connection.id);
  if (record === undefined) throw new Error('The connection is not there');
  return {
    ...{ intentId: randomUUID(), manifest, payload, previous: null, mayOverwrite: null },
    destination: toDestination(record, desk.secrets),
    uploads: uploadLedger({ db: desk.library.write, clock: desk.clock }, connection.id),
  };
}

describe('a scheduled article', () => {
  it('becomes public at its time by itself, and is then still the version we know', async () => {
    const newsroom = await aNewsroom(subject);
    const at = inSeconds(4);
    const delivery = deliveryOf(newsroom, at);
    const adapter = newsroom.desk.adapters.ghost;
    const watch = { onProgress: () => undefined, signal: new AbortController().signal };
    const scheduled = await adapter.deliver(delivery, watch);
    const receipt = 'receipt' in scheduled ? scheduled.receipt : undefined;
    expect([
      scheduled.state,
      receipt?.publicAt,
      receipt?.visibility,
      await adapter.readBack(delivery),
    ]).toEqual([...['scheduled', at, 'scheduled', expect.objectContaining({ state: 'scheduled' })]]);
    await expect
      .poll(async () => (await onlyPost(newsroom)).status, { timeout: 20_000, interval: 200 })
      .toBe('published');
    expect(await adapter.readBack(delivery)).toEqual({
      state: 'published',
      receipt: expect.objectContaining({
        ...{ url: receipt?.url, version: receipt?.version, visibility: 'public', publicAt: null },
      }),
    });
  });

  it('can be published at once, and then says today', async () => {
    const newsroom = await aNewsroom(subject);
    const story = addStory(newsroom);
    await deliver(newsroom, { story, action: 'schedule', at: inSeconds(86_400) });
    const now = await deliver(newsroom, { story: latest(newsroom, story), action: 'publish' });
    const post = await onlyPost(newsroom);
    const age = Date.now() - Date.parse(post.published_at ?? '');
    expect([now.state, post.status, Math.abs(age) < 60_000]).toEqual(['published', 'published', true]);
  });

  it('can be given another time, and be thrown away', async () => {
    const newsroom = await aNewsroom(subject);
    const story = addStory(newsroom);
    await deliver(newsroom, { story, action: 'schedule', at: inSeconds(86_400) });
    const later = inSeconds(2 * 86_400);
    const moved = await deliver(newsroom, { story: latest(newsroom, story), action: 'schedule', at: later });
    expect([moved.state, (await onlyPost(newsroom)).published_at]).toEqual(['scheduled', later]);
    const gone = await deliver(newsroom, { story: latest(newsroom, story), action: 'delete-draft' });
    expect([gone.state, gone.receipt?.visibility, await admin.posts(newsroom.word)]).toEqual([
      'published',
      'gone',
      [],
    ]);
  });
});

describe('a withdrawn article', () => {
  it('leaves its pictures on the server, and the receipt says so', async () => {
    const newsroom = await aNewsroom(subject);
    const story = addStory(newsroom, { photos: await addPhotos(newsroom, [301, 302]) });
    const first = await deliver(newsroom, { story });
    const gone = await deliver(newsroom, {
      ...{ story: latest(newsroom, story), action: 'take-down', note: 'Sai sự thật' },
    });
    const urls = (receipt: Intent['receipt']): string[] => receipt?.pictures.map(({ url }) => url) ?? [];
    expect([gone.state, await admin.posts(newsroom.word), urls(gone.receipt)]).toEqual([
      ...['published', [], urls(first.receipt)],
    ]);
    expect(gone.receipt?.losses).toEqual([
      'Bài đã gỡ nhưng 2 ảnh của bài vẫn mở được bằng địa chỉ riêng của ảnh, vì Ghost không có lệnh xóa ảnh; cần người quản trị máy chủ xóa tệp.',
    ]);
  });

  it('that somebody edited is hidden without a question, and asked about before it is overwritten', async () => {
    const newsroom = await aNewsroom(subject);
    const story = addStory(newsroom, { paragraphs: ['Bản đầu.'] });
    await deliver(newsroom, { story });
    const title = `Người khác sửa ${newsroom.word}`;
    await admin.change(await onlyPost(newsroom), { title });
    const hidden = await deliver(newsroom, {
      ...{ story: latest(newsroom, story), action: 'unpublish', note: 'Xem lại' },
    });
    const draft = await onlyPost(newsroom);
    expect([hidden.state, draft.status, draft.title, hidden.receipt?.losses]).toEqual([
      ...['published', 'draft', title],
      [expect.stringContaining('còn nguyên trong bản nháp')],
    ]);
    const held = await deliver(newsroom, { story: latest(newsroom, story) });
    expect([held.state, (await onlyPost(newsroom)).status]).toEqual(['conflict', 'draft']);
  });

  it('whose reply was lost is known for our own all the same', async () => {
    const { newsroom, lose } = await losingReplies('PUT');
    const story = addStory(newsroom);
    await deliver(newsroom, { story });
    const isLost = lose();
    const hidden = await deliver(newsroom, {
      ...{ story: latest(newsroom, story), action: 'unpublish', note: 'Xem lại' },
    });
    const again = await deliver(newsroom, { story: latest(newsroom, story) });
    expect([isLost(), hidden.state, hidden.receipt?.losses, again.state]).toEqual([
      ...[true, 'published', [], 'published'],
    ]);
  });

  it('that somebody edited is not deleted before the edit was seen', async () => {
    const newsroom = await aNewsroom(subject);
    const story = addStory(newsroom);
    await deliver(newsroom, { story });
    await admin.change(await onlyPost(newsroom), { title: `Người khác sửa ${newsroom.word}` });
    const held = await deliver(newsroom, {
      ...{ story: latest(newsroom, story), action: 'take-down', note: 'Sai' },
    });
    expect([held.state, (await onlyPost(newsroom)).status]).toEqual(['conflict', 'published']);
    newsroom.desk.outbox.retry(held.id);
    await newsroom.desk.outbox.tick();
    expect([newsroom.desk.outbox.get(held.id).state, await admin.posts(newsroom.word)]).toEqual([
      'published',
      [],
    ]);
  });
});

it('tells readers of a correction once, though the reply to it was lost', async () => {
  const { newsroom, lose } = await losingReplies('PUT');
  const story = addStory(newsroom);
  await deliver(newsroom, { story });
  const isLost = lose();
  const note = `Bản trước ghi sai tên ${newsroom.word}.`;
  const intent = await deliver(newsroom, { story: latest(newsroom, story), action: 'correct', note });
  const { text } = await onlyArticle(subject, newsroom.word);
  expect([isLost(), intent.state, messageOf(intent), text.split(note).length - 1]).toEqual([
    ...[true, 'published', expect.stringContaining('đọc lại'), 1],
  ]);
});

it('stops at a person’s word while the draft is on its way, and sends nothing later', async () => {
  const proxy = await openFaultProxy({
    target: subject.origin,
    faultFor: ({ method }) => (method === 'POST' ? 'stall' : undefined),
  });
  onTestFinished(() => proxy.close());
  const newsroom = await aNewsroom(subject, proxy.url);
  const { desk, connection } = newsroom;
  const { id } = submit(desk, addStory(newsroom), connection);
  const working = desk.outbox.tick();
  await expect.poll(() => proxy.seen.some(({ method }) => method === 'POST')).toBe(true);
  desk.outbox.cancel(id);
  await working;
  desk.clock.pass(3_600);
  await desk.outbox.tick();
  expect([desk.outbox.get(id).state, await admin.posts(newsroom.word)]).toEqual(['cancelled', []]);
});

/** A newsroom behind a line that loses the reply to one request of the method once it is told to. */
async function losingReplies(method: string): Promise<{
  readonly newsroom: Newsroom;
  /** Tells whether one was lost since. */
  readonly lose: () => () => boolean;
}> {
  let state: 'good' | 'losing' | 'lost' = 'good';
  const proxy = await openFaultProxy({
    target: subject.origin,
    faultFor: (request) => {
      if (state !== 'losing' || request.method !== method) return undefined;
      state = 'lost';
      return 'reply-lost';
    },
  });
  onTestFinished(() => proxy.close());
  const newsroom = await aNewsroom(subject, proxy.url, { patience: 0.1 });
  return {
    newsroom,
    lose: () => {
      state = 'losing';
      return () => state === 'lost';
    },
  };
}
