import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { getStory } from '#engine/library/stories.ts';
import { planStory } from '#engine/outbox/plan.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { Story } from '#shared/model/story.ts';
import {
  addPhoto,
  addStory,
  connect,
  edit,
  publish,
  setUpSite,
  type Desk,
} from '#tests/support/publishing-desk.ts';
import { anotherMachine } from '#tests/support/another-machine.ts';
import { click, deliverPastOutbox } from '#tests/support/click.ts';
import { aDesk } from '#tests/support/desk-for-a-test.ts';
import { leadPictures } from '#tests/support/site-pictures.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { walkSite } from '#tests/support/walk-site.ts';

type Room = { readonly desk: Desk; readonly site: string; readonly connection: Connection };

async function newsroom(): Promise<Room> {
  const root = temporaryFolder();
  const desk = aDesk(join(root, 'thư viện'));
  setUpSite(desk);
  const site = join(root, 'trang');
  return { desk, site, connection: await connect(desk, site) };
}

/** Two articles that lead to each other and share a photo; the first is the one to go. */
async function neighbours() {
  const room = await newsroom();
  const { desk, connection } = room;
  const photos = [await addPhoto(desk, 81), await addPhoto(desk, 82)];
  const story = addStory(desk, { headline: 'Bài sai', photos });
  const beside = addStory(desk, { headline: 'Bài bên cạnh', photos: photos.slice(1) });
  await publish(desk, story, connection);
  desk.clock.pass(60);
  await publish(desk, beside, connection);
  await publish(desk, edit(desk, story.id, { headline: 'Bài sai', text: 'Sửa.', photos }), connection);
  desk.clock.pass(60);
  return { ...room, photos, story, beside };
}

const takeDown = ({ desk, connection }: Room, story: Story) =>
  click(desk, story, connection, { action: 'take-down', note: 'Sai sự thật' });

/** Everything a reader may open, by whatever way. */
function brokenAnywhere(site: string): string[] {
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );
  return [...new Set(pages.flatMap((page) => walkSite(site, page).broken))];
}

const mentions = (site: string, words: string): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:html|xml)$|site\.json$/u.test(path))
    .filter((path) => readFileSync(join(site, path), 'utf8').includes(words));

describe('an article that is taken down', () => {
  it('is found nowhere any more, nor its pictures, and nothing leads to it', async () => {
    const room = await neighbours();
    const { site, photos, story } = room;
    const { state, receipt } = await takeDown(room, story);
    expect([state, mentions(site, 'Bài sai'), mentions(site, 'bai-sai'), brokenAnywhere(site)]).toEqual([
      'published',
      [],
      [],
      [],
    ]);
    expect(readdirSync(join(site, 'anh')).toSorted()).toEqual(photos.slice(1, 2).flatMap(leadPictures));
    const page = pathToFileURL(join(site, 'tin-tuc/bai-sai.html')).href;
    expect(receipt).toMatchObject({
      visibility: 'gone',
      version: 'absent',
      url: page,
      pictures: [],
      photos: 0,
    });
  });

  it('says before what would travel: lists and feeds, no picture', async () => {
    const { desk, connection, story } = await neighbours();
    const { library, adapters, secrets, clock } = desk;
    const parts = { db: library.write, adapters, secrets, clock };
    const of = { story: getStory(library.read, story.id), connectionId: connection.id };
    const { plan } = await planStory(parts, { ...of, action: 'take-down' });
    expect([plan.action, plan.url.endsWith('/tin-tuc/bai-sai.html'), plan.problems]).toEqual([
      'take-down',
      true,
      [],
    ]);
    expect([plan.bytes > 1_000, plan.bytes < 100_000]).toEqual([true, true]);
  });

  it('leaves its neighbours to their own newsroom: they are updated as if nothing had been', async () => {
    const room = await neighbours();
    const { desk, connection, site, story, beside } = room;
    await takeDown(room, story);
    const update = edit(desk, beside.id, { headline: 'Bài bên cạnh', text: 'Thêm một câu.' });
    expect([(await publish(desk, update, connection)).state, brokenAnywhere(site)]).toEqual([
      'published',
      [],
    ]);
  });

  it('hides nothing that somebody did to a neighbour by hand', async () => {
    const room = await neighbours();
    const { desk, connection, site, story, beside } = room;
    appendFileSync(join(site, 'tin-tuc/bai-ben-canh.html'), '<!-- văn phòng sửa -->');
    await takeDown(room, story);
    const update = edit(desk, beside.id, { headline: 'Bài bên cạnh', text: 'Thêm một câu.' });
    expect([(await publish(desk, update, connection)).state, brokenAnywhere(site)]).toEqual(['conflict', []]);
  });

  it('is gone once and for all: asked once more nothing is sent', async () => {
    const room = await neighbours();
    const { desk, connection, story } = room;
    await takeDown(room, story);
    const again = await deliverPastOutbox(desk, story, connection, { action: 'take-down' });
    expect(again).toMatchObject({
      state: 'published',
      receipt: { visibility: 'gone', files: 0, bytesSent: 0 },
    });
  });

  it('comes back by a click of its own, at its old address, as a first publication', async () => {
    const room = await neighbours();
    const { desk, connection, site, story } = room;
    await takeDown(room, story);
    desk.clock.pass(3600);
    const { state, receipt } = await publish(
      desk,
      edit(desk, story.id, { headline: 'Bài đúng' }),
      connection,
    );
    expect([state, receipt?.url.endsWith('/tin-tuc/bai-sai.html'), receipt?.visibility]).toEqual([
      'published',
      true,
      'public',
    ]);
    const page = readFileSync(join(site, 'tin-tuc/bai-sai.html'), 'utf8');
    expect([page.includes('Cập nhật'), brokenAnywhere(site)]).toEqual([false, []]);
  });

  it('is not brought back by another machine unasked', async () => {
    const room = await neighbours();
    const { desk, connection, site, story } = room;
    const other = await anotherMachine(desk);
    await takeDown(room, story);
    const update = edit(other, story.id, { headline: 'Bài sai', text: 'Máy kia sửa.' });
    const { id, state, attempts } = await publish(other, update, connection);
    expect([state, attempts[0]?.message, existsSync(join(site, 'tin-tuc/bai-sai.html'))]).toEqual([
      'conflict',
      'Trang “tin-tuc/bai-sai.html” đã được gỡ khỏi nơi nhận lúc 22/11/2026 10:44; chưa đăng lại. Hãy hỏi người đã gỡ, rồi bấm “Gửi lại” nếu vẫn muốn đăng.',
      false,
    ]);
    other.outbox.retry(id);
    await other.outbox.tick();
    expect([other.outbox.get(id).state, brokenAnywhere(site)]).toEqual(['published', []]);
  });

  it('keeps its address: another story with the same headline gets one of its own', async () => {
    const room = await neighbours();
    const { desk, connection } = room;
    await takeDown(room, room.story);
    const { receipt } = await publish(desk, addStory(desk, { headline: 'Bài sai' }), connection);
    expect(receipt?.url.endsWith('/tin-tuc/bai-sai-2.html')).toBe(true);
  });

  it('is not taken down over somebody’s edit before the person has seen it', async () => {
    const room = await neighbours();
    const { desk, site, story } = room;
    const page = join(site, 'tin-tuc/bai-sai.html');
    appendFileSync(page, '<!-- văn phòng sửa -->');
    const { id, state } = await takeDown(room, story);
    const stood = existsSync(page);
    desk.outbox.retry(id);
    await desk.outbox.tick();
    expect([state, stood, desk.outbox.get(id).state, existsSync(page)]).toEqual([
      'conflict',
      true,
      'published',
      false,
    ]);
  });

  it('counts as taken down where somebody has deleted its page, and leaves the lists', async () => {
    const room = await neighbours();
    rmSync(join(room.site, 'tin-tuc/bai-sai.html'));
    const { state } = await takeDown(room, room.story);
    expect([state, mentions(room.site, 'Bài sai'), brokenAnywhere(room.site)]).toEqual(['published', [], []]);
  });

  it('is found gone when nobody heard the answer', async () => {
    const room = await neighbours();
    const { desk } = room;
    const { id, receipt } = await takeDown(room, room.story);
    desk.library.write.prepare("UPDATE intents SET state = 'sending', receipt = NULL WHERE id = ?").run(id);
    await desk.outbox.tick();
    const { state, attempts, receipt: found } = desk.outbox.get(id);
    expect([state, found, attempts.map(({ outcome }) => outcome)]).toEqual([
      'published',
      receipt,
      ['published', 'interrupted', 'published'],
    ]);
  });
});

