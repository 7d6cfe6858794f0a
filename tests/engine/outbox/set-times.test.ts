// Articles that become public at a set time: handed over for it, or kept here until it has come.
import { describe, expect, it } from 'vitest';
import { testConnection } from '#engine/connections/connections.ts';
import { updateAnswer } from '#engine/db/rows/connections.ts';
import { getStory } from '#engine/library/stories.ts';
import type { Receipt } from '#shared/model/outbox.ts';
import { aReceipt } from '#tests/support/fake-destination.ts';
import {
  anOutboxDesk,
  click,
  clickAndWork,
  endsOf,
  ledgerOf,
  type OutboxDesk,
} from '#tests/support/outbox-desk.ts';
import { testMoment } from '#tests/support/moment.ts';
import { addStory } from '#tests/support/publishing-desk.ts';

const HOUR = 3_600;
const inSeconds = (seconds: number): string => new Date(testMoment.getTime() + seconds * 1000).toISOString();
/** 11:42:07 on the newsroom's wall. */
const at = inSeconds(HOUR);

async function passAndWork({ desk }: OutboxDesk, seconds: number): Promise<void> {
  desk.clock.pass(seconds);
  await desk.outbox.tick();
}

type Scheduled = OutboxDesk & { readonly id: string; readonly storyId: string };

/** As it is read back once it is public. */
function receiptOf({ id: intentId, storyId }: Scheduled): Receipt {
  return aReceipt({ intentId, payload: { storyId, slug: 'khai-mac' } });
}

async function scheduled(): Promise<Scheduled> {
  const newsroom = await anOutboxDesk();
  const story = addStory(newsroom.desk, { headline: 'Khai mạc' });
  const { id } = await clickAndWork(newsroom, story, { action: 'schedule', at });
  return { ...newsroom, id, storyId: story.id };
}

