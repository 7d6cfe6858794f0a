// What a Directus may look like: collections, keys, states and rights of all sorts behind one mapping.
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testConnection } from '#engine/connections/connections.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import { aWord, deliver, type Newsroom } from '#tests/support/conformance/newsroom.ts';
import { addStory, edit, latest } from '#tests/support/conformance/stories.ts';
import {
  aCollection,
  aDirectusRoom,
  asAdmin,
  aToken,
  numberKey,
  uuidKey,
  type Directus,
  type Room,
} from '#tests/support/directus-newsroom.ts';
import { server } from '#tests/support/servers/servers.ts';

let cms: Directus;

beforeAll(async () => {
  cms = await server('directus');
});

const Item = z.record(z.string(), z.unknown());

const named = (room: Room): Newsroom => ({ ...room, word: aWord() });

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

function choices(...values: readonly string[]): object[] {
  return values.map((value) => ({ text: value, value }));
}
