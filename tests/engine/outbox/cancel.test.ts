// Cancel, pressed while something is on its way.
import { describe, expect, it } from 'vitest';
import { getStory } from '#engine/library/stories.ts';
import { aReceipt } from '#tests/support/fake-destination.ts';
import { anOutboxDesk, ledgerOf } from '#tests/support/outbox-desk.ts';
import { addStory, submit } from '#tests/support/publishing-desk.ts';

describe('cancelling what is being sent', () => {
  it('takes effect while no reader has seen anything of it', async () => {
    const { desk, destination, connection } = await anOutboxDesk();
    destination.ends.push(
      (_delivery, { signal }) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve({ state: 'stopped' }))),
    );
    const story = addStory(desk, { headline: 'Dừng lại' });
    const { id } = submit(desk, story, connection);
    const work = desk.outbox.tick();
    desk.outbox.cancel(id);
    await work;
    expect([desk.outbox.get(id).state, getStory(desk.library.read, story.id).status]).toEqual([
      'cancelled',
      'draft',
    ]);
  });
});

describe('cancelling what could not be stopped any more', () => {
  it('keeps it from being sent a second time: not there after a lost reply means cancelled', async () => {
    const { desk, destination, connection } = await anOutboxDesk();
    destination.ends.push(
      (_delivery, { signal }) =>
        new Promise((resolve) =>
          signal.addEventListener('abort', () =>
            resolve({ state: 'unknown', message: 'Mất liên lạc giữa chừng.' }),
          ),
        ),
    );
    const { id } = submit(desk, addStory(desk, { headline: 'Dừng lại' }), connection);
    const work = desk.outbox.tick();
    desk.outbox.cancel(id);
    await work;
    desk.clock.pass(3_600);
    await desk.outbox.tick();
    expect([desk.outbox.get(id).state, destination.sent]).toEqual(['cancelled', []]);
    expect(ledgerOf(desk.outbox.get(id))).toEqual([
      'unknown: Mất liên lạc giữa chừng.',
      'waiting: Chưa thấy bài ở nơi nhận; sẽ gửi lại.',
      'interrupted: Đã dừng theo yêu cầu trước khi bạn đọc thấy gì; nơi nhận giữ bản cũ.',
    ]);
  });

  it('says that it is there when it is', async () => {
    const { desk, destination, connection } = await anOutboxDesk();
    destination.ends.push((delivery) => {
      desk.outbox.cancel(delivery.intentId);
      destination.found = { state: 'published', receipt: aReceipt(delivery) };
      return { state: 'unknown', message: 'Mất liên lạc giữa chừng.' };
    });
    const { id } = submit(desk, addStory(desk, { headline: 'Đã lên' }), connection);
    await desk.outbox.tick();
    expect(desk.outbox.get(id).state).toBe('published');
  });

  it('also while the destination answers that it is busy', async () => {
    const { desk, destination, connection } = await anOutboxDesk();
    destination.ends.push((delivery) => {
      desk.outbox.cancel(delivery.intentId);
      return { state: 'later', message: 'Nơi nhận đang bận.' };
    });
    const { id } = submit(desk, addStory(desk, { headline: 'Dừng lại' }), connection);
    await desk.outbox.tick();
    expect([desk.outbox.get(id).state, destination.sent]).toEqual(['cancelled', []]);
  });
});
