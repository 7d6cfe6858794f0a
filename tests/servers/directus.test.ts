// What is special to articles in a Directus: fields of their own, files in a library of their own, few requests.
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { editPhotos } from '#engine/library/photos.ts';
import { paragraph, photo, storyDocument } from '#shared/document/build.ts';
import type { Story } from '#shared/model/story.ts';
import { addPhotos, aWord, deliver, type Newsroom } from '#tests/support/conformance/newsroom.ts';
import { addStory, edit, latest } from '#tests/support/conformance/stories.ts';
import { server } from '#tests/support/servers/servers.ts';
import {
  addWidePhoto,
  aDirectusRoom,
  asAdmin,
  usualFields,
  type Directus,
  type Room,
} from '#tests/support/directus-newsroom.ts';
import { openFaultProxy } from '#tests/support/faults/fault-proxy.ts';
import { planStory } from '#engine/outbox/plan.ts';

let cms: Directus;

beforeAll(async () => {
  cms = await server('directus');
});

const Item = z.record(z.string(), z.unknown());
const File = z.object({
  ...{ id: z.string(), title: z.string().nullable(), description: z.string().nullable() },
  ...{ filename_download: z.string(), filesize: z.coerce.number(), width: z.number().nullable() },
});

const named = (room: Room): Newsroom => ({ ...room, word: aWord() });

async function itemOf(story: Story, collection = 'articles'): Promise<Record<string, unknown>> {
  return Item.parse(await asAdmin(cms, `/items/${collection}/${story.id}`));
}

async function filesOf({ word }: Newsroom): Promise<z.infer<typeof File>[]> {
  const filter = JSON.stringify({ filename_download: { _contains: word.toLowerCase() } });
  const query = new URLSearchParams({ filter, sort: 'filename_download' });
  return z.array(File).parse(await asAdmin(cms, `/files?${query}`));
}

