// What is special to a Directus: a mapping that must fit, rights field by field, files in a library of their own.
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { testConnection } from '#engine/connections/connections.ts';
import { editPhotos } from '#engine/library/photos.ts';
import { paragraph, storyDocument } from '#shared/document/build.ts';
import type { Story } from '#shared/model/story.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import { addPhotos, aWord, deliver, type Newsroom } from '#tests/support/conformance/newsroom.ts';
import { addStory, edit, latest } from '#tests/support/conformance/stories.ts';
import { server } from '#tests/support/servers/servers.ts';
import {
  aCollection,
  addWidePhoto,
  aDirectusRoom,
  asAdmin,
  aToken,
  numberKey,
  usualFields,
  uuidKey,
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

describe('the test of a connection', () => {
  const reachability = async (
    settings: Parameters<typeof aDirectusRoom>[1],
    secret?: string,
  ): Promise<[string, string]> => {
    const { connection } = await aDirectusRoom(cms, settings, secret);
    return [connection.reachability.state, connection.reachability.message];
  };

  it('says that the mapping fits, and that readers get no files without a key', async () => {
    expect(await reachability({})).toEqual([
      'reachable',
      `Directus ở “${new URL(cms.url).host}” trả lời; phần gán trường hợp với bộ sưu tập “articles”. Kho tệp ở “${new URL(cms.url).host}” chỉ mở cho người có khóa: nếu trang đọc không tự kèm khóa thì bạn đọc không thấy ảnh. Nhờ người quản trị cho nhóm Public đọc “directus_files”.`,
    ]);
  });

  it('names each field of the mapping that does not fit', async () => {
    const fields = { headline: 'tieu_de', body: 'body', cover: 'title', publicAt: 'tags' };
    const [state, message] = await reachability({ fields });
    expect([state, message]).toEqual([
      'unreachable',
      `Directus ở “${new URL(cms.url).host}” trả lời nhưng phần gán trường chưa hợp với bộ sưu tập “articles”: không có trường “tieu_de” (gán cho Tít); trường “title” (Ảnh đại diện) không phải trường ảnh nối với kho tệp; trường “tags” (Ngày giờ đăng) kiểu json không hợp, cần kiểu timestamp hoặc dateTime hoặc date. Hãy sửa kết nối rồi kiểm tra lại.`,
    ]);
  });

  it('tells a wrong token, a missing one and a collection that is not there apart', async () => {
    const { host } = new URL(cms.url);
    expect([
      await reachability({}, 'sai'),
      await reachability({}, ''),
      await reachability({ collection: 'khong_co' }),
    ]).toEqual([
      [
        'signed-out',
        `Directus ở “${host}” không nhận khóa truy cập (token) của kết nối này. Hãy dán khóa mới vào kết nối; bài vẫn ở hộp thư đi và tự gửi sau đó.`,
      ],
      [
        'signed-out',
        `Chưa có khóa truy cập (token) cho Directus ở “${host}”. Hãy dán khóa vào kết nối; bài vẫn ở hộp thư đi.`,
      ],
      [
        'unreachable',
        'Khóa truy cập không xem được bộ sưu tập “khong_co”: hoặc tên sai, hoặc tài khoản của khóa thiếu quyền đọc bộ sưu tập này và “directus_fields”. Hãy nhờ người quản trị Directus cấp quyền rồi kiểm tra lại.',
      ],
    ]);
  });

  it('names the rights that a token lacks', async () => {
    const secret = await aToken(cms, [
      { collection: 'directus_fields', action: 'read', fields: ['*'] },
      { collection: 'articles', action: 'read', fields: ['*'] },
      { collection: 'articles', action: 'create', fields: ['id', 'title', 'body', 'status'] },
      { collection: 'directus_files', action: 'create', fields: ['*'] },
    ]);
    const [state, message] = await reachability({}, secret);
    expect([state, message]).toEqual([
      'unreachable',
      expect.stringContaining(
        'khóa truy cập thiếu quyền tạo mục trong “articles” ở trường excerpt, tags, slug, cover, published_at, source_id; khóa truy cập thiếu quyền sửa mục trong “articles”; khóa truy cập thiếu quyền đọc ảnh trong kho tệp; khóa truy cập thiếu quyền sửa chú thích ảnh trong kho tệp.',
      ),
    ]);
  });

  it('says what came where there is no Directus, or a stranger’s certificate', async () => {
    const files = await server('filehost');
    const secure = new URL(files.dav_tls).origin;
    const wordpress = await server('wordpress');
    const said = [
      await reachability({ url: files.url }),
      await reachability({ url: wordpress.url }),
      await reachability({ url: secure }),
    ];
    expect(said.map(([state]) => state)).toEqual(['unreachable', 'unreachable', 'unreachable']);
    expect(said[0]?.[1]).toContain('trả lời một trang web thay vì dữ liệu');
    expect(said[2]?.[1]).toContain('không do nơi tin cậy cấp');
  });
});

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
      document: storyDocument([
        paragraph('Đoạn hai.'),
        { type: 'photo', version: 1, photoId: null, caption, alt: 'Mô tả 11', credit: null },
      ]),
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

describe('a collection that counts its items', () => {
  const fields = [
    { field: 'ma_bai', type: 'string', schema: { is_unique: true } },
    { field: 'tieu_de', type: 'string', schema: { is_nullable: false }, meta: { required: true } },
    { field: 'noi_dung', type: 'text', schema: {} },
    { field: 'the', type: 'csv', schema: {}, meta: { special: ['cast-csv'] } },
    { field: 'ngay', type: 'date', schema: {} },
    { field: 'dinh_chinh', type: 'text', schema: {} },
    {
      field: 'trang_thai',
      type: 'string',
      schema: {},
      meta: { options: { choices: choices('nhap', 'dang', 'go') } },
    },
  ];
  const mapping = {
    fields: {
      ...{ storyId: 'ma_bai', headline: 'tieu_de', body: 'noi_dung', tags: 'the', publicAt: 'ngay' },
      ...{ note: 'dinh_chinh', status: 'trang_thai' },
    },
    statuses: { draft: 'nhap', public: 'dang', gone: 'go' },
    modifiedField: '',
  } as const;

  it('gets one item for a story, found by its id, with a correction in its own field', async () => {
    const collection = await aCollection(cms, numberKey, fields);
    const newsroom = named(await aDirectusRoom(cms, { collection, ...mapping }));
    const story = addStory(newsroom);
    const first = await deliver(newsroom, { story });
    const right = edit(newsroom, story, { paragraphs: ['Bản đúng.'] });
    await deliver(newsroom, { story: right, action: 'correct', note: 'Ngày đúng là 21/11.' });
    const items = z.array(Item).parse(await asAdmin(cms, `/items/${collection}`));
    expect([first.receipt?.remoteId, first.receipt?.exactlyOnce, items]).toEqual([
      '1',
      true,
      [
        {
          ...{ id: 1, ma_bai: story.id, tieu_de: story.headline, trang_thai: 'dang', the: ['Dân vận khéo'] },
          ...{ ngay: newsroomDay(new Date()), dinh_chinh: 'Đính chính ngày 22/11/2026: Ngày đúng là 21/11.' },
          noi_dung: '<p>Bản đúng.</p>\n<p><em>Tin và ảnh: Minh Anh</em></p>',
        },
      ],
    ]);
  });

  it('says that a second copy is not made impossible where the story’s field is not unique', async () => {
    const [id, ...others] = fields;
    const collection = await aCollection(cms, numberKey, [{ ...id, schema: {} }, ...others]);
    const newsroom = named(await aDirectusRoom(cms, { collection, ...mapping }));
    const { receipt } = await deliver(newsroom, { story: addStory(newsroom) });
    expect([receipt?.exactlyOnce, receipt?.losses]).toEqual([
      false,
      [
        `Bộ sưu tập “${collection}” tự đánh số nên Tòa soạn tìm bài theo mã trước khi tạo; nơi nhận không tự chặn được bản thứ hai.`,
      ],
    ]);
  });
});

describe('a collection without a state', () => {
  it('shows the article at once, cannot take it back to a draft, and removes it when it is taken down', async () => {
    const collection = await aCollection(cms, uuidKey, [
      { field: 'tit', type: 'string', schema: {} },
      { field: 'bai', type: 'text', schema: {} },
    ]);
    const settings = { collection, fields: { headline: 'tit', body: 'bai' }, modifiedField: '' };
    const newsroom = named(await aDirectusRoom(cms, settings));
    const story = addStory(newsroom);
    const first = await deliver(newsroom, { story });
    const draft = await deliver(newsroom, { story: latest(newsroom, story), action: 'unpublish' });
    const gone = await deliver(newsroom, { story: latest(newsroom, story), action: 'take-down' });
    expect([
      [first.state, first.receipt?.visibility],
      [draft.state, draft.attempts.at(-1)?.message.includes('không có trường trạng thái')],
      [gone.state, gone.receipt?.visibility],
      await asAdmin(cms, `/items/${collection}`),
    ]).toEqual([['published', 'public'], ['refused', true], ['published', 'gone'], []]);
  });
});

it('learns of a field that was taken away, and says so instead of losing its text', async () => {
  const extra = { field: 'sapo', type: 'text', schema: {} };
  const collection = await aCollection(cms, uuidKey, [
    { field: 'tit', type: 'string', schema: {} },
    { field: 'bai', type: 'text', schema: {} },
    extra,
  ]);
  const settings = { collection, fields: { headline: 'tit', body: 'bai', lead: 'sapo' }, modifiedField: '' };
  const newsroom = named(await aDirectusRoom(cms, settings));
  await asAdmin(cms, `/fields/${collection}/sapo`, { method: 'DELETE' });
  const refused = await deliver(newsroom, { story: addStory(newsroom) });
  const { desk, connection } = newsroom;
  const parts = { ...desk, db: () => desk.library.write, emit: () => undefined };
  await asAdmin(cms, `/fields/${collection}`, { method: 'POST', body: extra });
  const fits = await testConnection(parts, connection.id);
  desk.outbox.retry(refused.id);
  await desk.outbox.tick();
  expect([
    refused.state,
    refused.attempts.at(-1)?.message.includes('không có trường “sapo” (gán cho Sapo)'),
    fits.state,
    desk.outbox.get(refused.id).state,
  ]).toEqual(['refused', true, 'reachable', 'published']);
});

type Click = Parameters<typeof deliver>[1] & { readonly progressive?: boolean };

function choices(...values: readonly string[]): object[] {
  return values.map((value) => ({ text: value, value }));
}

/** Resolves in another second than it was called in: Directus' times have no parts of one. */
async function nextSecond(): Promise<void> {
  const second = (): number => Math.floor(Date.now() / 1000);
  const begun = second();
  while (second() === begun) await asAdmin(cms, '/users/me?fields=id');
}
