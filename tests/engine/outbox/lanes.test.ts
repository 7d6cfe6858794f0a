// What is urgent overtakes everything on its way to readers.
import { describe, expect, it, vi } from 'vitest';
import type { DeliveryOutcome, DeliveryWatch, Delivery } from '#engine/connections/connection-adapter.ts';
import { getStory } from '#engine/library/stories.ts';
import { aReceipt } from '#tests/support/fake-destination.ts';
import {
  anOutboxDesk,
  aPublicStory,
  click,
  endsOf,
  ledgerOf,
  type OutboxDesk,
} from '#tests/support/outbox-desk.ts';
import { addStory, connect, edit } from '#tests/support/publishing-desk.ts';

type Ending = (delivery: Delivery, watch: DeliveryWatch) => Promise<DeliveryOutcome>;

/** An upload that goes on until it is asked to stop, or until the test lets it arrive. */
function aLongUpload(): { readonly send: Ending; readonly arrive: () => void } {
  let arrive = (): void => undefined;
  return {
    arrive: () => arrive(),
    send: (delivery, { signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ state: 'stopped' }));
        arrive = () => resolve({ state: 'published', receipt: aReceipt(delivery), memory: null });
      }),
  };
}

async function uploading(): Promise<OutboxDesk & { upload: ReturnType<typeof aLongUpload> }> {
  return { ...(await anOutboxDesk()), upload: aLongUpload() };
}

