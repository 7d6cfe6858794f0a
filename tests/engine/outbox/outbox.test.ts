import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { getStory } from '#engine/library/stories.ts';
import type { Intent } from '#shared/model/outbox.ts';
import { adaptersTo, aFakeDestination, aReceipt } from '#tests/support/fake-destination.ts';
import { aDesk } from '#tests/support/desk-for-a-test.ts';
import { addStory, connect, edit, openDesk, submit } from '#tests/support/publishing-desk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

async function outboxDesk() {
  const destination = aFakeDestination();
  const desk = aDesk(join(temporaryFolder(), 'thư viện'), { adapters: adaptersTo(destination) });
  return { desk, destination, connection: await connect(desk, '/noi-nhan') };
}

const ledger = (intent: Intent): string[] =>
  intent.attempts.map(({ outcome, message }) => `${outcome}: ${message}`);

describe('a story in the outbox', () => {
  it('is held, then sent, then published, and its story follows', async () => {
    const { desk, destination, connection } = await outboxDesk();
    const story = addStory(desk, { headline: 'Họp mặt' });
    const status = (): string => getStory(desk.library.read, story.id).status;
    const { id } = submit(desk, story, connection, 10);
    const seen = [[desk.outbox.get(id).state, status()]];
    desk.clock.pass(9);
    await desk.outbox.tick();
    seen.push([desk.outbox.get(id).state, status()]);
    desk.clock.pass(1);
    await desk.outbox.tick();
    seen.push([desk.outbox.get(id).state, status()]);
    expect(seen).toEqual([
      ['holding', 'waiting'],
      ['holding', 'waiting'],
      ['published', 'published'],
    ]);
    expect(destination.sent).toEqual(['Họp mặt']);
    expect(ledger(desk.outbox.get(id))).toEqual([
      'published: Đã gửi 3 tệp; trang ở nơi nhận đã đọc lại và khớp bản duyệt.',
    ]);
  });

  it('can be cancelled during the hold: nothing is sent, the story is what it was', async () => {
    const { desk, destination, connection } = await outboxDesk();
    const story = addStory(desk, { headline: 'Bấm nhầm' });
    const { id } = submit(desk, story, connection, 10);
    const cancelled = desk.outbox.cancel(id);
    desk.clock.pass(60);
    await desk.outbox.tick();
    expect([cancelled.state, desk.outbox.get(id).state, destination.asked]).toEqual([
      'cancelled',
      'cancelled',
      ['test'],
    ]);
    expect(ledger(cancelled)).toEqual([
      'interrupted: Đã hủy theo yêu cầu; chưa gửi gì đi, bài vẫn còn trong thư viện.',
    ]);
    expect(getStory(desk.library.read, story.id).status).toBe('draft');
  });

  it('goes at once when nobody wants to wait for the hold', async () => {
    const { desk, destination, connection } = await outboxDesk();
    const { id } = submit(desk, addStory(desk, { headline: 'Tin nóng' }), connection, 30);
    expect(desk.outbox.sendNow(id).state).toBe('waiting');
    await desk.outbox.tick();
    expect(destination.sent).toEqual(['Tin nóng']);
  });

  it('is sent as it was approved, whatever is typed afterwards', async () => {
    const { desk, destination, connection } = await outboxDesk();
    const story = addStory(desk, { headline: 'Bản đã duyệt' });
    submit(desk, story, connection, 10);
    edit(desk, story.id, { headline: 'Bản viết tiếp' });
    desk.clock.pass(10);
    await desk.outbox.tick();
    expect(destination.sent).toEqual(['Bản đã duyệt']);
    expect(getStory(desk.library.read, story.id).status).toBe('changed');
  });

  it('is refused when it was edited after the person looked at it', async () => {
    const { desk, connection } = await outboxDesk();
    const story = addStory(desk, { headline: 'Bản cũ' });
    edit(desk, story.id, { headline: 'Bản mới' });
    expect(() => submit(desk, story, connection)).toThrow(/đã được sửa sau bản bạn vừa xem/u);
    expect(desk.outbox.list()).toEqual([]);
  });

  it('is not sent when what is stored is not what was approved', async () => {
    const { desk, destination, connection } = await outboxDesk();
    const { id } = submit(desk, addStory(desk, { headline: 'Bản duyệt' }), connection, 10);
    desk.library.write
      .prepare(
        "UPDATE intents SET payload = json_set(payload, '$.content.headline', 'Bản tráo') WHERE id = ?",
      )
      .run(id);
    desk.clock.pass(10);
    await desk.outbox.tick();
    expect([desk.outbox.get(id).state, destination.sent]).toEqual(['refused', []]);
  });
});

