import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMetadata } from '#engine/metadata/read-metadata.ts';
import { StoryDocument } from '#shared/model/blocks.ts';
import { runCli, runJson, runWords } from '#tests/support/command-line.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const article = [
  'Phường An Hòa: Ra quân tổng vệ sinh',
  '',
  '21/11/2026',
  'Phường An Hòa: Ra quân tổng vệ sinh',
  '',
  '     Sáng 21/11, phường An Hòa ra quân tổng vệ sinh môi trường.',
  '',
  '     Hơn 200 người dân tham gia quét dọn tuyến đường Bến Me từ sáng sớm, thu gom gần hai tấn rác và cỏ dại ven kênh.',
  '',
  '     Sau lễ phát động, các đoàn viên cùng bà con sơn lại bờ tường, trồng thêm hoa dọc lối vào khu phố 7 và khu phố 9.',
  '',
  'Đồng chí Lê Thị Hồng Nhung phát biểu tại lễ ra quân.',
  '',
  'Tin và ảnh Minh Anh',
  '',
  'Bản in',
].join('\n');

async function aDesk(): Promise<{ library: string; folder: string; text: string; photos: string }> {
  const folder = temporaryFolder();
  const photos = join(folder, 'the-nho');
  mkdirSync(join(photos, 'con'), { recursive: true });
  writeFileSync(join(photos, 'IMG_1.JPG'), await makePhoto({ seed: 1, takenAt: '2026:11:21 07:30:00' }));
  writeFileSync(join(photos, 'IMG_2.JPG'), await makePhoto({ seed: 2, takenAt: '2026:11:21 07:31:00' }));
  writeFileSync(join(photos, 'IMG_2 copy.JPG'), await makePhoto({ seed: 2, takenAt: '2026:11:21 07:31:00' }));
  writeFileSync(join(photos, 'hong.jpg'), 'không phải ảnh');
  writeFileSync(
    join(photos, 'con', 'IMG_3.JPG'),
    await makePhoto({ seed: 3, takenAt: '2026:11:21 07:29:00' }),
  );
  const text = join(folder, 'bai.txt');
  writeFileSync(text, article);
  return { library: join(folder, 'Tòa soạn'), folder, text, photos };
}

describe('the whole job from a terminal', () => {
  it('imports a text, captions photos, renders, publishes and verifies', async () => {
    const { library, folder, text, photos } = await aDesk();
    const site = join(folder, 'cong');

    const imported = await runJson(library, 'import', text);
    expect(imported).toEqual({
      code: 0,
      json: {
        stories: [
          {
            id: expect.any(String),
            headline: 'Phường An Hòa: Ra quân tổng vệ sinh',
            warnings: expect.any(Array),
          },
        ],
      },
    });
    const { stories } = (await runJson(library, 'stories', 'list')).json as { stories: { id: string }[] };
    const id = stories[0]?.id ?? '';
    expect(stories).toEqual([
      {
        id,
        headline: 'Phường An Hòa: Ra quân tổng vệ sinh',
        status: 'draft',
        revision: 1,
        updatedAt: expect.any(String),
      },
    ]);
    expect((await runJson(library, 'stories', 'show', id)).json).toMatchObject({
      story: {
        id,
        lead: 'Sáng 21/11, phường An Hòa ra quân tổng vệ sinh môi trường.',
        byline: [{ role: 'both', name: 'Minh Anh' }],
        publicationDay: '2026-11-21',
        captions: ['Đồng chí Lê Thị Hồng Nhung phát biểu tại lễ ra quân.'],
        people: [null],
        text: expect.stringContaining('Hơn 200 người dân'),
      },
    });

    expect((await runJson(library, 'photos', 'import', photos, '--recursive')).json).toEqual({
      photos: expect.arrayContaining(
        ['IMG_1.JPG', 'IMG_3.JPG'].map((file) => ({
          id: expect.any(String),
          file,
          hash: expect.stringMatching(/^[0-9a-f]{64}$/u),
        })),
      ),
      duplicates: 1,
      failed: [
        {
          file: join(photos, 'hong.jpg'),
          code: 'unreadable_image',
          message: expect.stringContaining('hong.jpg'),
        },
      ],
      // One file is not in: what they came from may not be erased.
      verdict: expect.objectContaining({ isSafe: false, photos: 5, copied: 3, known: 1, leftCount: 1 }),
    });
    expect(
      (
        await runJson(
          library,
          'photos',
          'caption',
          '--all',
          '--set',
          'caption=Ảnh {stt} ngày {ngày}',
          '--set',
          'credit=Minh Anh',
        )
      ).json,
    ).toEqual({ changed: 3 });
    const out = join(folder, 'xuat');
    await runJson(library, 'photos', 'export', '--all', '--out', out);
    const exported = await Promise.all(
      readdirSync(out)
        .toSorted()
        .map((name) => readMetadata(join(out, name))),
    );
    expect(exported.map(({ text: { caption, credit } }) => [caption, credit])).toEqual([
      ['Ảnh 2 ngày 21/11/2026', 'Minh Anh'],
      ['Ảnh 3 ngày 21/11/2026', 'Minh Anh'],
      ['Ảnh 1 ngày 21/11/2026', 'Minh Anh'],
    ]);

    const rendered = (await runJson(library, 'render', id, '--out', join(folder, 'trang'))).json as {
      entry: string;
      files: string[];
    };
    expect(rendered.files).toContain(rendered.entry);
    expect(readFileSync(join(folder, 'trang', rendered.entry), 'utf8')).toContain('Ra quân tổng vệ sinh');

    await runJson(library, 'connections', 'add', '--name', 'Cổng', '--kind', 'local-portal', '--path', site);
    expect((await runJson(library, 'connections', 'test', 'Cổng')).json).toMatchObject({
      state: 'reachable',
    });
    const published = await runJson(library, 'publish', id, '--to', 'Cổng', '--wait');
    expect(published).toMatchObject({
      code: 0,
      json: {
        intent: expect.any(String),
        state: 'published',
        receipt: { remoteId: expect.any(String), url: expect.stringMatching(/^file:/u) },
      },
    });
    const { receipt } = published.json as { receipt: { url: string } };
    expect(readFileSync(new URL(receipt.url), 'utf8')).toContain('Hơn 200 người dân tham gia');
    expect((await runJson(library, 'stories', 'list')).json).toMatchObject({
      stories: [{ status: 'published' }],
    });
    expect(await runJson(library, 'library', 'verify')).toEqual({
      code: 0,
      json: { ok: true, problems: [] },
    });
  });
});