describe('a take-down', () => {
  it('does not wait for the upload of another story', async () => {
    const newsroom = await uploading();
    const { desk, destination, upload } = newsroom;
    const wrong = await aPublicStory(newsroom, 'Tin sai');
    destination.ends.push(upload.send);
    const long = click(newsroom, addStory(desk, { headline: 'Năm mươi ảnh' }));
    const work = desk.outbox.tick();
    const withdrawal = click(newsroom, wrong, { action: 'take-down' });
    const urgent = desk.outbox.tick();
    await vi.waitFor(() => expect(desk.outbox.get(withdrawal.id).state).toBe('published'));
    const meanwhile = desk.outbox.get(long.id).state;
    upload.arrive();
    await Promise.all([work, urgent]);
    expect([meanwhile, desk.outbox.get(long.id).state]).toEqual(['sending', 'published']);
  });

  it('stops the upload of its own story where no reader has seen anything of it, and goes next', async () => {
    const newsroom = await uploading();
    const { desk, destination, upload } = newsroom;
    const story = await aPublicStory(newsroom, 'Bản đầu');
    destination.ends.push(upload.send);
    const update = click(newsroom, edit(desk, story.id, { headline: 'Bản hai' }));
    const work = desk.outbox.tick();
    const withdrawal = click(newsroom, story, { action: 'take-down' });
    await Promise.all([work, desk.outbox.tick()]);
    expect(endsOf(newsroom, [update, withdrawal])).toEqual([
      'cancelled: Đã dừng để lần đính chính hoặc gỡ bài mới hơn đi trước; bạn đọc chưa thấy gì của lần này.',
      'published: Đã gỡ bài; đã xem lại, bạn đọc không còn thấy bài.',
    ]);
    desk.clock.pass(3_600);
    await desk.outbox.runUntilIdle();
    expect([destination.sent, getStory(desk.library.read, story.id).status]).toEqual([
      ['Bản đầu', 'Bản đầu'],
      'draft',
    ]);
  });

  it('follows what could not be stopped any more', async () => {
    const newsroom = await anOutboxDesk();
    const { desk, destination } = newsroom;
    const story = await aPublicStory(newsroom, 'Bản đầu');
    let arrive = (): void => undefined;
    destination.ends.push(
      (delivery) =>
        new Promise((resolve) => {
          arrive = () => resolve({ state: 'published', receipt: aReceipt(delivery), memory: null });
        }),
    );
    const update = click(newsroom, story);
    const work = desk.outbox.tick();
    const withdrawal = click(newsroom, story, { action: 'take-down' });
    const urgent = desk.outbox.tick();
    const meanwhile = desk.outbox.get(withdrawal.id).state;
    arrive();
    await Promise.all([work, urgent]);
    expect([meanwhile, ...[update, withdrawal].map(({ id }) => desk.outbox.get(id).state)]).toEqual([
      ...['waiting', 'published', 'published'],
    ]);
    expect(getStory(desk.library.read, story.id).status).toBe('draft');
  });

  it('lets the same story wait on its way to another destination, which goes on afterwards', async () => {
    const newsroom = await uploading();
    const { desk, destination, upload } = newsroom;
    const other = await connect(desk, '/noi-khac', { name: 'Cổng quận' });
    const story = await aPublicStory(newsroom, 'Hai nơi');
    destination.ends.push(upload.send);
    const elsewhere = click(newsroom, story, { to: other });
    const work = desk.outbox.tick();
    const correction = click(newsroom, story, { action: 'correct', note: 'Sai tên.' });
    await Promise.all([work, desk.outbox.tick()]);
    expect([
      ledgerOf(desk.outbox.get(elsewhere.id))[0],
      ...[correction, elsewhere].map(({ id }) => desk.outbox.get(id).state),
    ]).toEqual([
      'interrupted: Tạm nhường cho lần đính chính hoặc gỡ bài này ở nơi khác; sẽ gửi tiếp ngay sau đó.',
      ...['published', 'published'],
    ]);
  });

  it('looks up what was lost from sight first, also while the usual lane is busy', async () => {
    const newsroom = await uploading();
    const { desk, destination, upload } = newsroom;
    const story = addStory(desk, { headline: 'Lỡ đăng' });
    destination.ends.push(() => ({ state: 'unknown', message: 'Mất liên lạc.' }), upload.send);
    const lost = click(newsroom, story);
    const long = click(newsroom, addStory(desk, { headline: 'Năm mươi ảnh' }));
    destination.looks.push({ state: 'unreachable', message: 'Đứt.' });
    const work = desk.outbox.tick();
    await vi.waitFor(() => expect(desk.outbox.get(long.id).state).toBe('sending'));
    expect(desk.outbox.get(lost.id).state).toBe('unknown');
    const withdrawal = click(newsroom, story, { action: 'take-down' });
    desk.clock.pass(60);
    const urgent = desk.outbox.tick();
    await vi.waitFor(() => expect(desk.outbox.get(withdrawal.id).state).toBe('published'));
    upload.arrive();
    await Promise.all([work, urgent]);
    expect([lost, withdrawal, long].map(({ id }) => desk.outbox.get(id).state)).toEqual([
      ...['cancelled', 'published', 'published'],
    ]);
  });

  it('of one story does not stop a correction of another', async () => {
    const newsroom = await uploading();
    const { desk, destination, upload } = newsroom;
    const one = await aPublicStory(newsroom, 'Đính chính');
    const other = await aPublicStory(newsroom, 'Gỡ');
    destination.ends.push(upload.send);
    const correction = click(newsroom, one, { action: 'correct', note: 'Sai tên.' });
    const work = desk.outbox.tick();
    const withdrawal = click(newsroom, other, { action: 'take-down' });
    const urgent = desk.outbox.tick();
    upload.arrive();
    await Promise.all([work, urgent]);
    expect([correction, withdrawal].map(({ id }) => desk.outbox.get(id).state)).toEqual([
      ...['published', 'published'],
    ]);
  });
});

describe('an outbox that works by its timer', () => {
  it('ends a hold and sends what is urgent while an upload goes on', async () => {
    const newsroom = await uploading();
    const { desk, destination, upload } = newsroom;
    const story = await aPublicStory(newsroom, 'Tin sai');
    destination.ends.push(upload.send);
    desk.outbox.start();
    const long = click(newsroom, addStory(desk, { headline: 'Năm mươi ảnh' }));
    await vi.waitFor(() => expect(desk.outbox.get(long.id).state).toBe('sending'));
    const withdrawal = click(newsroom, story, { action: 'take-down', holdSeconds: 1 });
    desk.clock.pass(1);
    await vi.waitFor(() => expect(desk.outbox.get(withdrawal.id).state).toBe('published'), 5_000);
    expect(desk.outbox.get(long.id).state).toBe('sending');
    upload.arrive();
    await vi.waitFor(() => expect(desk.outbox.get(long.id).state).toBe('published'));
  });
});
