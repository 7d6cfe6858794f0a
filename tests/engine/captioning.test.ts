import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { insertPhoto } from '#engine/db/rows/photos.ts';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { answer } from '#engine/serve.ts';
import type { Method, MethodInput, MethodOutput } from '#shared/api/contract.ts';
import type { Photo } from '#shared/model/photo.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { runCli, runJson } from '#tests/support/command-line.ts';
import { anEngine } from '#tests/support/engine.ts';
import { testMoment } from '#tests/support/moment.ts';

async function aDesk(photos: readonly Photo[] = [aPhoto({}), aPhoto({})]) {
  const { engine, libraryDir } = await anEngine();
  for (const photo of photos) insertPhoto(engine.library().write, photo, testMoment.toISOString());
  const handlers = createHandlers(engine);
  // Proof: `answer` has parsed the reply by the schema of this very method.
  const call = <M extends Method>(method: M, input: MethodInput<M>) =>
    answer(handlers, method, input) as Promise<MethodOutput<M>>;
  const codeFile = (name: string, text: string | Uint8Array): string => {
    const path = join(libraryDir, '..', name);
    writeFileSync(path, text);
    return path;
  };
  const captions = async () =>
    (await call('photos.list', { search: '' })).photos.map(({ caption }) => caption);
  return { engine, call, codeFile, captions, ids: photos.map(({ id }) => id) };
}

const meeting = {
  name: 'Họp phường',
  key: 1,
  fields: {
    caption: { pattern: '{người} tại {nơi}.', mode: 'append' },
    credit: { pattern: 'Minh Anh', mode: 'fill-empty' },
  },
} as const;

describe('a caption template', () => {
  it('is kept in the library, renamed, and removed', async () => {
    const { call } = await aDesk();
    const saved = await call('captionTemplates.save', { draft: meeting });
    expect(saved).toEqual({ ...meeting, id: expect.any(String), updatedAt: testMoment.toISOString() });
    const renamed = await call('captionTemplates.save', {
      id: saved.id,
      draft: { ...meeting, name: 'Họp dân' },
    });
    expect((await call('captionTemplates.list', {})).templates).toEqual([renamed]);
    await call('captionTemplates.remove', { id: saved.id });
    expect((await call('captionTemplates.list', {})).templates).toEqual([]);
  });

  it('has a name and a key of its own: the name is refused to another, the key moves', async () => {
    const { call } = await aDesk();
    await call('captionTemplates.save', { draft: meeting });
    await expect(
      call('captionTemplates.save', { draft: { ...meeting, name: 'hop  phuong' } }),
    ).rejects.toThrow(expect.objectContaining({ code: 'conflict' }));
    await call('captionTemplates.save', { draft: { ...meeting, name: 'Lễ' } });
    const { templates } = await call('captionTemplates.list', {});
    expect(templates.map(({ name, key }) => [name, key])).toEqual([
      ['Họp phường', null],
      ['Lễ', 1],
    ]);
  });
});