describe('two clicks for the same story and destination', () => {
  it('become one: the newer is sent, the older says why it was not', async () => {
    const { desk, destination, connection } = await outboxDesk();
    const story = addStory(desk, { headline: 'Lần một' });
    const first = submit(desk, story, connection, 10);
    submit(desk, edit(desk, story.id, { headline: 'Lần hai' }), connection, 10);
    desk.clock.pass(10);
    await desk.outbox.tick();
    expect(destination.sent).toEqual(['Lần hai']);
    expect([desk.outbox.get(first.id).state, ledger(desk.outbox.get(first.id))]).toEqual([
      'cancelled',
      ['interrupted: Đã có lần bấm mới hơn cho cùng nơi nhận; lần này dừng lại, lần mới đi thay.'],
    ]);
  });

  it('go one after the other when the first is on its way already', async () => {
    const { desk, destination, connection } = await outboxDesk();
    const story = addStory(desk, { headline: 'Lần một' });
    destination.ends.push((delivery) => {
      submit(desk, edit(desk, story.id, { headline: 'Lần hai' }), connection);
      destination.sent.push(delivery.payload.content.headline);
      return { state: 'published', receipt: aReceipt(delivery), memory: null };
    });
    submit(desk, story, connection);
    await desk.outbox.tick();
    expect(destination.sent).toEqual(['Lần một', 'Lần hai']);
    expect(getStory(desk.library.read, story.id).status).toBe('published');
  });

  it('leave the older one behind when it comes back from a failed sending', async () => {
    const { desk, destination, connection } = await outboxDesk();
    const story = addStory(desk, { headline: 'Lần một' });
    destination.ends.push(() => {
      submit(desk, edit(desk, story.id, { headline: 'Lần hai' }), connection);
      return { state: 'later', message: 'Nơi nhận đang bận.' };
    });
    const first = submit(desk, story, connection);
    await desk.outbox.tick();
    desk.clock.pass(600);
    await desk.outbox.tick();
    expect([destination.sent, desk.outbox.get(first.id).state]).toEqual([['Lần hai'], 'cancelled']);
  });
});

