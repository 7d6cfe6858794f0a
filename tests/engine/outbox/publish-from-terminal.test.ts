// Clicks from a terminal: the same outbox, one JSON document.
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runJson } from '#tests/support/command-line.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

async function aNewsroom() {
  const folder = temporaryFolder();
  const library = join(folder, 'Tòa soạn');
  const text = join(folder, 'bai.txt');
  writeFileSync(
    text,
    'Phường An Hòa ra quân\n\nSáng 21/11, phường An Hòa ra quân tổng vệ sinh môi trường.\n',
  );
  const imported = await runJson(library, 'import', text);
  const { stories } = imported.json as { stories: { id: string }[] };
  for (const name of ['Một', 'Hai']) {
    const site = ['--kind', 'local-portal', '--path', join(folder, name)];
    await runJson(library, 'connections', 'add', '--name', name, ...site);
  }
  const run = (...words: readonly string[]) => runJson(library, ...words);
  return { run, id: stories[0]?.id ?? '' };
}

const refused = (message: string): unknown => ({
  code: 1,
  json: { error: { code: 'invalid_request', message: expect.stringContaining(message) } },
});

it('publishes to one destination in the shape scripts know, and to several in a list', async () => {
  const { run, id } = await aNewsroom();
  const one = await run('publish', id, '--to', 'Một', '--wait');
  const both = await run('publish', id, '--to', 'Một', '--to', 'Hai', '--wait');
  const outcome = {
    ...{ intent: expect.any(String), state: 'published', receipt: expect.any(Object) },
    message: expect.stringContaining('đọc lại'),
  };
  expect([one, both]).toEqual([
    { code: 0, json: outcome },
    { code: 0, json: { intents: [outcome, outcome] } },
  ]);
});

it('keeps a story until a time of the newsroom’s wall, shows it, and lets go of it again', async () => {
  const { run, id } = await aNewsroom();
  const { json } = await run(
    'publish',
    id,
    '--to',
    'Một',
    '--action',
    'embargo',
    '--at',
    '2099-11-23 14:30',
    '--wait',
  );
  const { intent } = json as { intent: string };
  expect((await run('outbox', 'show', intent)).json).toMatchObject({
    ...{ id: intent, state: 'waiting', nextAttemptAt: '2099-11-23T07:30:00.000Z' },
    manifest: { action: 'embargo', at: '2099-11-23T07:30:00.000Z' },
  });
  expect(await run('outbox', 'retry', intent)).toEqual({
    code: 1,
    json: { error: { code: 'conflict', message: expect.stringContaining('14:30 ngày 23/11/2099') } },
  });
  expect((await run('outbox', 'cancel', intent)).json).toMatchObject({ state: 'cancelled' });
});

it('says what is wrong with a click, and sends nowhere when one of several destinations cannot', async () => {
  const { run, id } = await aNewsroom();
  const both = ['--to', 'Một', '--to', 'Hai'];
  await run('publish', id, '--to', 'Một', '--wait');
  expect([
    await run('publish', id),
    await run('publish', id, '--to', 'Một', '--action', 'fax'),
    await run('publish', id, '--to', 'Một', '--action', 'embargo', '--at', 'chiều mai'),
    await run('publish', id, '--to', 'Một', '--action', 'correct'),
    await run('publish', id, ...both, '--action', 'correct', '--note', 'Sai tên.'),
  ]).toEqual([
    refused('Thiếu --to.'),
    refused('--action là một trong: publish, update, schedule'),
    refused('Không hiểu giờ “chiều mai”'),
    refused('Chưa có lời đính chính.'),
    refused('Chưa gửi tới nơi nào vì “Hai”: Bài chưa đăng ở “Hai” lần nào'),
  ]);
  const { json } = await run('outbox', 'list');
  expect((json as { intents: unknown[] }).intents).toHaveLength(1);
});