describe('a scheduled article', () => {
  it('is handed over at once, looked at when its time has come, and published then', async () => {
    const newsroom = await scheduled();
    const { desk, destination, id, storyId } = newsroom;
    const status = (): string => getStory(desk.library.read, storyId).status;
    const seen = [[desk.outbox.get(id).state, desk.outbox.get(id).nextAttemptAt, status()]];
    destination.found = { state: 'published', receipt: receiptOf(newsroom) };
    await passAndWork(newsroom, HOUR);
    seen.push([desk.outbox.get(id).state, status()]);
    await passAndWork(newsroom, 5);
    seen.push([desk.outbox.get(id).state, status()]);
    expect(seen).toEqual([
      ['scheduled', inSeconds(HOUR + 5), 'waiting'],
      ['scheduled', 'waiting'],
      ['published', 'published'],
    ]);
    expect(ledgerOf(desk.outbox.get(id))[0]).toBe(
      'waiting: Nơi nhận đã có đủ bài và ảnh, sẽ tự đăng lúc 11:42 ngày 22/11/2026 (giờ Việt Nam); tới giờ sẽ xem lại.',
    );
  });

  it('that is late is looked at again, and after ten minutes a person is told', async () => {
    const newsroom = await scheduled();
    const { desk, destination, id } = newsroom;
    const receipt = { ...receiptOf(newsroom), publicAt: at };
    destination.found = { state: 'scheduled', receipt: { ...receipt, visibility: 'scheduled' } };
    await passAndWork(newsroom, HOUR + 5);
    const late = desk.outbox.get(id);
    for (let minute = 0; minute < 12; minute += 1) await passAndWork(newsroom, 60);
    const told = desk.outbox.get(id);
    expect([late.state, told.state, told.attempts.at(-1)?.message]).toEqual([
      'scheduled',
      'missed',
      'Đã quá giờ hẹn hơn 10 phút mà nơi nhận vẫn chưa đăng; bài còn nằm ở đó. Hãy bấm Kiểm tra lại, hoặc mở bài để đăng ngay.',
    ]);
    destination.found = { state: 'published', receipt: { ...receipt, visibility: 'public' } };
    desk.outbox.retry(id);
    await desk.outbox.tick();
    expect(desk.outbox.get(id).state).toBe('published');
  });

  it('that its destination has not kept stays in view until a newer click has arrived', async () => {
    const newsroom = await scheduled();
    const { desk, destination, id, storyId } = newsroom;
    const receipt = { ...receiptOf(newsroom), publicAt: at, visibility: 'scheduled' } as const;
    destination.found = { state: 'scheduled', receipt };
    await passAndWork(newsroom, HOUR + 660);
    const story = getStory(desk.library.read, storyId);
    destination.ends.push(() => ({ state: 'refused', message: 'Không nhận bài này.' }));
    const refused = await clickAndWork(newsroom, story);
    const meanwhile = desk.outbox.get(id).state;
    const published = await clickAndWork(newsroom, story);
    expect([refused.state, meanwhile, published.state, desk.outbox.get(id).state]).toEqual([
      ...['refused', 'missed', 'published', 'cancelled'],
    ]);
  });

  it('is late only by the clock of its destination', async () => {
    const newsroom = await scheduled();
    const { desk, destination, id } = newsroom;
    const receipt = { ...receiptOf(newsroom), publicAt: at, visibility: 'scheduled' } as const;
    destination.found = { state: 'scheduled', receipt };
    destination.clockOffsetMs = -2 * HOUR * 1000;
    await passAndWork(newsroom, 2 * HOUR);
    expect([desk.outbox.get(id).state, desk.outbox.get(id).nextAttemptAt]).toEqual([
      'scheduled',
      inSeconds(3 * HOUR + 5),
    ]);
  });

  it('that somebody removed over there before its time is told, and nothing is sent', async () => {
    const newsroom = await scheduled();
    const { desk, destination, id } = newsroom;
    const sent = destination.sent.length;
    await passAndWork(newsroom, HOUR + 5);
    expect([desk.outbox.get(id).state, destination.sent.length]).toEqual(['missed', sent]);
  });

  it('is published by its destination while this machine is off', async () => {
    const newsroom = await scheduled();
    const { desk, destination, id } = newsroom;
    destination.isUp = false;
    await passAndWork(newsroom, 5 * HOUR);
    const waiting = desk.outbox.get(id);
    destination.isUp = true;
    destination.found = { state: 'published', receipt: receiptOf(newsroom) };
    await passAndWork(newsroom, 60);
    expect([waiting.state, waiting.nextAttemptAt, desk.outbox.get(id).state]).toEqual([
      'scheduled',
      null,
      'published',
    ]);
  });

  it('stays watched until a newer click has arrived in its place', async () => {
    const newsroom = await scheduled();
    const { desk, destination, id, storyId } = newsroom;
    const story = getStory(desk.library.read, storyId);
    destination.ends.push(() => ({ state: 'refused', message: 'Không nhận giờ này.' }));
    const failed = await clickAndWork(newsroom, story, { action: 'schedule', at: inSeconds(2 * HOUR) });
    const watched = desk.outbox.get(id).state;
    const moved = await clickAndWork(newsroom, story, { action: 'schedule', at: inSeconds(3 * HOUR) });
    expect([failed.state, watched, desk.outbox.get(id).state, moved.state, moved.receipt?.publicAt]).toEqual([
      'refused',
      'scheduled',
      'cancelled',
      'scheduled',
      inSeconds(3 * HOUR),
    ]);
  });

  it('is withdrawn by deleting the draft over there; cancelling says so', async () => {
    const newsroom = await scheduled();
    const { desk, id, storyId } = newsroom;
    expect(() => desk.outbox.cancel(id)).toThrow(
      'Nơi nhận đã giữ bài và sẽ tự đăng lúc 11:42 ngày 22/11/2026 (giờ Việt Nam), nên hủy ở đây không ngăn được. Hãy mở bài để xóa bản nháp ở đó, hoặc hẹn giờ khác.',
    );
    const story = getStory(desk.library.read, storyId);
    const gone = await clickAndWork(newsroom, story, { action: 'delete-draft' });
    expect([gone.state, desk.outbox.get(id).state, getStory(desk.library.read, storyId).status]).toEqual([
      'published',
      'cancelled',
      'draft',
    ]);
  });
});

