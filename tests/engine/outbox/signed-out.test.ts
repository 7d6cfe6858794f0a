// A destination that does not take the password any more, or never got one since the start.
import { describe, expect, it } from 'vitest';
import { listConnections, signIn, updateConnection } from '#engine/connections/connections.ts';
import type { Reachability } from '#shared/model/connection.ts';
import {
  anOutboxDesk,
  aPublicStory,
  click,
  clickAndWork,
  ledgerOf,
  type OutboxDesk,
} from '#tests/support/outbox-desk.ts';
import { addStory, connect } from '#tests/support/publishing-desk.ts';

const partsOf = ({ desk }: OutboxDesk) => ({
  ...{ db: () => desk.library.write, adapters: desk.adapters, clock: desk.clock },
  ...{ emit: () => undefined, secrets: desk.secrets },
});
const reachabilityOf = ({ desk, connection }: OutboxDesk): Reachability | undefined =>
  listConnections(desk.library.read, desk.adapters).find(({ id }) => id === connection.id)?.reachability;

/** A destination that wants a password and has the right one. */
async function signedIn(): Promise<OutboxDesk> {
  const newsroom = await anOutboxDesk({ secret: true });
  await signIn(partsOf(newsroom), newsroom.connection.id, 'mật khẩu đúng');
  return newsroom;
}

describe('a session lost in the middle', () => {
  it('freezes the queue without another question, and goes on by itself after one sign-in', async () => {
    const newsroom = await signedIn();
    const { desk, destination, connection } = newsroom;
    destination.isSignedOut = true;
    const intents = ['Một', 'Hai', 'Ba'].map((headline) => click(newsroom, addStory(desk, { headline })));
    await desk.outbox.tick();
    const asked = destination.asked.length;
    for (let minute = 0; minute < 60; minute += 1) {
      desk.clock.pass(60);
      await desk.outbox.tick();
    }
    await desk.outbox.runUntilIdle();
    const late = await clickAndWork(newsroom, addStory(desk, { headline: 'Bốn' }));
    expect([
      [...intents, late].map(({ id }) => desk.outbox.get(id).state),
      destination.asked.length - asked,
      reachabilityOf(newsroom)?.state,
    ]).toEqual([['waiting', 'waiting', 'waiting', 'waiting'], 0, 'signed-out']);
    expect(() => desk.outbox.retry(late.id)).toThrow(
      '“Cổng phường” đang chờ đăng nhập lại nên chưa thử được. Hãy đăng nhập trong phần Kết nối; bài chờ sẽ tự đi tiếp.',
    );

    destination.isSignedOut = false;
    expect((await signIn(partsOf(newsroom), connection.id, 'mật khẩu mới')).state).toBe('reachable');
    desk.outbox.resume(connection.id);
    await desk.outbox.tick();
    expect(destination.sent).toEqual(['Một', 'Hai', 'Ba', 'Bốn']);
  });

  it('leaves other destinations alone', async () => {
    const newsroom = await signedIn();
    const { desk, destination } = newsroom;
    const other = await connect(desk, '/noi-khac', { name: 'Cổng quận' });
    await signIn(partsOf(newsroom), other.id, 'mật khẩu đúng');
    destination.ends.push(() => ({ state: 'signed-out', message: 'Không nhận mật khẩu.' }));
    click(newsroom, addStory(desk, { headline: 'Kẹt' }));
    click(newsroom, addStory(desk, { headline: 'Đi được' }), { to: other });
    await desk.outbox.tick();
    expect(destination.sent).toEqual(['Đi được']);
  });

  it('is not looked past: what may be public is looked up after the sign-in, before anything is sent', async () => {
    const newsroom = await signedIn();
    const { desk, destination, connection } = newsroom;
    destination.ends.push(() => {
      destination.isSignedOut = true;
      return { state: 'unknown', message: 'Mất liên lạc giữa chừng.' };
    });
    const { id } = await clickAndWork(newsroom, addStory(desk, { headline: 'Chưa rõ' }));
    const frozen = desk.outbox.get(id).state;
    destination.isSignedOut = false;
    await signIn(partsOf(newsroom), connection.id, 'mật khẩu mới');
    const asked = destination.asked.length;
    desk.outbox.resume(connection.id);
    await desk.outbox.tick();
    expect([frozen, desk.outbox.get(id).state, destination.asked.slice(asked)]).toEqual([
      'unknown',
      'published',
      ['readBack', 'publish'],
    ]);
  });

  it('that is met by a look freezes as well', async () => {
    const newsroom = await signedIn();
    const { desk, destination } = newsroom;
    destination.ends.push(() => ({ state: 'unknown', message: 'Mất liên lạc giữa chừng.' }));
    destination.looks.push({ state: 'signed-out', message: 'Không nhận mật khẩu.' });
    const { id } = await clickAndWork(newsroom, addStory(desk, { headline: 'Chưa rõ' }));
    desk.clock.pass(600);
    await desk.outbox.tick();
    expect([ledgerOf(desk.outbox.get(id)), reachabilityOf(newsroom)?.state]).toEqual([
      ['unknown: Mất liên lạc giữa chừng.', 'unknown: Không nhận mật khẩu.'],
      'signed-out',
    ]);
  });

  it('keeps no password that was refused, and shows none anywhere', async () => {
    const newsroom = await signedIn();
    const { desk, destination, connection } = newsroom;
    destination.isSignedOut = true;
    const reachability = await signIn(partsOf(newsroom), connection.id, 'sai-mat-khau');
    const [record] = listConnections(desk.library.read, desk.adapters);
    expect([reachability.state, record && desk.secrets.of(record)]).toEqual(['signed-out', null]);
    expect(JSON.stringify([reachability, record, desk.outbox.list()])).not.toContain('sai-mat-khau');
  });
});

