// A story that leaves as a file: Word, Markdown, HTML, plain text.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '#engine/handlers/handlers.ts';
import * as build from '#shared/document/build.ts';
import { headerState, List, type Block } from '#shared/model/blocks.ts';
import type { Job } from '#shared/model/job.ts';
import { textFormat, type Inline } from '#shared/model/inline.ts';
import type { MadeFormat } from '#shared/model/story-file.ts';
import { runJson } from '#tests/support/command-line.ts';
import { anEngine } from '#tests/support/engine.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const desk = { version: 1, direction: null, format: '', indent: 0 } as const;
const at = '2026-11-28T00:00:00Z';
const id = '0d9c2c0e-7f9f-4a55-9e0f-7d1f0a6b1c11';
const openWords: Inline[] = [
  { ...desk, type: 'mark', ids: [id], children: [build.textRun('Phường ')] },
  {
    ...desk,
    type: 'suggestion',
    change: 'insert',
    id,
    author: 'Hà',
    at,
    children: [build.textRun('BÍ MẬT ')],
  },
  build.textRun('ra quân', textFormat.bold),
  build.textRun(' * rất * '),
  build.link('https://anhoa.example/?a=1&b=2', 'văn bản'),
];
const nested = List.parse({
  ...{ type: 'list', listType: 'number', tag: 'ol', start: 1 },
  children: [{ type: 'listitem', children: [build.textRun('Hẻm 12')] }],
});
const points = List.parse({
  ...{ type: 'list', listType: 'bullet', tag: 'ul', start: 1 },
  children: [
    { type: 'listitem', children: [build.textRun('Khu phố 1')] },
    { type: 'listitem', children: [nested] },
    { type: 'listitem', children: [build.textRun('Khu phố 7')] },
  ],
});
const cell = (text: string, state = 0) => build.tableCell([build.paragraph(text)], { headerState: state });

function blocksWith(photoId: string): Block[] {
  return [
    build.paragraph(openWords),
    build.heading('h2', 'Kết quả'),
    points,
    build.table([
      [cell('Khu phố', headerState.row), cell('Số hộ', headerState.row)],
      [cell('7'), cell('412 | 3')],
    ]),
    build.infoBox([build.heading('h3', 'Cần biết'), build.paragraph('Gọi 1022.')]),
    build.photo({ photoId, alt: 'Người quét hẻm' }),
    build.photo({ caption: 'Còn chờ ảnh.' }),
    build.divider(),
    build.embed('https://video.example/1', { title: 'Phóng sự', caption: 'Nguồn: Đài' }),
  ];
}

async function newsroom() {
  const { engine, libraryDir } = await anEngine();
  const handlers = createHandlers(engine);
  const card = temporaryFolder();
  writeFileSync(join(card, 'DSC_1.JPG'), await makePhoto({ width: 900, height: 600 }));
  const taken = await engine.jobs.finished(
    engine.jobs.start('photos-import', { paths: [card], recursive: true }),
  );
  const photoId = taken.created[0] ?? '';
  await handlers['photos.update']({
    ids: [photoId],
    set: { caption: 'Người dân ra quân.', credit: 'Minh Anh' },
  });
  const story = await handlers['stories.create']({
    content: {
      headline: 'Ra quân: "sạch" từ ngõ',
      lead: 'Sáng 22/11, phường ra quân.',
      byline: [{ role: 'both', name: 'Thu Hà' }],
      document: build.storyDocument(blocksWith(photoId)),
    },
  });
  const out = join(temporaryFolder(), 'gửi đi');
  const send = async (format: MadeFormat): Promise<Job> => {
    const { jobId } = await handlers['stories.export']({ id: story.id, format, out });
    return engine.jobs.finished(jobId);
  };
  return { engine, libraryDir, handlers, story, photoId, out, send };
}