describe('a schedule that could not be handed over before its time', () => {
  it('asks, and never becomes a publication', async () => {
    const newsroom = await anOutboxDesk();
    const { desk, destination } = newsroom;
    destination.isUp = false;
    const { id } = await clickAndWork(newsroom, addStory(desk, { headline: 'Lỡ giờ' }), {
      action: 'schedule',
      at,
    });
    await passAndWork(newsroom, HOUR - 61);
    const before = desk.outbox.get(id).state;
    await passAndWork(newsroom, 1);
    destination.isUp = true;
    await passAndWork(newsroom, 60);
    expect([before, desk.outbox.get(id).state, destination.sent]).toEqual(['waiting', 'missed', []]);
    expect(desk.outbox.get(id).attempts.at(-1)?.message).toBe(
      'Không kịp giao cho nơi nhận trước giờ hẹn 11:42 ngày 22/11/2026 (giờ Việt Nam), nên không tự đăng muộn. Hãy mở bài để hẹn giờ khác hoặc đăng ngay.',
    );
    expect(() => desk.outbox.retry(id)).toThrow(/không giao theo hẹn được nữa/u);
    expect(desk.outbox.cancel(id).state).toBe('cancelled');
  });
});

describe('an embargo', () => {
  async function embargoed(): Promise<OutboxDesk & { readonly id: string }> {
    const newsroom = await anOutboxDesk();
    const story = addStory(newsroom.desk, { headline: 'Giữ tới giờ' });
    const { id } = await clickAndWork(newsroom, story, { action: 'embargo', at });
    return { ...newsroom, id };
  }

  it('lets nothing leave before its time, whoever presses, and everything at its time', async () => {
    const newsroom = await embargoed();
    const { desk, destination, id } = newsroom;
    const asked = destination.asked.length;
    const { state, nextAttemptAt } = desk.outbox.get(id);
    await passAndWork(newsroom, HOUR - 1);
    await desk.outbox.runUntilIdle();
    expect(() => desk.outbox.retry(id)).toThrow(
      'Bài đang được giữ tới 11:42 ngày 22/11/2026 (giờ Việt Nam) nên không gửi sớm hơn. Muốn đăng ngay, hãy hủy lần này rồi bấm Đăng.',
    );
    expect([state, nextAttemptAt, destination.asked.length, destination.sent]).toEqual([
      'waiting',
      at,
      asked,
      [],
    ]);
    await passAndWork(newsroom, 1);
    expect([desk.outbox.get(id).state, destination.sent]).toEqual(['published', ['Giữ tới giờ']]);
  });

  it('ends by the destination’s clock, also when that is heard only at the last moment', async () => {
    const newsroom = await embargoed();
    const { desk, destination, id } = newsroom;
    destination.clockOffsetMs = -120_000;
    await passAndWork(newsroom, HOUR);
    const early = [destination.sent.length, desk.outbox.get(id).nextAttemptAt];
    await passAndWork(newsroom, 120);
    expect([early, destination.sent]).toEqual([[0, inSeconds(HOUR + 120)], ['Giữ tới giờ']]);
  });

  it('is not sent late: a person is asked, and may send it all the same', async () => {
    const newsroom = await embargoed();
    const { desk, destination, id } = newsroom;
    destination.isUp = false;
    await passAndWork(newsroom, HOUR);
    await passAndWork(newsroom, 9 * 60);
    const waiting = desk.outbox.get(id).state;
    await passAndWork(newsroom, 60);
    destination.isUp = true;
    await passAndWork(newsroom, 60);
    expect([waiting, desk.outbox.get(id).state, destination.sent]).toEqual(['waiting', 'missed', []]);
    expect(desk.outbox.get(id).attempts.at(-1)?.message).toBe(
      'Đã quá giờ 11:42 ngày 22/11/2026 (giờ Việt Nam) mà chưa gửi được (máy tắt, máy ngủ hoặc mất mạng), nên không tự gửi muộn. Hãy bấm Đăng ngay, hoặc bỏ lần gửi này.',
    );
    desk.outbox.retry(id);
    await desk.outbox.tick();
    expect([desk.outbox.get(id).state, destination.sent]).toEqual(['published', ['Giữ tới giờ']]);
  });

  it('goes out when the line is back within ten minutes', async () => {
    const newsroom = await embargoed();
    const { destination } = newsroom;
    destination.isUp = false;
    await passAndWork(newsroom, HOUR);
    destination.isUp = true;
    await passAndWork(newsroom, 5 * 60);
    expect(destination.sent).toEqual(['Giữ tới giờ']);
  });

  it('is asked about when the machine was off at its time', async () => {
    const { desk, destination, id } = await embargoed();
    await desk.outbox.stop();
    desk.clock.pass(2 * HOUR);
    await desk.outbox.tick();
    expect([desk.outbox.get(id).state, destination.sent]).toEqual(['missed', []]);
  });

  it('may end while the story is taken back: then nothing is sent', async () => {
    const newsroom = await embargoed();
    newsroom.desk.outbox.cancel(newsroom.id);
    await passAndWork(newsroom, HOUR);
    expect([endsOf(newsroom, [newsroom.desk.outbox.get(newsroom.id)]), newsroom.destination.sent]).toEqual([
      ['cancelled: Đã hủy theo yêu cầu; chưa gửi gì đi, bài vẫn còn trong thư viện.'],
      [],
    ]);
  });
});