describe('a destination that does not answer', () => {
  it('makes the story wait, and gets it once when it answers again', async () => {
    const { desk, destination, connection } = await outboxDesk();
    destination.isUp = false;
    const { id } = submit(desk, addStory(desk, { headline: 'Gửi khi có mạng' }), connection);
    await desk.outbox.tick();
    const waiting = desk.outbox.get(id);
    for (let minute = 0; minute < 60; minute += 1) {
      desk.clock.pass(60);
      await desk.outbox.tick();
    }
    expect([waiting.state, waiting.nextAttemptAt, desk.outbox.get(id).attempts.length]).toEqual([
      'waiting',
      null,
      1,
    ]);
    destination.isUp = true;
    desk.clock.pass(60);
    await desk.outbox.tick();
    expect([desk.outbox.get(id).state, destination.sent]).toEqual(['published', ['Gửi khi có mạng']]);
  });

  it('is asked every ten seconds at most, and costs the disk nothing', async () => {
    const { desk, destination, connection } = await outboxDesk();
    destination.isUp = false;
    submit(desk, addStory(desk, { headline: 'Chờ' }), connection);
    await desk.outbox.tick();
    const asked = destination.asked.length;
    const changes = (): unknown => desk.library.read.prepare('SELECT total_changes() AS n').get();
    const before = changes();
    for (let second = 0; second < 60; second += 1) {
      desk.clock.pass(1);
      await desk.outbox.tick();
    }
    expect([destination.asked.length - asked, changes()]).toEqual([6, before]);
  });

  it('does not stop another one', async () => {
    const { desk, destination, connection } = await outboxDesk();
    const other = await connect(desk, '/noi-khac', { name: 'Cổng quận' });
    destination.ends.push(() => ({ state: 'later', message: 'Nơi nhận đang bận.' }));
    const stuck = submit(desk, addStory(desk, { headline: 'Kẹt' }), connection);
    await desk.outbox.tick();
    submit(desk, addStory(desk, { headline: 'Đi được' }), other);
    await desk.outbox.tick();
    expect([desk.outbox.get(stuck.id).state, destination.sent]).toEqual(['waiting', ['Đi được']]);
  });

  it('is tried at once when a person runs the outbox', async () => {
    const { desk, destination, connection } = await outboxDesk();
    destination.isUp = false;
    submit(desk, addStory(desk, { headline: 'Chờ' }), connection);
    await desk.outbox.tick();
    destination.isUp = true;
    const intents = await desk.outbox.runUntilIdle();
    expect(intents.map((intent) => intent.state)).toEqual(['published']);
  });
});

describe('a destination that is busy', () => {
  it('is tried again after a pause that grows', async () => {
    const { desk, destination, connection } = await outboxDesk();
    const busy = { state: 'later', message: 'Nơi nhận đang bận.' } as const;
    destination.ends.push(...Array.from({ length: 4 }, () => () => busy));
    const { id } = submit(desk, addStory(desk, { headline: 'Bận' }), connection);
    const pauses: number[] = [];
    for (let time = 0; time < 4; time += 1) {
      await desk.outbox.tick();
      const wait = Date.parse(desk.outbox.get(id).nextAttemptAt ?? '') - desk.clock.now().getTime();
      pauses.push(wait / 1000);
      desk.clock.pass(wait / 1000);
    }
    await desk.outbox.tick();
    expect([pauses, desk.outbox.get(id).state, desk.outbox.get(id).attempts.length]).toEqual([
      [5, 10, 20, 40],
      'published',
      5,
    ]);
  });
});

describe('one story that fails', () => {
  it('does not hold up the next', async () => {
    const { desk, destination, connection } = await outboxDesk();
    destination.ends.push(() => ({ state: 'refused', message: 'Nơi nhận không nhận bài này.' }));
    const bad = submit(desk, addStory(desk, { headline: 'Bị từ chối' }), connection);
    const good = submit(desk, addStory(desk, { headline: 'Đăng được' }), connection);
    await desk.outbox.tick();
    expect([bad, good].map(({ id }) => desk.outbox.get(id).state)).toEqual(['refused', 'published']);
  });

  it('by a bug of ours is looked up, told by its log id, and does not spin', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { desk, destination, connection } = await outboxDesk();
    destination.ends.push(() => {
      throw new TypeError('x is not a function');
    });
    const { id } = submit(desk, addStory(desk, { headline: 'Lỗi' }), connection);
    await desk.outbox.tick();
    expect([
      desk.outbox.get(id).state,
      desk.outbox.get(id).attempts.map((attempt) => attempt.outcome),
    ]).toEqual(['published', ['unknown', 'waiting', 'published']]);
    expect(ledger(desk.outbox.get(id))[0]).toMatch(
      /^unknown: Lỗi ngoài dự kiến khi gửi \(mã nhật ký [0-9a-f]{8}\)/u,
    );
    expect(String(log.mock.calls[0]?.[0])).toContain('x is not a function');
  });
});

