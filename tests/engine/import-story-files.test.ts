// Files in which people write: each becomes a story with its structure, its pictures and what its properties say.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { answer } from '#engine/serve.ts';
import type { Method, MethodInput, MethodOutput } from '#shared/api/contract.ts';
import { anEngine } from '#tests/support/engine.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { outline } from '#tests/support/outline.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

async function aDesk() {
  const { engine } = await anEngine();
  const handlers = createHandlers(engine);
  // Proof: `answer` has parsed the reply by the schema of this very method.
  const call = <M extends Method>(method: M, input: MethodInput<M>) =>
    answer(handlers, method, input) as Promise<MethodOutput<M>>;
  const folder = temporaryFolder();
  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const importAll = async (files: string[]) => {
    const { jobId } = await call('stories.import', { files });
    return engine.jobs.finished(jobId);
  };
  const importOne = async (path: string) => {
    const { created, failed } = await importAll([path]);
    expect(failed).toEqual([]);
    const story = await call('stories.get', { id: created[0] ?? '' });
    const { photos } = await call('photos.list', {});
    const names = new Map(photos.map(({ id }, index) => [id, `#${index + 1}`]));
    const blocks = story.document.root.children.map((block) =>
      block.type === 'photo' ? { ...block, photoId: names.get(block.photoId ?? '') ?? null } : block,
    );
    return { story, photos, lines: outline(blocks) };
  };
  return { engine, call, file, importAll, importOne };
}

const numbered = { reference: 'so', level: 0 } as const;

