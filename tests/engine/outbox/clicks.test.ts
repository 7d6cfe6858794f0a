// What a click means, what it freezes, and what becomes of the story.
import { describe, expect, it } from 'vitest';
import { findPayload } from '#engine/db/rows/intents.ts';
import { findPublication } from '#engine/db/rows/publications.ts';
import { getStory } from '#engine/library/stories.ts';
import type { Story } from '#shared/model/story.ts';
import {
  anOutboxDesk,
  aPublicStory,
  click,
  clickAndWork,
  ledgerOf,
  type OutboxDesk,
} from '#tests/support/outbox-desk.ts';
import { addStory, connect, edit } from '#tests/support/publishing-desk.ts';

const statusOf = ({ desk }: OutboxDesk, { id }: Story): string => getStory(desk.library.read, id).status;

describe('a click', () => {
  it('freezes what it means with the text: action, time, note, order', async () => {
    const newsroom = await anOutboxDesk();
    const story = await aPublicStory(newsroom, 'Ông Tám dự');
    const { manifest } = click(newsroom, story, {
      action: 'correct',
      note: ' Bản trước ghi sai tên ông Tâm. ',
      progressive: true,
      holdSeconds: 10,
    });
    const { action, at, note, progressive, approvedBy, approvedAt } = manifest;
    expect({ action, at, note, progressive, approvedBy, approvedAt }).toEqual({
      action: 'correct',
      at: null,
      note: 'Bản trước ghi sai tên ông Tâm.',
      progressive: true,
      approvedBy: 'Biên tập',
      approvedAt: '2026-11-22T03:42:07.000Z',
    });
  });

  it('that names no action publishes first, updates what is public, and publishes what was taken down', async () => {
    const newsroom = await anOutboxDesk();
    const story = addStory(newsroom.desk, { headline: 'Họp mặt' });
    const actions = [];
    for (const how of [{}, {}, { action: 'take-down' as const }, {}, {}]) {
      actions.push((await clickAndWork(newsroom, story, how)).manifest.action);
    }
    expect(actions).toEqual(['publish', 'update', 'take-down', 'publish', 'update']);
  });

  it('that is not possible leaves nothing behind but its sentence', async () => {
    const newsroom = await anOutboxDesk({ schedule: false });
    const story = addStory(newsroom.desk, { headline: 'Hẹn giờ' });
    const at = '2026-11-22T05:00:00.000Z';
    expect(() => click(newsroom, story, { action: 'schedule', at })).toThrow(/Hãy chọn Giữ tới giờ/u);
    expect([newsroom.desk.outbox.list(), statusOf(newsroom, story)]).toEqual([[], 'draft']);
  });

  it('is held ten seconds, five when it is urgent, and as long as was asked for', async () => {
    const newsroom = await anOutboxDesk();
    const story = await aPublicStory(newsroom, 'Giữ lại');
    const other = await connect(newsroom.desk, '/noi-khac', { name: 'Cổng quận' });
    const hold = (how: Parameters<typeof click>[2]): number => {
      const { createdAt, nextAttemptAt } = click(newsroom, story, { ...how, holdSeconds: undefined });
      return (Date.parse(nextAttemptAt ?? '') - Date.parse(createdAt)) / 1000;
    };
    const asked = click(newsroom, story, { to: other, holdSeconds: 30 });
    expect([
      hold({}),
      hold({ action: 'correct', note: 'Sai tên.' }),
      Date.parse(asked.nextAttemptAt ?? '') - Date.parse(asked.createdAt),
    ]).toEqual([10, 5, 30_000]);
  });
});

