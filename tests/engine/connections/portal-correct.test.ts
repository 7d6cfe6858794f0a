import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addPhoto, addStory, connect, edit, publish, setUpSite } from '#tests/support/publishing-desk.ts';
import { anotherMachine } from '#tests/support/another-machine.ts';
import { click, deliverPastOutbox } from '#tests/support/click.ts';
import { aDesk } from '#tests/support/desk-for-a-test.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { walkSite } from '#tests/support/walk-site.ts';

async function published() {
  const root = temporaryFolder();
  const desk = aDesk(join(root, 'thư viện'));
  setUpSite(desk);
  const site = join(root, 'trang');
  const connection = await connect(desk, site);
  const story = addStory(desk, { headline: 'Họp mặt', text: 'Ông Tám dự.' });
  await publish(desk, story, connection);
  desk.clock.pass(3600);
  const change = (text: string) => edit(desk, story.id, { headline: 'Họp mặt', text });
  return { desk, site, connection, story, change };
}

const pages = ['tin-tuc/hop-mat.html', 'tin-tuc/hop-mat-ban-in.html'];

/** What the box says on the article's page and on its print page. */
function boxes(site: string): (string | undefined)[] {
  return pages.map((path) => {
    const page = readFileSync(join(site, path), 'utf8');
    const box = /<aside class="correction"[\s\S]*?<\/aside>/u.exec(page)?.[0];
    return box
      ?.replace(/<[^>]+>/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim();
  });
}

describe('a correction', () => {
  it('is told to readers with its time, on the page and on the print page, beside the text put right', async () => {
    const { desk, site, connection, change } = await published();
    const note = 'Bản trước ghi sai tên ông Tâm.';
    const { state, receipt } = await click(desk, change('Ông Tâm dự.'), connection, {
      action: 'correct',
      note,
    });
    expect([state, receipt?.visibility, boxes(site), walkSite(site).broken]).toEqual([
      'published',
      'public',
      pages.map(() => `Đính chính 22/11/2026 11:42 ${note}`),
      [],
    ]);
    const page = readFileSync(join(site, pages[0] ?? ''), 'utf8');
    const data: unknown = JSON.parse(
      /<script type="application\/ld\+json">([\s\S]*?)<\/script>/u.exec(page)?.[1] ?? '',
    );
    expect([page.includes('Ông Tâm dự.'), data]).toEqual([
      true,
      expect.objectContaining({
        correction: { '@type': 'CorrectionComment', text: note, datePublished: '2026-11-22T11:42:07+07:00' },
      }),
    ]);
  });

  it('stays with its day when the text is updated, until another takes its place', async () => {
    const { desk, site, connection, change } = await published();
    await click(desk, change('Ông Tâm dự.'), connection, { action: 'correct', note: 'Sai tên.' });
    desk.clock.pass(3600);
    await publish(desk, change('Ông Tâm dự và phát biểu.'), connection);
    const afterUpdate = boxes(site);
    desk.clock.pass(3600);
    await click(desk, change('Bà Tâm dự.'), connection, { action: 'correct', note: 'Sai tên và ngôi.' });
    expect([afterUpdate, boxes(site)]).toEqual([
      pages.map(() => 'Đính chính 22/11/2026 11:42 Sai tên.'),
      pages.map(() => 'Đính chính 22/11/2026 13:42 Sai tên và ngôi.'),
    ]);
  });

  it('stays when another machine, which has not heard of it, updates the article', async () => {
    const { desk, site, connection, story, change } = await published();
    const other = await anotherMachine(desk);
    await click(desk, change('Ông Tâm dự.'), connection, { action: 'correct', note: 'Sai tên.' });
    const update = edit(other, story.id, { headline: 'Họp mặt', text: 'Ông Tâm dự và phát biểu.' });
    const { id, state } = await publish(other, update, connection);
    other.outbox.retry(id);
    await other.outbox.tick();
    expect([state, other.outbox.get(id).state, boxes(site)]).toEqual([
      'conflict',
      'published',
      pages.map(() => 'Đính chính 22/11/2026 11:42 Sai tên.'),
    ]);
  });

  it('sent once more changes nothing', async () => {
    const { desk, site, connection, change } = await published();
    const story = change('Ông Tâm dự.');
    await click(desk, story, connection, { action: 'correct', note: 'Sai tên.' });
    desk.clock.pass(3600);
    const again = await click(desk, story, connection, { action: 'correct', note: 'Sai tên.' });
    expect([again.receipt?.files, boxes(site)[0]]).toEqual([0, 'Đính chính 22/11/2026 11:42 Sai tên.']);
  });

  it('without a word to readers is refused, and the page stays as it was', async () => {
    const { desk, site, connection, change } = await published();
    const before = readFileSync(join(site, pages[0] ?? ''), 'utf8');
    const silent = { action: 'correct', note: ' ' } as const;
    await expect(deliverPastOutbox(desk, change('Ông Tâm dự.'), connection, silent)).rejects.toThrow(
      'Chưa có lời đính chính cho bạn đọc nên chưa gửi gì. Hãy viết một câu nói rõ chỗ sai và gửi lại.',
    );
    expect(readFileSync(join(site, pages[0] ?? ''), 'utf8')).toBe(before);
  });
});

describe('what a site of files cannot do', () => {
  it.each([
    ['schedule', /không tự đăng theo giờ/u],
    ['unpublish', /không có bản nháp/u],
  ] as const)('is refused: %s', async (action, sentence) => {
    const { desk, connection, story } = await published();
    await expect(deliverPastOutbox(desk, story, connection, { action })).rejects.toMatchObject({
      code: 'destination_refused',
      message: expect.stringMatching(sentence),
    });
  });
});

describe('a site whose books are of the first form', () => {
  it('is carried on: nothing is sent twice, and every article keeps its record', async () => {
    const { desk, site, connection, story } = await published();
    const photos = [await addPhoto(desk, 71)];
    const other = addStory(desk, { headline: 'Bài có ảnh', photos });
    await publish(desk, other, connection);
    asFirstForm(site);
    const unchanged = await publish(desk, other, connection);
    const shared = await publish(desk, edit(desk, story.id, { headline: 'Họp mặt', photos }), connection);
    const sent = readdirSync(join(site, 'toa-soan/bai')).toSorted();
    expect([unchanged.receipt?.files, shared.state, sent, walkSite(site).broken]).toEqual([
      0,
      'published',
      [`${story.id}.json`, `${other.id}.json`].toSorted(),
      [],
    ]);
    await publish(desk, edit(desk, story.id, { headline: 'Họp mặt' }), connection);
    expect([readdirSync(join(site, 'anh')).length, walkSite(site).broken]).toEqual([4, []]);
  });
});

/** Puts the books back into the form they had before each article got a file of its own. */
function asFirstForm(site: string): void {
  const own = join(site, 'toa-soan');
  const lists = z.object({ lists: z.array(z.object({ path: z.string() })) });
  const records = lists.parse(JSON.parse(readFileSync(join(own, 'giao-nhan.json'), 'utf8')));
  const articles = readdirSync(join(own, 'bai')).map((name) => {
    const record: unknown = JSON.parse(readFileSync(join(own, 'bai', name), 'utf8'));
    const { correction: _, ...first } = z.looseObject({ correction: z.null() }).parse(record);
    return first;
  });
  const paths = records.lists.map(({ path }) => path).filter((path) => !path.startsWith('toa-soan/'));
  writeFileSync(join(own, 'giao-nhan.json'), JSON.stringify({ version: 1, articles, lists: paths }));
  rmSync(join(own, 'bai'), { recursive: true });
  rmSync(join(own, 'dang-do.json'));
}