async function aWordFile(title = ''): Promise<Buffer> {
  const picture = await makePhoto({ seed: 7 });
  const image = (): ImageRun =>
    new ImageRun({ type: 'jpg', data: picture, transformation: { width: 300, height: 200 } });
  const document = new Document({
    title,
    creator: 'Minh Anh',
    styles: { paragraphStyles: [{ id: 'ChuThich', name: 'Chú thích' }] },
    numbering: {
      config: [
        {
          reference: 'so',
          levels: [0, 1].map((level) => ({ level, format: 'decimal', text: `%${level + 1}.` })),
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            children: [new TextRun('Phường An Hòa ra quân')],
          }),
          new Paragraph({ children: [new TextRun({ text: 'Sáng 22/11, phường ra quân.', bold: true })] }),
          new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun('Kết quả')] }),
          new Paragraph({
            children: [
              new TextRun({ text: 'Có ', color: 'FF0000' }),
              new TextRun({ text: '200', bold: true }),
              new TextRun(' người, xem '),
              new ExternalHyperlink({ link: 'https://anhoa.example/', children: [new TextRun('tại đây')] }),
              new TextRun('.'),
            ],
          }),
          new Paragraph({ numbering: numbered, children: [new TextRun('Quét hẻm')] }),
          new Paragraph({ numbering: { ...numbered, level: 1 }, children: [new TextRun('Hẻm 24')] }),
          new Paragraph({ numbering: numbered, children: [new TextRun('Trồng cây')] }),
          new Table({
            rows: [
              new TableRow({
                tableHeader: true,
                children: [new TableCell({ columnSpan: 2, children: [new Paragraph('Khu phố')] })],
              }),
              new TableRow({
                children: [
                  new TableCell({ children: [new Paragraph('7')] }),
                  new TableCell({ children: [new Paragraph('124')] }),
                ],
              }),
            ],
          }),
          new Paragraph({ children: [image()] }),
          new Paragraph({
            style: 'ChuThich',
            children: [new TextRun('Đoàn viên dọn hẻm 24. Ảnh: Hoàng Nam')],
          }),
          new Paragraph('Cuối bài.'),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

describe('a Word file', () => {
  it('becomes a story with headings, lists, table, link, and its picture as a photo with its caption and credit', async () => {
    const { file, importOne } = await aDesk();
    const { story, photos, lines } = await importOne(
      file('Ra quân.docx', await aWordFile('Bài của Minh Anh')),
    );
    expect([story.headline, story.lead]).toEqual(['Phường An Hòa ra quân', 'Sáng 22/11, phường ra quân.']);
    expect(lines).toEqual([
      'h2 Kết quả',
      'p Có *200* người, xem <tại đây|https://anhoa.example/>.',
      '1. Quét hẻm',
      '  1. Hẻm 24',
      '2. Trồng cây',
      'table',
      'h1→2[Khu phố]',
      '[7] [124]',
      'photo #1 “”',
      'p Cuối bài.',
    ]);
    expect(photos.map(({ caption, credit, fileName }) => [caption, credit, fileName])).toEqual([
      ['Đoàn viên dọn hẻm 24.', 'Hoàng Nam', 'Ra quân-1.jpg'],
    ]);
    expect(story.byline).toEqual([{ role: 'text', name: 'Minh Anh' }]);
    expect(story.importReport).toEqual([
      'Đoạn in đậm đầu bài đã thành sapo.',
      'Bút danh “Minh Anh” lấy từ thuộc tính của tệp, hãy xem có đúng người viết không.',
    ]);
  });

  it('keeps the numbers Word counts: words of a decision, numerals of headings, lists that go on after a paragraph', async () => {
    const { file, importOne } = await aDesk();
    const level = (format: 'decimal' | 'upperRoman' | 'lowerLetter' | 'bullet', text: string, at = 0) => ({
      level: at,
      format,
      text,
    });
    const counted = (reference: string, text: string, at = 0) =>
      new Paragraph({ numbering: { reference, level: at }, children: [new TextRun(text)] });
    const document = new Document({
      numbering: {
        config: [
          { reference: 'phan', levels: [level('upperRoman', '%1.')] },
          { reference: 'dieu', levels: [level('decimal', 'Điều %1.'), level('decimal', '%2.', 1)] },
          { reference: 'viec', levels: [level('decimal', '%1.'), level('lowerLetter', '%2)', 1)] },
          { reference: 'gach', levels: [level('bullet', '\uf0b7')] },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph('Quyết định của phường'),
            new Paragraph('Sáng 22/11, phường công bố.'),
            new Paragraph({
              heading: HeadingLevel.HEADING_2,
              numbering: { reference: 'phan', level: 0 },
              children: [new TextRun('Căn cứ')],
            }),
            counted('viec', 'Luật'),
            counted('viec', 'Nghị định'),
            new Paragraph('Xét đề nghị của phòng.'),
            counted('viec', 'Tờ trình'),
            counted('viec', 'có ký', 1),
            counted('viec', 'có dấu', 1),
            new Paragraph({
              heading: HeadingLevel.HEADING_2,
              numbering: { reference: 'phan', level: 0 },
              children: [new TextRun('Nội dung')],
            }),
            counted('dieu', 'Thành lập tổ & nhóm.'),
            counted('dieu', 'Tổ trưởng', 1),
            counted('dieu', 'Thi hành từ nay.'),
            counted('gach', 'Lưu: VT'),
          ],
        },
      ],
    });
    const { lines } = await importOne(file('Quyết định.docx', await Packer.toBuffer(document)));
    expect(lines).toEqual([
      'p Sáng 22/11, phường công bố.',
      'h2 I. Căn cứ',
      '1. Luật',
      '2. Nghị định',
      'p Xét đề nghị của phòng.',
      '3. Tờ trình',
      '  1. có ký',
      '  2. có dấu',
      'h2 II. Nội dung',
      'p Điều 1. Thành lập tổ & nhóm.',
      '1. Tổ trưởng',
      'p Điều 2. Thi hành từ nay.',
      '• Lưu: VT',
    ]);
  });

  it('that is broken is refused by name and the others go on', async () => {
    const { file, importAll } = await aDesk();
    const good = await aWordFile();
    const { created, failed } = await importAll([
      file('hỏng.docx', good.subarray(0, good.length / 2)),
      file('được.docx', good),
    ]);
    expect(created).toHaveLength(1);
    expect(failed.map(({ code, message }) => [code, message])).toEqual([
      [
        'unreadable_text',
        'Tệp Word này hỏng hoặc đặt mật khẩu nên không đọc được; hãy mở bằng Word, lưu lại rồi nhập.',
      ],
    ]);
  });
});