describe('lists after a take-down', () => {
  it('keep the page of a section whose only article it was, without the article', async () => {
    const room = await newsroom();
    const { desk, connection, site } = room;
    const story = addStory(desk, { headline: 'Bài sai', section: 'Chuyên đề mới' });
    await publish(desk, addStory(desk, { headline: 'Bài đầu' }), connection);
    await publish(desk, story, connection);
    await takeDown(room, story);
    await publish(desk, addStory(desk, { headline: 'Bài sau' }), connection);
    const page = readFileSync(join(site, 'chuyen-de-moi/index.html'), 'utf8');
    expect([page.includes('Chưa có tin nào khác.'), page.includes('Bài sau'), brokenAnywhere(site)]).toEqual([
      true,
      true,
      [],
    ]);
  });

  it('give up the second page of a section when twenty articles are left', async () => {
    const room = await newsroom();
    const { desk, connection, site } = room;
    const stories = Array.from({ length: 21 }, (_, number) =>
      addStory(desk, { headline: `Bài ${number + 1}` }),
    );
    for (const story of stories) await publish(desk, story, connection);
    const second = join(site, 'tin-tuc/trang-2.html');
    const before = existsSync(second);
    await takeDown(room, stories[10] ?? addStory(desk, { headline: '' }));
    expect([before, existsSync(second), brokenAnywhere(site)]).toEqual([true, false, []]);
  });
});

describe('a draft that is deleted on a site, which has none', () => {
  it('is done when nothing of the story is there', async () => {
    const { desk, connection, site } = await newsroom();
    const files = (): string[] => readdirSync(site, { recursive: true, encoding: 'utf8' });
    const before = files();
    const draft = addStory(desk, { headline: 'Nháp' });
    const outcome = await deliverPastOutbox(desk, draft, connection, { action: 'delete-draft' });
    expect([
      outcome.state,
      outcome.state === 'published' && outcome.receipt.visibility,
      files().filter((path) => !before.includes(path)),
    ]).toEqual(['published', 'gone', ['toa-soan', 'toa-soan/khoa.sqlite']]);
  });

  it('is refused for what readers can see', async () => {
    const room = await neighbours();
    const outcome = await deliverPastOutbox(room.desk, room.story, room.connection, {
      action: 'delete-draft',
    });
    expect([outcome, existsSync(join(room.site, 'tin-tuc/bai-sai.html'))]).toEqual([
      {
        state: 'refused',
        message:
          'Bài này đang công khai trên trang chứ không phải bản nháp nên chưa xóa gì. Nếu muốn bạn đọc không thấy nữa, hãy dùng “Gỡ bài”.',
      },
      true,
    ]);
  });
});