describe('code files', () => {
  it('expand in captions until they are switched off, and the newest has the say', async () => {
    const { call, codeFile, captions, ids } = await aDesk([aPhoto({})]);
    const [id = ''] = ids;
    const old = await call('codes.import', { path: codeFile('cũ.txt', 'ub\tUBND xã\nhd\tHĐND\n') });
    const write = (caption: string) => call('photos.applyCaptions', { ids: [id], fields: { caption } });
    await write('=ub=, =hd=');
    expect(await captions()).toEqual(['UBND xã, HĐND']);

    const utf16 = Buffer.from('\ufeffub\tUBND phường\t=hd#1= và UBND\n', 'utf16le');
    await call('codes.import', { path: codeFile('moi.txt', utf16), replaces: old.list.id });
    await expect(write('=hd=')).rejects.toThrow(/^Không có mã =hd=/u);
    await call('codes.import', { path: codeFile('hd.txt', 'hd\tHội đồng nhân dân\n') });
    await write('=ub#2=');
    expect(await captions()).toEqual(['Hội đồng nhân dân và UBND']);

    const { lists } = await call('codes.lists', {});
    expect(lists.map(({ name, enabled, codes }) => [name, enabled, codes])).toEqual(
      expect.arrayContaining([
        ['Danh bạ', true, 0],
        ['moi.txt', true, 1],
        ['hd.txt', true, 1],
      ]),
    );
    await call('codes.setEnabled', { id: old.list.id, enabled: false });
    await expect(write('=ub=')).rejects.toThrow(/^Không có mã =ub=/u);
    await call('codes.remove', { id: old.list.id });
    await call('codes.restore', { id: old.list.id });
    expect((await call('codes.lists', {})).lists.map(({ name }) => name)).toContain('moi.txt');
    await call('codes.remove', { id: old.list.id });
    expect((await call('codes.search', { search: 'u' })).codes).toEqual([]);
    expect(await captions()).toEqual(['Hội đồng nhân dân và UBND']);
  });

  it('of the register need no file, and can be switched off', async () => {
    const { call, captions, ids } = await aDesk([aPhoto({ takenAt: '2026-11-22T08:00:00' })]);
    const titles = [{ title: 'Bí thư Đảng ủy phường', from: '2025-07-01' }];
    await call('people.save', { draft: { name: 'Lê Thị Hồng Nhung', titles } });
    await call('photos.applyCaptions', { ids, fields: { caption: '=nhung= phát biểu.' } });
    expect(await captions()).toEqual(['đồng chí Lê Thị Hồng Nhung, Bí thư Đảng ủy phường phát biểu.']);
    await call('codes.setEnabled', { id: 'people', enabled: false });
    await expect(call('photos.previewCaptions', { ids, fields: { caption: '=nhung=' } })).rejects.toThrow(
      expect.objectContaining({ code: 'unknown_code', details: { field: 'caption' } }),
    );
  });

  it('that are none are refused by name', async () => {
    const { call, codeFile } = await aDesk();
    await expect(
      call('codes.import', { path: codeFile('ảnh.jpg', Uint8Array.of(0xff, 0xd8, 0, 1)) }),
    ).rejects.toThrow(
      expect.objectContaining({ code: 'unreadable_text', message: expect.stringContaining('“ảnh.jpg”') }),
    );
    const huge = codeFile('lớn.txt', Buffer.alloc(8_000_001, 'a\tb\n'));
    await expect(call('codes.import', { path: huge })).rejects.toThrow(/^“lớn\.txt” lớn hơn 8 MB/u);
    await expect(call('codes.import', { path: '/không/có.txt' })).rejects.toThrow(
      expect.objectContaining({ code: 'not_found', message: expect.stringContaining('“có.txt”') }),
    );
  });
  it('are offered while they are typed with what they say of the photo, nested codes and variants too', async () => {
    const { call, codeFile, ids } = await aDesk([aPhoto({ shotAt: '2026-11-22T08:15:00' })]);
    const path = codeFile(
      'Mã.txt',
      'ub\tUBND phường\nct\tChủ tịch =ub=\tCT {giờ}\t\tông CT\ncu\t=cu2=\ncu2\t=cu=\n',
    );
    await call('codes.import', { path });
    const [photoId = ''] = ids;
    const offered = async (typed: string, of: string | null): Promise<unknown[]> => {
      const { codes } = await call('codes.complete', { typed, photoId: of });
      return codes.map(({ token, text, problem }) => [token, text, problem]);
    };
    expect(await offered('ct', photoId)).toEqual([
      ['=ct=', 'Chủ tịch UBND phường', null],
      ['=ct#2=', 'CT 08:15', null],
      ['=ct#4=', 'ông CT', null],
    ]);
    expect(await offered('ct', null)).toEqual([
      ['=ct=', 'Chủ tịch =ub=', null],
      ['=ct#2=', 'CT {giờ}', null],
      ['=ct#4=', 'ông CT', null],
    ]);
    const circle =
      'Mã =cu= gọi vòng về chính nó: cu → cu2 → cu. Hãy sửa bảng mã. Chưa có ảnh nào bị thay đổi.';
    expect((await offered('cu', photoId))[0]).toEqual(['=cu=', '=cu2=', circle]);
  });
});