describe('taking an article away', () => {
  it('names what was last put there, not what was typed since, and minds no later edit', async () => {
    const newsroom = await anOutboxDesk();
    const { desk, connection } = newsroom;
    const story = await aPublicStory(newsroom, 'Bản đã đăng');
    edit(desk, story.id, { headline: 'Đang viết tiếp' });
    const { id, headline, manifest } = desk.outbox.submit({
      ...{ storyId: story.id, revision: story.revision, connectionId: connection.id, approvedBy: '' },
      ...{ action: 'take-down', note: 'Sai sự thật' },
    });
    expect([headline, manifest.storyRevision, manifest.note]).toEqual([
      'Bản đã đăng',
      story.revision,
      'Sai sự thật',
    ]);
    expect(findPayload(desk.library.read, id)).toMatchObject({ content: { headline: 'Bản đã đăng' } });
  });

  it('makes the story a draft again, and keeps where it was', async () => {
    const newsroom = await anOutboxDesk();
    const { desk, connection } = newsroom;
    const story = await aPublicStory(newsroom, 'Rút bài');
    const back = await clickAndWork(newsroom, story, { action: 'unpublish', note: 'Chờ duyệt lại' });
    const seen = [statusOf(newsroom, story), ledgerOf(back)];
    const again = await clickAndWork(newsroom, story);
    seen.push(statusOf(newsroom, story), again.manifest.action);
    const gone = await clickAndWork(newsroom, story, { action: 'take-down' });
    seen.push(statusOf(newsroom, story), ledgerOf(gone));
    expect(seen).toEqual([
      ...['draft', ['published: Đã rút về bản nháp; đã xem lại, bạn đọc không còn thấy bài.']],
      ...['published', 'publish'],
      ...['draft', ['published: Đã gỡ bài; đã xem lại, bạn đọc không còn thấy bài.']],
    ]);
    expect(findPublication(desk.library.read, story.id, connection.id)).toMatchObject({
      remoteId: story.id,
      visibility: 'gone',
      storyRevision: story.revision,
    });
  });

  it('leaves the story published while another destination still shows it', async () => {
    const newsroom = await anOutboxDesk();
    const other = await connect(newsroom.desk, '/noi-khac', { name: 'Cổng quận' });
    const story = await aPublicStory(newsroom, 'Hai nơi');
    await clickAndWork(newsroom, story, { to: other });
    newsroom.desk.clock.pass(60);
    await clickAndWork(newsroom, story, { to: other, action: 'take-down' });
    const one = statusOf(newsroom, story);
    await clickAndWork(newsroom, story, { action: 'take-down' });
    expect([one, statusOf(newsroom, story)]).toEqual(['published', 'draft']);
  });
});

describe('a click while something else is open', () => {
  it('that takes the article away replaces what waits', async () => {
    const newsroom = await anOutboxDesk();
    const story = await aPublicStory(newsroom, 'Gỡ ngay');
    const update = click(newsroom, story, { holdSeconds: 30 });
    const withdrawal = await clickAndWork(newsroom, story, { action: 'take-down' });
    newsroom.desk.clock.pass(60);
    await newsroom.desk.outbox.tick();
    expect([
      newsroom.desk.outbox.get(update.id).state,
      withdrawal.state,
      newsroom.destination.sent.length,
    ]).toEqual(['cancelled', 'published', 2]);
  });

  it('is refused when it would send a text after a take-down that waits, and taken once that is cancelled', async () => {
    const newsroom = await anOutboxDesk();
    const story = await aPublicStory(newsroom, 'Đang gỡ');
    const withdrawal = click(newsroom, story, { action: 'take-down', holdSeconds: 30 });
    expect(() => click(newsroom, story)).toThrow(/đang có lần rút khỏi “Cổng phường” chưa xong/u);
    newsroom.desk.outbox.cancel(withdrawal.id);
    expect(click(newsroom, story).manifest.action).toBe('update');
  });

  it('is refused when it would drop the note of a correction that waits', async () => {
    const newsroom = await anOutboxDesk();
    const story = await aPublicStory(newsroom, 'Đính chính');
    const first = click(newsroom, story, { action: 'correct', note: 'Sai tên.', holdSeconds: 30 });
    expect(() => click(newsroom, story)).toThrow(/đang có lần đính chính/u);
    const second = click(newsroom, story, {
      action: 'correct',
      note: 'Sai tên và chức vụ.',
      holdSeconds: 30,
    });
    expect([first, second].map(({ id }) => newsroom.desk.outbox.get(id).state)).toEqual([
      'cancelled',
      'holding',
    ]);
  });
});

describe('a story whose first publication was lost from sight', () => {
  it('can be taken down: it is looked up first, then removed', async () => {
    const newsroom = await anOutboxDesk();
    const { desk, destination } = newsroom;
    destination.ends.push(() => {
      destination.isUp = false;
      return { state: 'unknown', message: 'Mất liên lạc giữa chừng.' };
    });
    const story = addStory(desk, { headline: 'Lỡ đăng' });
    const first = await clickAndWork(newsroom, story);
    const withdrawal = click(newsroom, story, { action: 'take-down' });
    destination.isUp = true;
    const before = destination.asked.length;
    await desk.outbox.runUntilIdle();
    expect([
      [first.state, desk.outbox.get(first.id).state, desk.outbox.get(withdrawal.id).state],
      destination.asked.slice(before),
      destination.sent,
    ]).toEqual([['unknown', 'cancelled', 'published'], ['test', 'readBack', 'publish'], ['Lỡ đăng']]);
  });
});