describe('a lost reply', () => {
  it('is looked up before anything is sent again, and found: sent once', async () => {
    const { desk, destination, connection } = await outboxDesk();
    destination.ends.push((delivery) => {
      destination.sent.push(delivery.payload.content.headline);
      destination.found = { state: 'published', receipt: aReceipt(delivery) };
      return { state: 'unknown', message: 'Mất liên lạc giữa chừng.' };
    });
    const { id } = submit(desk, addStory(desk, { headline: 'Một bản thôi' }), connection);
    await desk.outbox.tick();
    expect([desk.outbox.get(id).state, destination.sent, destination.asked.slice(-2)]).toEqual([
      'published',
      ['Một bản thôi'],
      ['test', 'readBack'],
    ]);
  });

  it('stays unknown while the destination is silent, and cannot be cancelled', async () => {
    const { desk, destination, connection } = await outboxDesk();
    destination.ends.push(() => {
      destination.isUp = false;
      return { state: 'unknown', message: 'Mất liên lạc giữa chừng.' };
    });
    const { id } = submit(desk, addStory(desk, { headline: 'Chưa rõ' }), connection);
    await desk.outbox.tick();
    desk.clock.pass(3600);
    await desk.outbox.tick();
    expect(desk.outbox.get(id).state).toBe('unknown');
    expect(() => desk.outbox.cancel(id)).toThrow(/có thể đã lên trang/u);
    destination.isUp = true;
    desk.clock.pass(15);
    await desk.outbox.tick();
    expect([desk.outbox.get(id).state, destination.sent]).toEqual(['published', ['Chưa rõ']]);
  });

  it('that happens every time is not hammered', async () => {
    const { desk, destination, connection } = await outboxDesk();
    const lose = () => ({ state: 'unknown', message: 'Mất liên lạc giữa chừng.' }) as const;
    destination.ends.push(lose, lose, lose);
    const { id } = submit(desk, addStory(desk, { headline: 'Mất hoài' }), connection);
    await desk.outbox.tick();
    expect([desk.outbox.get(id).state, destination.asked.filter((one) => one === 'publish').length]).toEqual([
      'waiting',
      2,
    ]);
  });
});

describe('an engine that ends', () => {
  it('while sending leaves an intent that the next one looks up first', async () => {
    const dir = join(temporaryFolder(), 'thư viện');
    const destination = aFakeDestination();
    const adapters = adaptersTo(destination);
    const before = openDesk(dir, { adapters });
    const connection = await connect(before, '/noi-nhan');
    const { id } = submit(before, addStory(before, { headline: 'Mất điện' }), connection);
    // What a dead process leaves: the move to `sending`, and nothing after it.
    destination.ends.push(() => new Promise(() => undefined));
    void before.outbox.tick();
    before.library.close();

    const desk = aDesk(dir, { adapters });
    desk.outbox.start();
    const afterStart = desk.outbox.get(id);
    await desk.outbox.tick();
    expect([afterStart.state, desk.outbox.get(id).state, destination.sent]).toEqual([
      'unknown',
      'published',
      ['Mất điện'],
    ]);
    expect(desk.outbox.get(id).attempts.map((attempt) => attempt.outcome)).toEqual([
      'interrupted',
      'waiting',
      'published',
    ]);
  });

  it('in good order stops what no reader has seen, and the next one sends it', async () => {
    const { desk, destination, connection } = await outboxDesk();
    destination.ends.push(
      (_delivery, { signal }) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve({ state: 'stopped' }))),
    );
    const { id } = submit(desk, addStory(desk, { headline: 'Đóng máy' }), connection);
    const work = desk.outbox.tick();
    expect(desk.outbox.get(id).state).toBe('sending');
    await desk.outbox.stop();
    await work;
    expect([desk.outbox.get(id).state, destination.sent]).toEqual(['waiting', []]);
    await desk.outbox.tick();
    expect([desk.outbox.get(id).state, destination.sent]).toEqual(['published', ['Đóng máy']]);
  });
});