describe('a story that leaves as a file', () => {
  it('is a Word document in Word’s own styles, with its pictures, captions and properties', async () => {
    const { send, out } = await newsroom();
    const job = await send('docx');
    expect([job.state, job.current, job.failed]).toEqual(['done', 'Ra quân- -sạch- từ ngõ.docx', []]);
    const bytes = readFileSync(join(out, job.current));
    const seen: { readonly type: string; readonly width: number | undefined }[] = [];
    const { value } = await mammoth.convertToHtml(
      { buffer: bytes },
      {
        styleMap: ["p[style-name='caption'] => p.caption", "p[style-name='Title'] => h1"],
        convertImage: mammoth.images.imgElement(async (image) => {
          const { width } = await sharp(await image.readAsBuffer()).metadata();
          seen.push({ type: image.contentType, width });
          return { src: 'anh' };
        }),
      },
    );
    expect(value).toBe(
      '<h1>Ra quân: "sạch" từ ngõ</h1><p><strong>Sáng 22/11, phường ra quân.</strong></p>' +
        '<p>Phường <strong>ra quân</strong> * rất * <a href="https://anhoa.example/?a=1&amp;b=2">văn bản</a></p>' +
        '<h2>Kết quả</h2><ul><li>Khu phố 1<ol><li>Hẻm 12</li></ol></li><li>Khu phố 7</li></ul>' +
        '<table><thead><tr><th><p>Khu phố</p></th><th><p>Số hộ</p></th></tr></thead><tbody><tr><td><p>7</p></td><td><p>412 | 3</p></td></tr></tbody></table>' +
        '<table><tr><td><h3>Cần biết</h3><p>Gọi 1022.</p></td></tr></table>' +
        '<p><img alt="Người quét hẻm" src="anh" /></p><p class="caption">Người dân ra quân. Ảnh: Minh Anh</p>' +
        '<p><a href="https://video.example/1">Phóng sự</a></p><p class="caption">Nguồn: Đài</p><p><strong>Tin và ảnh: Thu Hà</strong></p>',
    );
    expect(seen).toEqual([{ type: 'image/jpeg', width: 900 }]);
  });

  it('is Markdown with its pictures in a folder beside it', async () => {
    const { send, out } = await newsroom();
    const job = await send('md');
    expect(readFileSync(join(out, job.current), 'utf8')).toBe(`# Ra quân: "sạch" từ ngõ

**Sáng 22/11, phường ra quân.**

Phường **ra quân** \\* rất \\* [văn bản](<https://anhoa.example/?a=1&b=2>)

## Kết quả

- Khu phố 1
  1. Hẻm 12
- Khu phố 7

| Khu phố | Số hộ |
| --- | --- |
| 7 | 412 \\| 3 |

> ### Cần biết
>
> Gọi 1022.

![Người quét hẻm](<ra-quan-sach-tu-ngo-anh/1.jpg>)\\
*Người dân ra quân. Ảnh: Minh Anh*

---

[Phóng sự](<https://video.example/1>)\\
Nguồn: Đài

*Tin và ảnh: Thu Hà*
`);
    expect(readdirSync(join(out, 'ra-quan-sach-tu-ngo-anh'))).toEqual(['1.jpg']);
  });

  it('is a page that shows its pictures from the folder beside it', async () => {
    const { send, out } = await newsroom();
    const job = await send('html');
    const page = readFileSync(join(out, job.current), 'utf8');
    expect(page).toContain(
      '<figure><img src="ra-quan-sach-tu-ngo-anh/1.jpg" alt="Người quét hẻm" width="900" height="600"><figcaption>Người dân ra quân. Ảnh: Minh Anh</figcaption></figure>',
    );
    expect(page).toContain('<p>Phường <strong>ra quân</strong> * rất * ');
    expect(page).not.toMatch(/BÍ MẬT|Còn chờ ảnh|data-block/u);
  });

  it('is plain text with captions in brackets', async () => {
    const { send, out } = await newsroom();
    const job = await send('txt');
    expect(readFileSync(join(out, job.current), 'utf8')).toBe(`Ra quân: "sạch" từ ngõ

Sáng 22/11, phường ra quân.

Phường ra quân * rất * văn bản

Kết quả

• Khu phố 1
  1. Hẻm 12
• Khu phố 7

Khu phố	Số hộ
7	412 | 3

Cần biết
Gọi 1022.

[Ảnh: Người dân ra quân. Ảnh: Minh Anh]

* * *

Phóng sự
https://video.example/1
Nguồn: Đài

Tin và ảnh: Thu Hà
`);
  });

  it('never takes the name of a file that is there', async () => {
    const { send, out } = await newsroom();
    for (const format of ['md', 'md', 'docx', 'docx'] as const) await send(format);
    expect(readdirSync(out).toSorted()).toEqual(
      [
        'Ra quân- -sạch- từ ngõ (2).docx',
        'Ra quân- -sạch- từ ngõ (2).md',
        'Ra quân- -sạch- từ ngõ.docx',
        'Ra quân- -sạch- từ ngõ.md',
        'ra-quan-sach-tu-ngo-anh',
        'ra-quan-sach-tu-ngo-anh-2',
      ].toSorted(),
    );
  });

  it('says which picture it lacks, and has the rest', async () => {
    const { engine, send, out, photoId, handlers } = await newsroom();
    const photo = await handlers['photos.get']({ id: photoId });
    const { originalPath } = await import('#engine/files/library-paths.ts');
    writeFileSync(originalPath(engine.library().path, photo.hash, photo.mimeType), 'hỏng');
    const job = await send('docx');
    expect([job.state, job.failed.map(({ file, code }) => [file, code])]).toEqual([
      'done',
      [['DSC_1.JPG', 'unreadable_image']],
    ]);
    expect(readdirSync(out)).toEqual([job.current]);
  });

  it('goes into the clipboard whole, for Word and for chat', async () => {
    const { handlers, story } = await newsroom();
    const { html, text } = await handlers['stories.clipboard']({ id: story.id });
    expect(text.split('\n\n').slice(0, 3)).toEqual([
      'Ra quân: "sạch" từ ngõ',
      'Sáng 22/11, phường ra quân.',
      'Phường ra quân * rất * văn bản',
    ]);
    expect(html).toContain('<p><em>[Ảnh: Người dân ra quân. Ảnh: Minh Anh]</em></p>');
    expect(`${html}${text}`).not.toMatch(/BÍ MẬT|data-block|class=/u);
  });
});

it('leaves from a terminal as well', async () => {
  const { engine, libraryDir, story, out } = await newsroom();
  await engine.close();
  expect(await runJson(libraryDir, 'stories', 'export', story.id, '--format', 'txt', '--out', out)).toEqual({
    code: 0,
    json: { file: join(out, 'Ra quân- -sạch- từ ngõ.txt'), failed: [] },
  });
  const refused = await runJson(libraryDir, 'stories', 'export', story.id, '--format', 'odt', '--out', out);
  expect(refused).toEqual({
    code: 1,
    json: { error: { code: 'invalid_request', message: '--format nhận: docx, html, md, txt.' } },
  });
});
