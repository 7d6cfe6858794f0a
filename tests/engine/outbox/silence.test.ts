// Offline: what waits costs nothing, and goes as soon as somebody answers.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordAnswer } from '#engine/connections/connections.ts';
import { createPauses } from '#engine/outbox/pauses.ts';
import { createTimer } from '#engine/outbox/timer.ts';
import { anOutboxDesk, click, clickAndWork, type OutboxDesk } from '#tests/support/outbox-desk.ts';
import { testMoment } from '#tests/support/moment.ts';
import { addStory } from '#tests/support/publishing-desk.ts';

/** So many stories that wait for one silent destination. */
async function waiting(count: number): Promise<OutboxDesk> {
  const newsroom = await anOutboxDesk();
  const { desk, destination } = newsroom;
  desk.library.write.transaction(() => {
    for (let number = 0; number < count; number += 1)
      click(newsroom, addStory(desk, { headline: `Bài ${number}` }));
  })();
  destination.isUp = false;
  await desk.outbox.tick();
  return newsroom;
}

/** Seconds of processor time, and what was written to the library. */
async function costOf(
  { desk }: OutboxDesk,
  work: () => Promise<void>,
): Promise<{ cpu: number; written: unknown[] }> {
  const log = join(desk.library.path, 'library.sqlite-wal');
  const written = (): unknown[] => [
    desk.library.read.prepare('SELECT total_changes() AS n').pluck().get(),
    statSync(log).size,
  ];
  const before = written();
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return {
    cpu: (user + system) / 1e6,
    written: written().map((value, index) => Number(value) - Number(before[index])),
  };
}

describe('a thousand intents that wait for a silent destination', () => {
  it('cost less than a hundredth of a core, one question a minute, not one write, and are listed at once', async () => {
    const newsroom = await waiting(1_000);
    const { desk, destination } = newsroom;
    const asked = destination.asked.length;
    const SECONDS = 3_600;
    const { cpu, written } = await costOf(newsroom, async () => {
      for (let second = 0; second < SECONDS; second += 10) {
        desk.clock.pass(10);
        await desk.outbox.tick();
      }
    });
    expect(destination.asked.length - asked).toBeLessThanOrEqual(SECONDS / 60 + 10);
    expect(written).toEqual([0, 0]);
    expect(cpu / SECONDS).toBeLessThan(0.01);
    const begun = performance.now();
    const intents = desk.outbox.list();
    const took = performance.now() - begun;
    expect([intents.length, intents.flatMap(({ attempts }) => attempts).length]).toEqual([1_000, 1]);
    expect(took).toBeLessThan(1_000);
  });
});

describe('a silent destination that answers again', () => {
  it('gets everything that waited, each once and in the order of the clicks', async () => {
    const newsroom = await waiting(50);
    const { desk, destination } = newsroom;
    destination.isUp = true;
    desk.clock.pass(60);
    await desk.outbox.tick();
    expect(destination.sent).toEqual(Array.from({ length: 50 }, (_, number) => `Bài ${number}`));
  });
});

describe('a silent destination that fails in changing words', () => {
  it('is written down once a minute at most', async () => {
    const { desk, connection } = await anOutboxDesk();
    const parts = { db: () => desk.library.write, clock: desk.clock, emit: () => undefined };
    const words = ['Không tìm thấy máy chủ.', 'Máy chủ không nhận kết nối.'];
    const written: number[] = [];
    for (let second = 0; second < 120; second += 10) {
      const before = Number(desk.library.read.prepare('SELECT total_changes()').pluck().get());
      recordAnswer(parts, connection.id, {
        ...{ state: 'unreachable', message: words[(second / 10) % 2] ?? '', memory: null },
      });
      if (Number(desk.library.read.prepare('SELECT total_changes()').pluck().get()) > before)
        written.push(second);
      desk.clock.pass(10);
    }
    expect(written).toEqual([0, 70]);
  });
});

describe('another network', () => {
  it('is a reason to ask at once', async () => {
    let network = 'wlan0 192.168.1.5/24';
    const newsroom = await anOutboxDesk({}, { network: () => network });
    const { desk, destination } = newsroom;
    destination.isUp = false;
    const { id } = await clickAndWork(newsroom, addStory(desk, { headline: 'Đổi mạng' }));
    for (let minute = 0; minute < 30; minute += 1) {
      desk.clock.pass(60);
      await desk.outbox.tick();
    }
    destination.isUp = true;
    desk.clock.pass(1);
    await desk.outbox.tick();
    const before = desk.outbox.get(id).state;
    network = 'wwan0 10.20.30.40/8';
    await desk.outbox.tick();
    expect([before, desk.outbox.get(id).state]).toEqual(['waiting', 'published']);
  });

  it('is looked for every ten seconds while somebody is awaited, and never otherwise', () => {
    const now = testMoment.getTime();
    const pauses = createPauses({ clock: { now: () => testMoment }, network: () => '' });
    for (let asked = 0; asked < 20; asked += 1) pauses.asked('im lặng');
    expect([pauses.times([]), pauses.times(['im lặng'])]).toEqual([[], [now + 60_000, now + 10_000]]);
  });
});

describe('a machine that wakes', () => {
  it('knows by its clock that it slept, and says so before it works', async () => {
    let now = testMoment.getTime();
    const done: string[] = [];
    const worked = new Promise<void>((resolve) => {
      const timer = createTimer(
        {
          begin: () => {
            done.push('begin');
            if (done.length < 3) return;
            timer.stop();
            resolve();
          },
          nextTime: () => {
            // The night: planned in a moment, run hours later by the clock on the wall.
            queueMicrotask(() => (now += 8 * 3_600_000));
            return now;
          },
          onGap: () => void done.push('gap'),
        },
        { now: () => new Date(now) },
      );
      timer.start();
      timer.wake();
    });
    await worked;
    expect(done).toEqual(['begin', 'gap', 'begin']);
  });
});