describe('what a terminal gets for bad input', () => {
  const refused = (code: string): unknown => ({
    code: 1,
    json: { error: { code, message: expect.stringMatching(/\S.*[.:]/su) } },
  });

  it.each([
    ['library_missing', ['stories', 'list']],
    ['invalid_request', ['lệnh-lạ']],
    ['invalid_request', ['stories', 'list', '--cờ-lạ']],
    ['unreadable_text', ['import', 'không-có.txt']],
    ['invalid_request', ['connections', 'add', '--name', 'A', '--kind', 'fax', '--path', 'x']],
  ])('%s for %j', async (code, words) => {
    expect(await runJson(join(temporaryFolder(), 'x'), ...words)).toEqual(refused(code));
  });

  it('names the variable a pattern does not know and changes no photo', async () => {
    const { library, photos } = await aDesk();
    await runJson(library, 'photos', 'import', photos);
    expect(await runJson(library, 'photos', 'caption', '--all', '--set', 'caption={máy}')).toEqual(
      refused('unknown_variable'),
    );
    expect((await runJson(library, 'photos', 'list')).json).toMatchObject({
      photos: [{ caption: '' }, { caption: '' }],
    });
  });

  it('names a theme that is not there', async () => {
    const { library, folder, text } = await aDesk();
    const { json } = await runJson(library, 'import', text);
    const { stories } = json as { stories: { id: string }[] };
    const rendered = await runJson(
      library,
      'render',
      stories[0]?.id ?? '',
      '--theme',
      'khong-co',
      '--out',
      join(folder, 'x'),
    );
    expect(rendered).toEqual({
      code: 1,
      json: {
        error: {
          code: 'theme_failed',
          message: expect.stringContaining('khong-co'),
        },
      },
    });
  });

  it('speaks plain sentences without --json, on standard error', async () => {
    const ended = await runCli(join(temporaryFolder(), 'x'), 'stories', 'list');
    expect(ended).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Không thấy thư viện ở “.*”\. .*\n$/u),
    });
  });

  it('keeps a story of which one file could not be read', async () => {
    const { library, text } = await aDesk();
    const { code, json } = await runJson(library, 'import', text, '/không/có.txt');
    expect([code, json]).toEqual([
      0,
      { stories: [expect.anything()], failed: [expect.objectContaining({ code: 'unreadable_text' })] },
    ]);
  });
});

describe('a clipboard from a terminal', () => {
  it('is printed as the document, its text and its HTML, without a library', async () => {
    const folder = temporaryFolder();
    const [html, rtf] = ['bai.html', 'bai.rtf'].map((name) => join(folder, name));
    const picture = await makePhoto({ seed: 3 });
    writeFileSync(
      html ?? '',
      `<p class=MsoNormal style='color:red'>Sáng 22/11, <b>phường</b> ra quân.<script>alert(1)</script></p>
       <p class=MsoNormal><img src="file:///C:/a.jpg"></p><p class=MsoCaption>Ra quân</p>`,
    );
    writeFileSync(rtf ?? '', `{\\rtf1{\\pict\\jpegblip ${picture.toString('hex')}}}`);
    const { code, stdout } = await runWords('paste', '--html', html ?? '', '--rtf', rtf ?? '', '--json');
    const { document, ...rest } = JSON.parse(stdout) as { document: unknown };
    expect([code, rest]).toEqual([
      0,
      {
        text: 'Sáng 22/11, phường ra quân.\n\nRa quân',
        html: expect.stringMatching(
          /^<p data-block="0">Sáng 22\/11, <strong>phường<\/strong> ra quân\.<\/p>\n<figure data-story-block=".*"><figcaption>Ra quân<\/figcaption><\/figure>$/su,
        ),
        pictures: 1,
        warnings: ['Đã bỏ 1 đoạn mã chạy trong trang.'],
      },
    ]);
    expect(StoryDocument.parse(document)).toEqual(document);
  });

  it('that is not there is refused in one JSON document', async () => {
    const { code, stdout } = await runWords('paste', '--html', '/không/có.html', '--json');
    expect([code, JSON.parse(stdout)]).toEqual([
      1,
      { error: { code: 'unreadable_text', message: expect.stringContaining('/không/có.html') } },
    ]);
  });
});
