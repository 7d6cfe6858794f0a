import { appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aDesk } from '#tests/support/desk-for-a-test.ts';
import { addStory, connect, edit, publish } from '#tests/support/publishing-desk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

async function published() {
  const root = temporaryFolder();
  const desk = aDesk(join(root, 'thư viện'));
  const site = join(root, 'trang');
  const connection = await connect(desk, site);
  const story = addStory(desk, { headline: 'Họp mặt' });
  await publish(desk, story, connection);
  const page = join(site, 'tin-tuc/hop-mat.html');
  const correct = () =>
    publish(desk, edit(desk, story.id, { headline: 'Họp mặt', text: 'Bản của tôi.' }), connection);
  return { desk, connection, story, page, correct };
}

describe('a page that somebody edited on the site', () => {
  it('is not overwritten: the intent says what happened and waits for the person', async () => {
    const { desk, page, correct } = await published();
    appendFileSync(page, '<!-- văn phòng sửa -->');
    const intent = await correct();
    desk.clock.pass(3600);
    await desk.outbox.tick();
    expect([desk.outbox.get(intent.id).state, intent.attempts.map((attempt) => attempt.message)]).toEqual([
      'conflict',
      [
        'Trang “tin-tuc/hop-mat.html” ở nơi nhận đã được sửa ngoài Tòa soạn sau lần đăng trước; chưa ghi đè gì. Hãy mở trang đó xem, rồi bấm “Gửi lại” nếu muốn thay bằng bản của bạn.',
      ],
    ]);
    expect(readFileSync(page, 'utf8')).toContain('văn phòng sửa');
  });

  it('is replaced once the person has seen it and retries', async () => {
    const { desk, page, correct } = await published();
    appendFileSync(page, '<!-- văn phòng sửa -->');
    const { id } = await correct();
    desk.outbox.retry(id);
    await desk.outbox.tick();
    const content = readFileSync(page, 'utf8');
    expect([
      desk.outbox.get(id).state,
      content.includes('Bản của tôi.'),
      content.includes('văn phòng'),
    ]).toEqual(['published', true, false]);
  });

  it('is shown again when it was edited once more before the retry', async () => {
    const { desk, page, correct } = await published();
    appendFileSync(page, '<!-- sửa lần một -->');
    const { id } = await correct();
    appendFileSync(page, '<!-- sửa lần hai -->');
    desk.outbox.retry(id);
    await desk.outbox.tick();
    expect([desk.outbox.get(id).state, readFileSync(page, 'utf8').includes('sửa lần hai')]).toEqual([
      'conflict',
      true,
    ]);
  });

  it('does not hold up other stories', async () => {
    const { desk, connection, page, correct } = await published();
    appendFileSync(page, '<!-- văn phòng sửa -->');
    await correct();
    const other = await publish(desk, addStory(desk, { headline: 'Bài khác' }), connection);
    expect([other.state, readFileSync(page, 'utf8').includes('văn phòng sửa')]).toEqual(['published', true]);
  });
});

describe('a page that somebody took off the site', () => {
  it('does not come back by itself, but by a retry', async () => {
    const { desk, page, correct } = await published();
    rmSync(page);
    const intent = await correct();
    expect([intent.state, existsSync(page), intent.attempts[0]?.message]).toEqual([
      'conflict',
      false,
      'Trang “tin-tuc/hop-mat.html” đã bị xóa ở nơi nhận sau lần đăng trước; chưa đăng lại. Hãy hỏi người quản trị trang, rồi bấm “Gửi lại” nếu vẫn muốn đăng.',
    ]);
    desk.outbox.retry(intent.id);
    await desk.outbox.tick();
    expect([desk.outbox.get(intent.id).state, existsSync(page)]).toEqual(['published', true]);
  });
});

describe('a site whose own books were lost', () => {
  it('is carried on: pages are compared by their bytes', async () => {
    const { desk, page, correct } = await published();
    rmSync(join(page, '../../toa-soan/giao-nhan.json'));
    const intent = await correct();
    expect([intent.state, readFileSync(page, 'utf8').includes('Bản của tôi.')]).toEqual(['published', true]);
    writeFileSync(join(page, '../../toa-soan/giao-nhan.json'), 'hỏng');
    const again = await correct();
    expect([again.state, desk.outbox.list().length]).toEqual(['published', 3]);
  });
});

describe('a publication that arrived, though nobody heard of it', () => {
  /** As if the machine had died between the last file and the library's own note of it. */
  async function unheard() {
    const room = await published();
    const { write } = room.desk.library;
    write.exec("UPDATE intents SET state = 'sending', receipt = NULL");
    write.exec('DELETE FROM publications');
    const [intent] = room.desk.outbox.list();
    if (intent === undefined) throw new Error('no intent');
    return { ...room, id: intent.id };
  }

  it('is found by its key and not sent again', async () => {
    const { desk, page, id } = await unheard();
    const before = statSync(page).ino;
    await desk.outbox.tick();
    const { state, receipt, attempts } = desk.outbox.get(id);
    expect([state, receipt?.url, statSync(page).ino === before]).toEqual([
      'published',
      pathToFileURL(page).href,
      true,
    ]);
    expect(attempts.at(-1)?.message).toContain('trang ở nơi nhận đã đọc lại và khớp bản duyệt');
  });

  it('is not called published when the page is not what was sent', async () => {
    const { desk, page, id } = await unheard();
    appendFileSync(page, '<!-- văn phòng sửa -->');
    await desk.outbox.tick();
    expect([desk.outbox.get(id).state, readFileSync(page, 'utf8').includes('văn phòng sửa')]).toEqual([
      'conflict',
      true,
    ]);
  });
});