describe('a start without the password', () => {
  it('counts as signed out, in words of its own, without a request', async () => {
    const newsroom = await signedIn();
    const { desk, destination, connection } = newsroom;
    await aPublicStory(newsroom, 'Trước khi đóng');
    desk.secrets.forget(connection.id);
    click(newsroom, addStory(desk, { headline: 'Chờ' }), { holdSeconds: 10 });
    const asked = destination.asked.length;
    desk.outbox.start();
    desk.clock.pass(60);
    await desk.outbox.tick();
    expect([reachabilityOf(newsroom), destination.asked.length - asked]).toEqual([
      {
        state: 'signed-out',
        message:
          'Chưa có mật khẩu của “Cổng phường” từ lúc mở ứng dụng nên chưa hỏi gì nơi này. Hãy đăng nhập lại; bài vẫn chờ trong hộp thư đi.',
        checkedAt: '2026-11-22T03:42:07.000Z',
        clockOffsetMs: null,
      },
      0,
    ]);
  });

  it('is over when the password is there again: the queue goes on', async () => {
    const newsroom = await signedIn();
    const { desk, destination, connection } = newsroom;
    destination.isSignedOut = true;
    const { id } = await clickAndWork(newsroom, addStory(desk, { headline: 'Chờ' }));
    await desk.outbox.stop();
    destination.isSignedOut = false;
    desk.secrets.set(connection.id, 'mật khẩu mới');
    desk.outbox.start();
    await desk.outbox.tick();
    expect([desk.outbox.get(id).state, reachabilityOf(newsroom)?.state]).toEqual(['published', 'reachable']);
  });

  it('asks nothing of a connection that is added or changed without one either', async () => {
    const newsroom = await anOutboxDesk({ secret: true });
    const { connection, destination } = newsroom;
    const { name, kind, settings } = {
      ...connection,
      kind: 'local-portal' as const,
      settings: { path: '/khac', baseUrl: '' },
    };
    const changed = await updateConnection(partsOf(newsroom), connection.id, { name, kind, settings });
    expect([connection.reachability.state, changed.reachability.state, destination.asked]).toEqual([
      'signed-out',
      'signed-out',
      [],
    ]);
  });
});