describe('a conflict', () => {
  it('waits for the person, and a retry may overwrite the version that was shown and no other', async () => {
    const { desk, destination, connection } = await outboxDesk();
    const differ = (remoteVersion: string) => () =>
      ({ state: 'conflict', message: 'Trang đã được sửa ngoài Tòa soạn.', remoteVersion }) as const;
    const allowed: (string | null)[] = [];
    destination.ends.push(differ('bản của người khác'), (delivery) => {
      allowed.push(delivery.mayOverwrite);
      return { state: 'published', receipt: aReceipt(delivery), memory: null };
    });
    const { id } = submit(desk, addStory(desk, { headline: 'Hai người sửa' }), connection);
    await desk.outbox.tick();
    desk.clock.pass(3600);
    await desk.outbox.tick();
    const waiting = desk.outbox.get(id).state;
    desk.outbox.retry(id);
    await desk.outbox.tick();
    expect([waiting, desk.outbox.get(id).state, allowed]).toEqual([
      'conflict',
      'published',
      ['bản của người khác'],
    ]);
  });

  it('is overtaken by a newer click, which has to be shown it again', async () => {
    const { desk, destination, connection } = await outboxDesk();
    const story = addStory(desk, { headline: 'Bản một' });
    const differ = () => ({ state: 'conflict', message: 'Đã sửa.', remoteVersion: 'x' }) as const;
    destination.ends.push(differ, differ);
    const first = submit(desk, story, connection);
    await desk.outbox.tick();
    const second = submit(desk, edit(desk, story.id, { headline: 'Bản hai' }), connection);
    await desk.outbox.tick();
    expect([desk.outbox.get(first.id).state, desk.outbox.get(second.id).state]).toEqual([
      'cancelled',
      'conflict',
    ]);
    expect(() => desk.outbox.retry(first.id)).toThrow(/không cần gửi lại/u);
  });
});

describe('a refused intent', () => {
  it('can be retried, but not past a newer click', async () => {
    const { desk, destination, connection } = await outboxDesk();
    const story = addStory(desk, { headline: 'Bản một' });
    destination.ends.push(() => ({ state: 'refused', message: 'Không nhận.' }));
    const first = submit(desk, story, connection);
    await desk.outbox.tick();
    submit(desk, edit(desk, story.id, { headline: 'Bản hai' }), connection);
    expect(() => desk.outbox.retry(first.id)).toThrow(/Đã có lần bấm mới hơn/u);
    await desk.outbox.tick();
    expect(destination.sent).toEqual(['Bản hai']);
  });
});

describe('a story for two destinations', () => {
  it('is in flight to one of them at a time, and arrives at both', async () => {
    const { desk, destination, connection } = await outboxDesk();
    const other = await connect(desk, '/noi-khac', { name: 'Cổng quận' });
    let inFlight = 0;
    let most = 0;
    const slow = async (delivery: Parameters<typeof aReceipt>[0]) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      inFlight -= 1;
      return { state: 'published', receipt: aReceipt(delivery), memory: null } as const;
    };
    destination.ends.push(slow, slow, slow, slow);
    const story = addStory(desk, { headline: 'Hai nơi' });
    const intents = [submit(desk, story, connection), submit(desk, story, other)];
    await desk.outbox.tick();
    expect([most, intents.map(({ id }) => desk.outbox.get(id).state)]).toEqual([
      1,
      ['published', 'published'],
    ]);
  });
});

describe('an outbox that was started', () => {
  it('works by itself, and not after it was stopped', async () => {
    const { desk, destination, connection } = await outboxDesk();
    desk.outbox.start();
    const first = submit(desk, addStory(desk, { headline: 'Tự gửi' }), connection);
    await vi.waitFor(() => expect(desk.outbox.get(first.id).state).toBe('published'));
    await desk.outbox.stop();
    const second = submit(desk, addStory(desk, { headline: 'Đã dừng' }), connection);
    await setImmediate();
    expect([desk.outbox.get(second.id).state, destination.sent]).toEqual(['waiting', ['Tự gửi']]);
  });
});

describe('the ledger', () => {
  it('is never shortened', async () => {
    const { desk, connection } = await outboxDesk();
    submit(desk, addStory(desk, { headline: 'Ghi sổ' }), connection);
    await desk.outbox.tick();
    expect(() => desk.library.write.exec('DELETE FROM attempts')).toThrow('attempts are never deleted');
  });
});
