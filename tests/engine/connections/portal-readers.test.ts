// What readers see while somebody publishes, and what publishers see of each other.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clickOnly } from '#tests/support/click.ts';
import { aDesk } from '#tests/support/desk-for-a-test.ts';
import {
  addPhoto,
  addStory,
  connect,
  edit,
  publish,
  submit,
  type Desk,
} from '#tests/support/publishing-desk.ts';
import { projectRoot } from '#tests/support/project-root.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { walkSite } from '#tests/support/walk-site.ts';
import { watchfulReader } from '#tests/support/watchful-reader.ts';

async function newsroom() {
  const root = temporaryFolder();
  const desk = aDesk(join(root, 'thư viện'));
  const site = join(root, 'trang');
  return { desk, site, connection: await connect(desk, site) };
}

/** Reads the whole site after every step the publisher takes, from the front page and from the articles' own addresses. */
async function watch(desk: Desk, site: string): Promise<{ troubles: string[]; sitesSeen: number }> {
  const reader = watchfulReader(site);
  let isDone = false;
  const work = desk.outbox.tick().finally(() => {
    isDone = true;
  });
  while (!isDone) {
    reader.read(['index.html', 'tin-tuc/bai-xem.html', 'tin-tuc/bai-ben-canh.html']);
    await setImmediate();
  }
  await work;
  return { troubles: [...reader.troubles], sitesSeen: reader.sitesSeen() };
}

describe('a reader who loads everything at every moment', () => {
  it('never meets half a page or a missing picture during the first publication', async () => {
    const { desk, site, connection } = await newsroom();
    const photos = [await addPhoto(desk, 41), await addPhoto(desk, 42)];
    submit(desk, addStory(desk, { headline: 'Bài xem', photos }), connection);
    const { troubles, sitesSeen } = await watch(desk, site);
    expect([troubles, sitesSeen > 3]).toEqual([[], true]);
  });

  it('nor while an article gets other photos and moves between lists', async () => {
    const { desk, site, connection } = await newsroom();
    const photos = [await addPhoto(desk, 43), await addPhoto(desk, 44)];
    const story = addStory(desk, { headline: 'Bài xem', photos });
    await publish(desk, addStory(desk, { headline: 'Bài bên cạnh', photos: photos.slice(1) }), connection);
    await publish(desk, story, connection);
    const others = [await addPhoto(desk, 45)];
    submit(
      desk,
      edit(desk, story.id, { headline: 'Bài xem', photos: others, section: 'Chuyên đề mới' }),
      connection,
    );
    const { troubles, sitesSeen } = await watch(desk, site);
    expect([troubles, sitesSeen > 3, walkSite(site).pages.includes('chuyen-de-moi/index.html')]).toEqual([
      [],
      true,
      true,
    ]);
  });

  it('nor while an article is taken down', async () => {
    const { desk, site, connection } = await newsroom();
    const photos = [await addPhoto(desk, 43), await addPhoto(desk, 44)];
    const story = addStory(desk, { headline: 'Bài xem', photos });
    await publish(desk, story, connection);
    await publish(desk, addStory(desk, { headline: 'Bài bên cạnh', photos: photos.slice(1) }), connection);
    clickOnly(desk, story, connection, { action: 'take-down' });
    const { troubles, sitesSeen } = await watch(desk, site);
    expect([troubles, sitesSeen > 3, walkSite(site).pages.includes('tin-tuc/bai-xem.html')]).toEqual([
      [],
      true,
      false,
    ]);
  });

  it('nor while the twenty-first article opens a second list page', async () => {
    const { desk, site, connection } = await newsroom();
    for (let number = 1; number <= 20; number += 1) {
      await publish(desk, addStory(desk, { headline: `Bài ${number}` }), connection);
    }
    submit(desk, addStory(desk, { headline: 'Bài xem' }), connection);
    expect((await watch(desk, site)).troubles).toEqual([]);
  });
});

describe('two publishers of one folder', () => {
  it('take turns: the second waits while the first has it, and goes on when the first has died', async () => {
    const { desk, site, connection } = await newsroom();
    const other = fork(join(projectRoot, 'tests/support/hold-site.ts'), [site]);
    onTestFinished(() => void other.kill('SIGKILL'));
    const [held] = await once(other, 'message');
    const waiting = await publish(desk, addStory(desk, { headline: 'Bài xem' }), connection);
    expect([held, waiting.state, waiting.attempts[0]?.message]).toEqual([
      'held',
      'waiting',
      `Một chương trình khác đang đăng lên “${site}”. Bài đợi đến lượt và sẽ tự gửi lại.`,
    ]);
    other.kill('SIGKILL');
    await once(other, 'exit');
    desk.clock.pass(60);
    await desk.outbox.tick();
    expect(desk.outbox.get(waiting.id).state).toBe('published');
  });

  it('in one process take turns too, and both stories end on the site', async () => {
    const { desk, site, connection } = await newsroom();
    const second = aDesk(join(temporaryFolder(), 'thư viện'));
    const there = await connect(second, site);
    submit(desk, addStory(desk, { headline: 'Bài một' }), connection);
    submit(second, addStory(second, { headline: 'Bài hai' }), there);
    for (let round = 0; round < 3; round += 1) {
      await Promise.all([desk.outbox.tick(), second.outbox.tick()]);
      desk.clock.pass(300);
      second.clock.pass(300);
    }
    expect(walkSite(site).pages.filter((page) => /bai-(?:mot|hai)\.html$/u.test(page))).toEqual([
      'tin-tuc/bai-hai.html',
      'tin-tuc/bai-mot.html',
    ]);
  });
});

describe('cancelling while pictures are being made', () => {
  it('leaves the site as it was', async () => {
    const { desk, site, connection } = await newsroom();
    await publish(desk, addStory(desk, { headline: 'Bài đầu' }), connection);
    const before = walkSite(site);
    const photos = await Promise.all([46, 47, 48, 49].map((seed) => addPhoto(desk, seed)));
    const { id } = submit(desk, addStory(desk, { headline: 'Bài xem', photos }), connection);
    const work = desk.outbox.tick();
    while (desk.outbox.get(id).progress === null) await setImmediate();
    desk.outbox.cancel(id);
    await work;
    expect([desk.outbox.get(id).state, walkSite(site)]).toEqual(['cancelled', before]);
  });
});