describe('a batch over a thousand photos', () => {
  it('is one step, and one undo gives every photo its own text back', async () => {
    const photos = Array.from({ length: 1000 }, (_, index) => aPhoto({ caption: `Cũ ${index}`, credit: '' }));
    const { call, captions, ids } = await aDesk(photos);
    const before = await captions();
    const fields = { caption: '{stt}/{tổng số}', credit: 'Minh Anh', keywords: 'họp, lễ' };
    const modes = { caption: 'append' } as const;
    const { changed, undoId } = await call('photos.applyCaptions', { ids, fields, modes });
    const [first] = (await call('photos.list', { ids: [ids[0] ?? ''], search: '' })).photos;
    expect([changed, first?.caption, first?.credit, first?.keywords]).toEqual([
      1000,
      'Cũ 0 1/1000',
      'Minh Anh',
      ['họp', 'lễ'],
    ]);
    expect(await call('photos.undo', { undoId: undoId ?? 0 })).toEqual({ restored: 1000, kept: [] });
    expect(await captions()).toEqual(before);
  });

  it('that finds and replaces a name is one step as well', async () => {
    const people = ['Trần Quốc Vuợng'];
    const photos = [
      aPhoto({ caption: 'Ông Vuợng.', people }),
      aPhoto({ alt: 'Vuợng', people }),
      aPhoto({ caption: 'Quang cảnh' }),
    ];
    const { call, ids } = await aDesk(photos);
    const rule = { find: 'Vuợng', replacement: 'Vượng' };
    expect((await call('photos.previewReplace', { ids, rule })).results.map(({ id }) => id)).toEqual(
      ids.slice(0, 2),
    );
    const { changed, undoId } = await call('photos.applyReplace', { ids, rule });
    const read = async () => {
      const found = (await call('photos.list', { ids, search: '' })).photos;
      return found.map(({ caption, alt, people: shown }) => [caption, alt, ...shown]);
    };
    expect([changed, await read()]).toEqual([
      2,
      [
        ['Ông Vượng.', '', 'Trần Quốc Vượng'],
        ['', 'Vượng', 'Trần Quốc Vượng'],
        ['Quang cảnh', ''],
      ],
    ]);
    await call('photos.undo', { undoId: undoId ?? 0 });
    expect(await read()).toEqual(photos.map(({ caption, alt, people: shown }) => [caption, alt, ...shown]));
  });
});

describe('from a terminal', () => {
  it('codes come in, a template is stamped, a word is replaced, first dry', async () => {
    const { engine, call, codeFile } = await aDesk([
      aPhoto({ caption: 'Đầu.', place: 'khu phố 7' }),
      aPhoto({}),
    ]);
    const draft = {
      ...meeting,
      fields: { caption: { pattern: '=ub= tại {nơi}.', mode: 'append' } },
    } as const;
    await call('captionTemplates.save', { draft });
    const library = engine.library().path;
    const file = codeFile('ma.txt', 'ub\tUBND phường\nhỏng\n');
    await engine.close();

    expect(await runJson(library, 'codes', 'import', file)).toMatchObject({
      code: 0,
      json: { list: { name: 'ma.txt', codes: 1 }, skipped: [{ line: 2 }] },
    });
    expect((await runJson(library, 'codes', 'list')).json).toMatchObject({
      lists: [{ name: 'Danh bạ' }, { name: 'ma.txt' }],
      codes: [{ code: 'ub', variants: ['UBND phường'], list: 'ma.txt' }],
    });
    const stamp = ['photos', 'caption', '--all', '--template', 'hop phuong', '--set', 'credit=Minh Anh'];
    expect((await runJson(library, ...stamp, '--mode', 'credit=fill-empty')).json).toEqual({ changed: 2 });
    const replace = ['photos', 'replace', '--all', '--find', 'ubnd', '--with', 'Ủy ban', '--ignore-case'];
    expect((await runJson(library, ...replace, '--fields', 'alt')).json).toEqual({ changed: 0 });
    const dry = (await runJson(library, ...replace, '--dry')).json;
    expect((await runJson(library, ...replace)).json).toEqual({ changed: 2 });
    expect(dry).toMatchObject({
      results: [
        { fields: { caption: { after: 'Đầu. Ủy ban phường tại khu phố 7.' } } },
        { fields: { caption: { after: 'Ủy ban phường tại .' } } },
      ],
    });
    expect((await runCli(library, 'photos', 'caption', '--all', '--template', 'lạ')).stderr).toBe(
      'Không có mẫu “lạ”. Các mẫu đang có: “Họp phường”.\n',
    );
  });
});