describe('several files', () => {
  it('stop coming in when told to, and what is in stays', async () => {
    const { engine, call, file } = await aDesk();
    const files = Array.from({ length: 40 }, (_, number) =>
      file(`${number}.txt`, `Tít ${number}\n\nSáng 22/11.`),
    );
    const { jobId } = await call('stories.import', { files });
    while (engine.jobs.get(jobId).created.length < 2) await new Promise((resolve) => setImmediate(resolve));
    engine.jobs.cancel(jobId);
    const { state, created, done, total } = await engine.jobs.finished(jobId);
    expect([state, done, total]).toEqual(['cancelled', created.length, 40]);
    expect(created.length).toBeLessThan(40);
    const { stories } = await call('stories.list', {});
    expect(stories.map(({ id }) => id).toSorted()).toEqual(created.toSorted());
  });

  it('that were coming in when the engine died are all there once when it is back, each with what was left out', async () => {
    const { engine, call, file } = await aDesk();
    const files = Array.from({ length: 12 }, (_, number) =>
      file(`${number}.txt`, `Tít ${number}\n\nSáng 22/11.\n\nBản in\n`),
    );
    const { jobId } = await call('stories.import', { files });
    while (engine.jobs.get(jobId).created.length < 3) await new Promise((resolve) => setImmediate(resolve));
    await engine.jobs.stop();
    engine.jobs.resume();
    const { state, created, notes } = await engine.jobs.finished(jobId);
    expect([state, created.length, notes]).toEqual(['done', 12, 12]);
    const { stories } = await call('stories.list', {});
    expect(stories.map(({ headline }) => headline).toSorted()).toEqual(
      Array.from({ length: 12 }, (_, number) => `Tít ${number}`).toSorted(),
    );
  });
});

describe('a Markdown file', () => {
  it('becomes a story, whatever HTML stands in it, and pictures of the machine are not read', async () => {
    const { file, importOne } = await aDesk();
    const { story, lines } = await importOne(
      file(
        'bai.md',
        '---\ntitle: "Tít riêng"\nauthor: Thu Hà\n---\n# Ra quân\n\nSáng **22/11** <script>alert(1)</script>ra quân.\n\n1. Một\n   - Hai\n2. Ba\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n> Sạch từ trong nhà\n\n![Bảy người](anh.jpg)\n\n---\n\nTin và ảnh: Hoàng Nam\n',
      ),
    );
    expect(story.headline).toBe('Ra quân');
    expect(lines).toEqual([
      'p Sáng *22/11* ra quân.',
      '1. Một',
      '  • Hai',
      '2. Ba',
      'table',
      'h1[A] h1[B]',
      '[1] [2]',
      'quote Sạch từ trong nhà',
      'photo ? “” alt “Bảy người”',
      'hr',
    ]);
    expect(story.byline).toEqual([{ role: 'both', name: 'Hoàng Nam' }]);
  });
});

describe('a saved web page', () => {
  it('gives its article, without menus, in the encoding it says', async () => {
    const { file, importOne } = await aDesk();
    const page = Buffer.from(
      '<!doctype html><html><head><meta charset="utf-8"><title>Cổng phường</title></head><body><nav>Trang chủ</nav><article><h1>Ra quân</h1><p>Sáng 22/11.</p><form>Ý kiến</form></article><footer>Bản quyền</footer></body></html>',
    );
    const { story, lines } = await importOne(file('trang.html', page));
    expect([story.headline, lines]).toEqual(['Ra quân', ['p Sáng 22/11.']]);
  });
});

describe('files for a story that is being written', () => {
  it('come as blocks in the order of the files, nothing of them a field', async () => {
    const { call, file } = await aDesk();
    const { documents, failed } = await call('stories.readFiles', {
      files: [
        file('mot.txt', 'Dòng một\n\nDòng hai\n'),
        file('hai.md', '# Tít\n\nChữ'),
        file('ba.pdf', '%PDF-1.7'),
      ],
    });
    expect(documents.map(({ file: name, document }) => [name, outline(document.root.children)])).toEqual([
      ['mot.txt', ['p Dòng một', 'p Dòng hai']],
      ['hai.md', ['h2 Tít', 'p Chữ']],
    ]);
    expect(failed).toHaveLength(1);
  });
});