describe('a clock that is wrong here', () => {
  it('does not move a time: what has passed over there is refused, what has not is taken', async () => {
    const newsroom = await anOutboxDesk();
    const { desk, connection } = newsroom;
    const { reachability } = connection;
    // Our clock is two days behind theirs.
    updateAnswer(desk.library.write, connection.id, {
      reachability: { ...reachability, clockOffsetMs: 48 * HOUR * 1000 },
      memory: null,
    });
    const story = addStory(desk, { headline: 'Đồng hồ sai' });
    expect(() => click(newsroom, story, { action: 'schedule', at: inSeconds(24 * HOUR) })).toThrow(
      /đồng hồ ở nơi nhận đang là 10:42 ngày 24\/11\/2026/u,
    );
    const intent = await clickAndWork(newsroom, story, { action: 'schedule', at: inSeconds(49 * HOUR) });
    expect([intent.state, intent.nextAttemptAt]).toEqual(['scheduled', inSeconds(HOUR + 5)]);
  });

  it('and is set back makes nobody wait for it to come round again', async () => {
    const newsroom = await anOutboxDesk();
    const { desk, destination } = newsroom;
    destination.clockOffsetMs = 0;
    const held = click(newsroom, addStory(desk, { headline: 'Đếm ngược' }), { holdSeconds: 10 });
    destination.ends.push(() => ({ state: 'later', message: 'Đang bận.' }));
    const busy = click(newsroom, addStory(desk, { headline: 'Bận' }));
    await desk.outbox.tick();
    desk.clock.pass(-12 * HOUR);
    await desk.outbox.tick();
    const soon = desk.outbox.get(busy.id).state;
    await passAndWork(newsroom, 30);
    expect([soon, desk.outbox.get(held.id).state, destination.sent]).toEqual([
      'published',
      'published',
      ['Bận', 'Đếm ngược'],
    ]);
  });

  it('and is set back leaves a scheduled article its time', async () => {
    const newsroom = await scheduled();
    const { desk, destination, connection, id } = newsroom;
    destination.clockOffsetMs = 2 * HOUR * 1000;
    desk.clock.pass(-2 * HOUR);
    const { library, adapters, clock, secrets } = desk;
    const parts = { db: () => library.write, adapters, clock, secrets, emit: () => undefined };
    await testConnection(parts, connection.id);
    destination.found = { state: 'published', receipt: receiptOf(newsroom) };
    await passAndWork(newsroom, HOUR + 5);
    expect(desk.outbox.get(id).state).toBe('published');
  });
});
