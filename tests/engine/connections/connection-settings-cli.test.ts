import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { ConnectionDraft } from '#shared/model/connection.ts';
import { runJson } from '#tests/support/command-line.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const Added = z.object({ connection: ConnectionDraft });

function addDirectus(...more: readonly string[]): ReturnType<typeof runJson> {
  const library = join(temporaryFolder(), 'Tòa soạn');
  return runJson(
    library,
    ...['connections', 'add', '--name', 'Kho bài', '--kind', 'directus', '--url', 'http://127.0.0.1:9'],
    ...['--set', 'collection=tin', ...more],
  );
}

it('takes a mapping of fields as JSON, other settings as text', async () => {
  const fields = { headline: 'tieu_de', body: 'noi_dung' };
  const { code, json } = await addDirectus(
    ...['--set', `fields=${JSON.stringify(fields)}`, '--set', 'modifiedField=sua_luc'],
  );
  const { connection } = Added.parse(json);
  expect([code, connection.settings]).toEqual([
    0,
    {
      ...{ url: 'http://127.0.0.1:9', secretEnv: '', collection: 'tin', fields, modifiedField: 'sua_luc' },
      ...{ statuses: { draft: 'draft', public: 'published', gone: 'archived' }, pageAddress: '' },
    },
  ]);
});

it('says in one sentence what is wrong with a setting', async () => {
  const said = [await addDirectus('--set', 'fields={headline'), await addDirectus('--set', 'fields')];
  expect(said).toEqual([
    {
      code: 1,
      json: {
        error: {
          code: 'invalid_request',
          message:
            'Giá trị của --set fields=… mở bằng { hoặc [ nên phải là JSON đúng cú pháp, ví dụ {"headline":"title"}.',
        },
      },
    },
    {
      code: 1,
      json: {
        error: {
          code: 'invalid_request',
          message: '--set cần dạng tên=giá trị, không phải “fields”.',
        },
      },
    },
  ]);
});