describe('an article in a collection of articles', () => {
  it('has every mapped field, and its files carry caption and alt text', async () => {
    const newsroom = named(await aDirectusRoom(cms));
    const [photo] = await addPhotos(newsroom, [1]);
    const story = addStory(newsroom, { photos: photo === undefined ? [] : [photo] });
    const { receipt } = await deliver(newsroom, { story });
    const item = await itemOf(story);
    const [file] = await filesOf(newsroom);
    expect(item).toEqual({
      ...{ id: story.id, source_id: story.id, status: 'published', title: story.headline },
      ...{ excerpt: story.lead, slug: story.slug, tags: ['Dân vận khéo'], cover: file?.id },
      body: `<p>Sáng 22/11, Đảng ủy phường An Hòa ra quân.</p>\n<figure><img src="${cms.url}/assets/${file?.id}" alt="Mô tả 1" width="900" height="600"><figcaption>Ảnh 1 của ${newsroom.word}. Ảnh: Hoàng Nam</figcaption></figure>\n<p><em>Tin và ảnh: Minh Anh</em></p>`,
      published_at: expect.any(String),
      date_updated: expect.any(String),
    });
    // By the server's clock, not by ours: this newsroom's stands still.
    const lateness = Date.now() - Date.parse(String(item['published_at']));
    expect(lateness).toBeLessThan(60_000);
    expect([file?.title, file?.description]).toEqual([`Ảnh 1 của ${newsroom.word}.`, 'Mô tả 1']);
    expect(receipt).toMatchObject({
      ...{ remoteId: story.id, files: 2, photos: 1, exactlyOnce: true, visibility: 'public', losses: [] },
      url: `${cms.url}/admin/content/articles/${story.id}`,
      pictures: [{ photoId: photo?.id, remoteId: file?.id, contentHash: photo?.hash }],
    });
  });

  it('shows a large picture in a smaller size that the server makes, and keeps the large one', async () => {
    const newsroom = named(await aDirectusRoom(cms));
    const photo = await addWidePhoto(newsroom.desk, 2400, newsroom.word);
    const story = addStory(newsroom, { photos: [photo] });
    await deliver(newsroom, { story });
    const [file] = await filesOf(newsroom);
    const { body } = await itemOf(story);
    expect([file?.width, body]).toEqual([
      2000,
      expect.stringContaining(`/assets/${file?.id}?width=1200" alt="Quang cảnh" width="1200" height="800"`),
    ]);
  });

  it('needs one request for an unchanged story and three for a changed caption, file included', async () => {
    const proxy = await openFaultProxy({ target: cms.url, faultFor: () => undefined });
    onTestFinished(proxy.close);
    const newsroom = named(await aDirectusRoom(cms, { url: proxy.url }));
    const photos = await addPhotos(newsroom, [2, 3]);
    const story = addStory(newsroom, { photos });
    await deliver(newsroom, { story });
    const requests = async (work: () => Promise<unknown>): Promise<string[]> => {
      const before = proxy.seen.length;
      await work();
      return proxy.seen.slice(before).map(({ method, path }) => `${method} ${path.replace(/\?.*/u, '')}`);
    };
    const again = await requests(() => deliver(newsroom, { story: latest(newsroom, story) }));
    const caption = `Chú thích mới của ${newsroom.word}.`;
    editPhotos(newsroom.desk.library.write, [{ photoId: photos[0]?.id ?? '', set: { caption } }], new Date());
    const changed = await requests(() => deliver(newsroom, { story: latest(newsroom, story) }));
    const titles = (await filesOf(newsroom)).map(({ title }) => title);
    expect([again, changed, titles.includes(caption)]).toEqual([
      ['GET /items/articles'],
      ['GET /items/articles', 'PATCH /files', 'PATCH /items/articles'],
      true,
    ]);
  });

  it('gives the second of two equal headlines an address of its own, and leaves it that one', async () => {
    const newsroom = named(await aDirectusRoom(cms));
    const [first, second] = [addStory(newsroom), addStory(newsroom)];
    await deliver(newsroom, { story: first });
    await deliver(newsroom, { story: second });
    const updated = edit(newsroom, second, { paragraphs: ['Bản hai.'] });
    await deliver(newsroom, { story: updated });
    expect([(await itemOf(first))['slug'], (await itemOf(second))['slug']]).toEqual([
      first.slug,
      `${first.slug}-2`,
    ]);
  });

  it('sends a picture again that somebody has removed from the file library', async () => {
    const { cover: _, ...fields } = usualFields;
    const newsroom = named(await aDirectusRoom(cms, { fields }));
    const photos = await addPhotos(newsroom, [4, 5]);
    const story = addStory(newsroom, { photos });
    await deliver(newsroom, { story });
    const [lost] = await filesOf(newsroom);
    await asAdmin(cms, `/files/${lost?.id}`, { method: 'DELETE' });
    const update = edit(newsroom, story, { paragraphs: ['Bản hai.'], photos });
    const { state, receipt } = await deliver(newsroom, { story: update });
    const files = await filesOf(newsroom);
    expect([state, receipt?.files, files.length, receipt?.pictures.map(({ remoteId }) => remoteId)]).toEqual([
      'published',
      2,
      2,
      photos.map(({ caption }) => files.find(({ title }) => title === caption)?.id),
    ]);
  });

  it('takes a picture away that the story no longer shows, but not one that another story shows', async () => {
    const newsroom = named(await aDirectusRoom(cms));
    const photos = await addPhotos(newsroom, [6, 7]);
    const [own, shared] = photos;
    const story = addStory(newsroom, { photos });
    await deliver(newsroom, { story });
    await deliver(newsroom, { story: addStory(newsroom, { photos: shared === undefined ? [] : [shared] }) });
    const before = (await filesOf(newsroom)).map(({ title }) => title);
    await deliver(newsroom, { story: edit(newsroom, story, { paragraphs: ['Không ảnh.'] }) });
    const after = (await filesOf(newsroom)).map(({ title }) => title);
    expect([new Set(before), after]).toEqual([new Set([own?.caption, shared?.caption]), [shared?.caption]]);
  });

  it('leaves the text in the archive and no file behind when it is taken down', async () => {
    const newsroom = named(await aDirectusRoom(cms));
    const story = addStory(newsroom, { photos: await addPhotos(newsroom, [8]) });
    await deliver(newsroom, { story });
    const gone = await deliver(newsroom, {
      ...{ story: latest(newsroom, story), action: 'take-down', note: 'Theo yêu cầu của gia đình' },
    });
    const item = await itemOf(story);
    expect([gone.receipt?.visibility, gone.receipt?.losses, item['status'], item['cover']]).toEqual([
      ...['gone', [], 'archived', null],
    ]);
    expect([item['title'], await filesOf(newsroom)]).toEqual([story.headline, []]);
  });

  it('removes a draft that nobody saw, and refuses where somebody has made it public meanwhile', async () => {
    const newsroom = named(await aDirectusRoom(cms));
    const story = addStory(newsroom, { photos: await addPhotos(newsroom, [9]) });
    await deliver(newsroom, { story });
    await deliver(newsroom, { story: latest(newsroom, story), action: 'unpublish' });
    const item = `/items/articles/${story.id}`;
    const setStatus = (status: string): Promise<unknown> =>
      asAdmin(cms, item, { method: 'PATCH', body: { status } });
    await setStatus('published');
    const open = await deliver(newsroom, { story: latest(newsroom, story), action: 'delete-draft' });
    await setStatus('draft');
    const draft = await deliver(newsroom, { story: latest(newsroom, story), action: 'delete-draft' });
    const filter = encodeURIComponent(JSON.stringify({ id: { _eq: story.id } }));
    expect([
      [open.state, open.attempts.at(-1)?.message],
      [draft.state, draft.receipt?.visibility],
      await asAdmin(cms, `/items/articles?filter=${filter}`),
      await filesOf(newsroom),
    ]).toEqual([
      [
        'refused',
        'Bài đang công khai ở nơi nhận nên không xóa như một bản nháp. Muốn lấy khỏi trang, hãy dùng Gỡ bài.',
      ],
      ['published', 'gone'],
      [],
      [],
    ]);
  });

  it('does not take a counter beside the article for somebody’s edit', async () => {
    const { headline, body, status } = usualFields;
    const fields = { headline, body, status };
    const newsroom = named(await aDirectusRoom(cms, { fields }));
    const story = addStory(newsroom);
    await deliver(newsroom, { story });
    await asAdmin(cms, `/items/articles/${story.id}`, {
      method: 'PATCH',
      body: { excerpt: '1024 lượt xem' },
    });
    const update = edit(newsroom, story, { paragraphs: ['Bản hai.'] });
    const { state } = await deliver(newsroom, { story: update });
    expect([state, (await itemOf(story))['excerpt']]).toEqual(['published', '1024 lượt xem']);
  });

  it('sends the text as a draft before the pictures where the line is weak', async () => {
    const seen: unknown[] = [];
    let story: Story | undefined;
    const proxy = await openFaultProxy({
      target: cms.url,
      faultFor: () => undefined,
      afterAnswer: async ({ method, path }) => {
        if (method !== 'POST' || !path.startsWith('/files') || story === undefined) return;
        seen.push((await itemOf(story))['status']);
      },
    });
    onTestFinished(proxy.close);
    const newsroom = named(await aDirectusRoom(cms, { url: proxy.url }));
    story = addStory(newsroom, { photos: await addPhotos(newsroom, [10]) });
    const click: Click = { story, progressive: true };
    const { state } = await deliver(newsroom, click);
    expect([state, seen, (await itemOf(story))['status']]).toEqual(['published', ['draft'], 'published']);
  });

  it('does not write over what somebody changes between the look and the change', async () => {
    let story: Story | undefined;
    let looks = 0;
    const proxy = await openFaultProxy({
      target: cms.url,
      faultFor: () => undefined,
      afterAnswer: async ({ method, path }) => {
        if (story === undefined || method !== 'GET' || !path.startsWith('/items')) return;
        looks += 1;
        if (looks > 1) return;
        // A second later by the clock of its database.
        await nextSecond();
        await asAdmin(cms, `/items/articles/${story.id}`, {
          method: 'PATCH',
          body: { title: 'Người khác sửa' },
        });
      },
    });
    onTestFinished(proxy.close);
    const newsroom = named(await aDirectusRoom(cms, { url: proxy.url }));
    const first = addStory(newsroom);
    await deliver(newsroom, { story: first });
    story = first;
    const { state } = await deliver(newsroom, { story: edit(newsroom, first, { paragraphs: ['Bản hai.'] }) });
    expect([state, (await itemOf(first))['title']]).toEqual(['conflict', 'Người khác sửa']);
  });

  it('refuses a text that the field cannot hold, and a rehearsal has said so before', async () => {
    const newsroom = named(await aDirectusRoom(cms));
    const story = addStory(newsroom, { paragraphs: ['ă'.repeat(40_000)] });
    const { desk, connection } = newsroom;
    const parts = {
      db: desk.library.write,
      adapters: desk.adapters,
      secrets: desk.secrets,
      clock: desk.clock,
    };
    const { plan } = await planStory(parts, { story, connectionId: connection.id });
    const { state, attempts } = await deliver(newsroom, { story });
    expect([plan.problems.map(({ level, message }) => [level, message.slice(0, 44)]), state]).toEqual([
      [['block', 'Trường “body” chỉ chứa 65535 byte, bài cần 8']],
      'refused',
    ]);
    expect(attempts.at(-1)?.message).toBe(
      `Directus ở “${new URL(cms.url).host}” không nhận bài: nội dung dài quá mức trường ở đó chứa được (trường “body”). Hãy rút ngắn, hoặc nhờ người quản trị nới trường, rồi gửi lại.`,
    );
  });

  it('is read back as a story: fields, blocks, pictures, and who changed it last', async () => {
    const newsroom = named(await aDirectusRoom(cms));
    const photos = await addPhotos(newsroom, [11]);
    const story = addStory(newsroom, { paragraphs: ['Đoạn một.'], photos });
    const { receipt } = await deliver(newsroom, { story });
    const right = edit(newsroom, story, { paragraphs: ['Đoạn hai.'], photos });
    await deliver(newsroom, { story: right, action: 'correct', note: 'Ngày đúng là 21/11.' });
    const { desk, connection } = newsroom;
    const { id, name, settings } = connection;
    const article = await desk.adapters.directus.readArticle?.({
      destination: { id, name, settings, secret: cms.token, memory: null },
      uploads: { find: () => undefined, record: () => undefined, forget: () => undefined },
      remoteId: story.id,
    });
    const url = receipt?.pictures[0]?.url;
    const caption = `Ảnh 11 của ${newsroom.word}. Ảnh: Hoàng Nam`;
    expect(article).toEqual({
      ...{ remoteId: story.id, url: receipt?.url, version: expect.any(String), visibility: 'public' },
      ...{ modifiedAt: expect.any(String), modifiedBy: 'Admin User' },
      fields: {
        ...{ headline: story.headline, lead: story.lead, tags: ['Dân vận khéo'] },
        byline: [{ role: 'both', name: 'Minh Anh' }],
      },
      document: storyDocument([paragraph('Đoạn hai.'), photo({ caption, alt: 'Mô tả 11' })]),
      pictures: [{ block: 1, item: null, url, alt: 'Mô tả 11', caption }],
    });
  });

  it('says in the lists what there is: the latest articles with their state', async () => {
    const newsroom = named(await aDirectusRoom(cms));
    const story = addStory(newsroom);
    await deliver(newsroom, { story });
    const { desk, connection } = newsroom;
    const { id, name, settings } = connection;
    const destination = { id, name, settings, secret: cms.token, memory: null };
    const lists = await desk.adapters.directus.fetchLists?.(destination);
    expect(lists?.articles.find((article) => article.id === story.id)).toEqual({
      ...{ id: story.id, headline: story.headline, status: 'published', modifiedAt: expect.any(String) },
      url: `${cms.url}/admin/content/articles/${story.id}`,
    });
  });
});

type Click = Parameters<typeof deliver>[1] & { readonly progressive?: boolean };

/** Resolves in another second than it was called in: Directus' times have no parts of one. */
async function nextSecond(): Promise<void> {
  const second = (): number => Math.floor(Date.now() / 1000);
  const begun = second();
  while (second() === begun) await asAdmin(cms, '/users/me?fields=id');
}
