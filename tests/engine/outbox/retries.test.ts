// Destinations that answer and do not take the work.
import { describe, expect, it } from 'vitest';
import type { DeliveryOutcome } from '#engine/connections/connection-adapter.ts';
import type { Intent } from '#shared/model/outbox.ts';
import { anOutboxDesk, click, clickAndWork, ledgerOf, type OutboxDesk } from '#tests/support/outbox-desk.ts';
import { addStory, connect } from '#tests/support/publishing-desk.ts';

const busy: DeliveryOutcome = { state: 'later', message: 'Máy chủ “cong” đang bận (mã 503). Sẽ tự gửi lại.' };

/** Lets time pass until the next try, as often as there is one. Returns the pauses in seconds. */
async function workThrough({ desk }: OutboxDesk, { id }: Intent, rounds: number): Promise<number[]> {
  const pauses: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { nextAttemptAt } = desk.outbox.get(id);
    if (nextAttemptAt === null) break;
    const pause = (Date.parse(nextAttemptAt) - desk.clock.now().getTime()) / 1000;
    pauses.push(pause);
    desk.clock.pass(pause);
    await desk.outbox.tick();
  }
  return pauses;
}

describe('a destination that asks for a pause', () => {
  it('gets it where it is longer than ours, and the rest of its queue rests with it', async () => {
    const newsroom = await anOutboxDesk();
    const { desk, destination } = newsroom;
    destination.ends.push(() => ({ ...busy, retryAfterMs: 120_000 }));
    const [first, second] = ['Một', 'Hai'].map((headline) => click(newsroom, addStory(desk, { headline })));
    await desk.outbox.tick();
    desk.clock.pass(119);
    await desk.outbox.tick();
    const early = destination.sent.length;
    desk.clock.pass(1);
    await desk.outbox.tick();
    expect([early, destination.sent, first?.state, second?.state]).toEqual([
      0,
      ['Một', 'Hai'],
      'waiting',
      'waiting',
    ]);
  });

  it('is left at our own pace where it wants less', async () => {
    const newsroom = await anOutboxDesk();
    newsroom.destination.ends.push(() => ({ ...busy, retryAfterMs: 1_000 }));
    const intent = await clickAndWork(newsroom, addStory(newsroom.desk, { headline: 'Một' }));
    expect(await workThrough(newsroom, intent, 3)).toEqual([5]);
  });

  it('does not hold up another destination', async () => {
    const newsroom = await anOutboxDesk();
    const other = await connect(newsroom.desk, '/noi-khac', { name: 'Cổng quận' });
    newsroom.destination.ends.push(() => ({ ...busy, retryAfterMs: 3_600_000 }));
    await clickAndWork(newsroom, addStory(newsroom.desk, { headline: 'Một' }));
    await clickAndWork(newsroom, addStory(newsroom.desk, { headline: 'Hai' }), { to: other });
    expect(newsroom.destination.sent).toEqual(['Hai']);
  });
});

describe('a destination that never takes it', () => {
  it('is given up after twelve answers, with the reason and what to do; a person’s retry starts afresh', async () => {
    const newsroom = await anOutboxDesk();
    const { desk, destination } = newsroom;
    destination.ends.push(...Array.from({ length: 13 }, () => () => busy));
    const intent = await clickAndWork(newsroom, addStory(desk, { headline: 'Bận mãi' }));
    const pauses = await workThrough(newsroom, intent, 20);
    const given = desk.outbox.get(intent.id);
    expect([pauses, given.state, given.attempts.length, ledgerOf(given).at(-1)]).toEqual([
      [5, 10, 20, 40, 80, 150, 150, 150, 150, 150, 150],
      'refused',
      12,
      'refused: Đã thử 12 lần mà nơi nhận vẫn chưa nhận nên không tự gửi nữa; bài vẫn còn nguyên. Lần cuối: Máy chủ “cong” đang bận (mã 503). Hãy báo người quản trị nơi nhận rồi bấm Thử lại.',
    ]);
    desk.outbox.retry(intent.id);
    await desk.outbox.tick();
    expect(await workThrough(newsroom, intent, 1)).toEqual([5]);
    expect(desk.outbox.get(intent.id).state).toBe('published');
  });

  it('is not given up for its silence, however long', async () => {
    const newsroom = await anOutboxDesk();
    const { desk, destination } = newsroom;
    destination.isUp = false;
    const intent = await clickAndWork(newsroom, addStory(desk, { headline: 'Mất mạng' }));
    for (let round = 0; round < 30; round += 1) {
      destination.isUp = true;
      destination.ends.push(() => {
        destination.isUp = false;
        return { state: 'unreachable', message: 'Đứt.' };
      });
      desk.clock.pass(60);
      await desk.outbox.tick();
    }
    expect([desk.outbox.get(intent.id).state, desk.outbox.get(intent.id).attempts.length]).toEqual([
      'waiting',
      31,
    ]);
  });

  it('but says each time that it can be reached counts as an answer', async () => {
    const newsroom = await anOutboxDesk();
    const { desk, destination } = newsroom;
    destination.ends.push(
      ...Array.from({ length: 12 }, () => () => ({ state: 'unreachable', message: 'Đứt.' }) as const),
    );
    const intent = await clickAndWork(newsroom, addStory(desk, { headline: 'Đứt mãi' }));
    await workThrough(newsroom, intent, 20);
    expect(desk.outbox.get(intent.id).state).toBe('refused');
  });

  it('is given up as well when it loses every reply and never has the article', async () => {
    const newsroom = await anOutboxDesk();
    const { desk, destination } = newsroom;
    destination.ends.push(
      ...Array.from({ length: 12 }, () => () => ({ state: 'unknown', message: 'Mất.' }) as const),
    );
    const intent = await clickAndWork(newsroom, addStory(desk, { headline: 'Mất mãi' }));
    await workThrough(newsroom, intent, 30);
    const sendings = destination.asked.filter((one) => one === 'publish').length;
    expect([desk.outbox.get(intent.id).state, sendings]).toEqual(['refused', 12]);
  });
});

describe('an article that cannot be looked up', () => {
  it('is looked for as long as it takes, more and more seldom, and nothing is sent meanwhile', async () => {
    const newsroom = await anOutboxDesk();
    const { desk, destination } = newsroom;
    destination.ends.push(() => ({ state: 'unknown', message: 'Mất liên lạc giữa chừng.' }));
    destination.looks.push(
      ...Array.from({ length: 14 }, () => ({ state: 'unreachable', message: 'Trả lời lạ.' }) as const),
    );
    const intent = await clickAndWork(newsroom, addStory(desk, { headline: 'Chưa rõ' }));
    const pauses = await workThrough(newsroom, intent, 13);
    expect([pauses.slice(0, 6), desk.outbox.get(intent.id).state, destination.sent]).toEqual([
      [5, 10, 20, 40, 80, 150],
      'unknown',
      [],
    ]);
    expect(ledgerOf(desk.outbox.get(intent.id)).at(-1)).toBe(
      'unknown: Trả lời lạ. Chưa biết bài đã tới chưa nên chưa gửi gì thêm; sẽ tự xem lại.',
    );
    await workThrough(newsroom, intent, 2);
    expect([desk.outbox.get(intent.id).state, destination.sent]).toEqual(['published', ['Chưa rõ']]);
  });
});
