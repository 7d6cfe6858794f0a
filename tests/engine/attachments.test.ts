import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentPath, libraryPaths } from '#engine/files/library-paths.ts';
import { openedDocument, storeDocument } from '#engine/files/store-document.ts';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { answer } from '#engine/serve.ts';
import type { Method, MethodInput, MethodOutput } from '#shared/api/contract.ts';
import { file, paragraph, storyDocument } from '#shared/document/build.ts';
import { formatBytes } from '#shared/vietnamese/numbers.ts';
import { LARGEST_ATTACHMENT } from '#shared/model/attachment.ts';
import { runJson } from '#tests/support/command-line.ts';
import { anEngine, type TestEngine } from '#tests/support/engine.ts';
import { aPdfFile, makeCompound, makePdf, makeZip } from '#tests/support/make-documents.ts';
import { makeDocx } from '#tests/support/make-docx.ts';
import { testMoment } from '#tests/support/moment.ts';
import { canMount, NO_MOUNT } from '#tests/support/mount-disk.ts';
import { smallDisk } from '#tests/support/small-disk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

describe('attaching documents', () => {
  it('keeps a document byte for byte under the hash of its content, with the name it had', async () => {
    const { call, libraryDir, events } = await aDesk();
    // Decomposed, as macOS writes names.
    const { path, bytes } = await aPdfFile(temporaryFolder(), 'Kế hoạch 45.pdf'.normalize('NFD'), 'Ke hoach');
    const { added, failures } = await call('attachments.import', { paths: [path] });
    const [{ attachment } = noAttachment()] = added;
    expect(failures).toEqual([]);
    expect(attachment).toEqual({
      ...{ id: attachment.id, hash: attachment.hash, fileName: 'Kế hoạch 45.pdf', kind: 'pdf' },
      ...{ byteSize: bytes.length, addedAt: testMoment.toISOString() },
    });
    expect(readFileSync(documentPath(libraryDir, attachment.hash)).equals(bytes)).toBe(true);
    expect(events.map(({ name }) => name)).toContain('attachments.changed');
    expect(readdirSync(libraryPaths(libraryDir).incoming)).toEqual([]);
  });

  it('knows content it has already, whatever its name, and says the name it was given under', async () => {
    const { call } = await aDesk();
    const folder = temporaryFolder();
    const first = await aPdfFile(folder, 'Kế hoạch.pdf', 'mot');
    const second = await aPdfFile(folder, 'Bản sao.pdf', 'mot');
    const { added } = await call('attachments.import', { paths: [first.path, second.path] });
    expect(added.map(({ fileName }) => fileName)).toEqual(['Kế hoạch.pdf', 'Bản sao.pdf']);
    expect(new Set(added.map(({ attachment }) => attachment.id)).size).toBe(1);
    expect((await call('attachments.list', {})).attachments.map(({ fileName }) => fileName)).toEqual([
      'Kế hoạch.pdf',
    ]);
  });

  it('tells each document by its bytes, not by its ending', async () => {
    const { call } = await aDesk();
    const folder = temporaryFolder();
    const open = 'application/vnd.oasis.opendocument.';
    const files: readonly (readonly [string, Buffer | string])[] = [
      ['pdf.doc', await makePdf('mot')],
      ['docx.zip', await makeDocx({ paragraphs: ['Một'] })],
      ['xlsx', await makeZip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' })],
      ['pptx', await makeZip({ 'ppt/presentation.xml': '<p/>' })],
      ['odt', await makeZip({ mimetype: `${open}text`, 'META-INF/manifest.xml': '<m/>' })],
      ['ods', await makeZip({ mimetype: `${open}spreadsheet`, 'content.xml': '<m/>' })],
      ['zip', await makeZip({ 'Biểu mẫu.txt': 'Họ tên' })],
      ['doc.pdf', makeCompound(['WordDocument', '1Table'])],
      ['xls', makeCompound(['Workbook'])],
      ['ppt', makeCompound(['Current User', 'PowerPoint Document'])],
      ['rtf', String.raw`{\rtf1\ansi Thông báo}`],
      ['thong-bao.txt', 'Thông báo'],
      ['so-lieu.csv', 'tổ,số hộ\n1,42\n'],
    ];
    const paths = files.map(([name, content]) => write(folder, name, content));
    const { added, failures } = await call('attachments.import', { paths });
    expect(failures).toEqual([]);
    expect(added.map(({ attachment }) => attachment.kind)).toEqual([
      ...['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'zip', 'doc', 'xls', 'ppt', 'rtf', 'txt', 'csv'],
    ]);
  });

  it('refuses what may run or what is no document, each with a sentence, and attaches the rest', async () => {
    const { call } = await aDesk();
    const folder = temporaryFolder();
    const macros = await makeZip({ 'word/document.xml': '<w/>', 'word/vbaProject.bin': 'x' });
    const setup = await makeZip({ 'cai-dat/setup.exe': 'MZ' });
    const refused: readonly (readonly [string, Buffer | string])[] = [
      ['ke-hoach.pdf', 'MZ\x90\0 chương trình'],
      ['bao-cao.txt', '<!DOCTYPE html><script>alert(1)</script>'],
      ['so-do.txt', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
      ['chay.txt', '#!/bin/sh\nrm -rf /'],
      ['macro.docx', macros],
      ['phan-mem.zip', setup],
      ['cut.docx', (await makeDocx({ paragraphs: ['Một'] })).subarray(0, 300)],
      ['thu.msg', makeCompound(['__substg1.0_1000001F'])],
      ['anh.pdf', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
      ['chay.bat', 'del *.*'],
      ['rong.pdf', ''],
    ];
    const good = await aPdfFile(folder, 'tốt.pdf', 'tot');
    mkdirSync(join(folder, 'thư mục'));
    const paths = refused.map(([name, content]) => write(folder, name, content));
    const others = [join(folder, 'thư mục'), join(folder, 'không có.pdf')];
    const { added, failures } = await call('attachments.import', { paths: [...paths, ...others, good.path] });
    expect(added.map(({ fileName }) => fileName)).toEqual(['tốt.pdf']);
    expect(failures.map(({ message }) => message.replace(/\(PDF, Word.*\)/u, '(…)'))).toEqual([
      'Chưa đính kèm “ke-hoach.pdf”: tệp là chương trình Windows, không gửi cho bạn đọc được.',
      'Chưa đính kèm “bao-cao.txt”: tệp là trang web hoặc hình SVG, chạy được mã; hãy lưu sang PDF.',
      'Chưa đính kèm “so-do.txt”: tệp là trang web hoặc hình SVG, chạy được mã; hãy lưu sang PDF.',
      'Chưa đính kèm “chay.txt”: tệp là tệp lệnh, không gửi cho bạn đọc được.',
      'Chưa đính kèm “macro.docx”: tệp có macro bên trong; hãy lưu lại bản không có macro.',
      'Chưa đính kèm “phan-mem.zip”: tệp có chương trình bên trong (“setup.exe”), không gửi cho bạn đọc được.',
      'Chưa đính kèm “cut.docx”: tệp bị cụt hoặc hỏng nên không mở ra được; hãy lấy lại bản đủ.',
      'Chưa đính kèm “thu.msg”: tệp không thuộc loại đính kèm được (…); hãy lưu sang một loại ấy.',
      'Chưa đính kèm “anh.pdf”: tệp là ảnh; hãy đưa vào bài như ảnh.',
      'Chưa đính kèm “chay.bat”: tệp không thuộc loại đính kèm được (…); hãy lưu sang một loại ấy.',
      'Chưa đính kèm “rong.pdf”: tệp rỗng (0 byte).',
      'Chưa đính kèm “thư mục”: tệp là thư mục hoặc không phải tệp thường.',
      'Tệp “không có.pdf” không còn ở chỗ cũ; hãy cắm lại thẻ nhớ hoặc chọn lại tệp.',
    ]);
  });

  it('says the limit where a document is too large, and has copied nothing', async () => {
    const { call, libraryDir } = await aDesk();
    const path = write(temporaryFolder(), 'lớn.pdf', '%PDF-1.7');
    truncateSync(path, LARGEST_ATTACHMENT + 1);
    const { failures } = await call('attachments.import', { paths: [path] });
    expect(failures).toEqual([
      {
        fileName: 'lớn.pdf',
        message:
          'Chưa đính kèm “lớn.pdf”: tệp nặng 100 MB, quá 100 MB cho một tệp đính kèm; hãy nén nhỏ hoặc đặt lên chỗ khác rồi dẫn đường dẫn.',
      },
    ]);
    expect(existsSync(libraryPaths(libraryDir).documents)).toBe(false);
  });

  it('refuses a document that is still being written while it is read', async () => {
    const { libraryDir } = await aDesk();
    const path = write(temporaryFolder(), 'đang chép.pdf', Buffer.alloc(40_000_000, '%PDF-1.7 '));
    const storing = storeDocument(libraryDir, path);
    const writing = setInterval(() => appendFileSync(path, 'thêm'), 1);
    try {
      await expect(storing).rejects.toThrow(
        'Chưa đính kèm “đang chép.pdf”: tệp còn đang được ghi trong lúc đọc; hãy đợi chép xong rồi đính lại.',
      );
    } finally {
      clearInterval(writing);
    }
    expect(existsSync(libraryPaths(libraryDir).documents)).toBe(false);
  });

  it.skipIf(!canMount)(
    `leaves nothing behind on a full disk${canMount ? '' : ` (${NO_MOUNT})`}`,
    async () => {
      const disk = smallDisk('4m');
      const path = write(temporaryFolder(), 'lớn.pdf', Buffer.alloc(5_000_000, '%PDF-1.7 '));
      await expect(storeDocument(disk.path, path)).rejects.toThrow(
        expect.objectContaining({ code: 'disk_full' }),
      );
      expect(readdirSync(disk.path)).toEqual([]);
    },
  );

  it('says which document is gone or altered, and takes it in again', async () => {
    const { call, libraryDir } = await aDesk();
    const folder = temporaryFolder();
    const files = [await aPdfFile(folder, 'một.pdf'), await aPdfFile(folder, 'hai.pdf', 'khac')];
    const paths = files.map(({ path }) => path);
    const { added } = await call('attachments.import', { paths });
    const [first, second] = added.map(({ attachment }) => attachment);
    rmSync(documentPath(libraryDir, first?.hash ?? ''));
    writeFileSync(documentPath(libraryDir, second?.hash ?? ''), Buffer.alloc(second?.byteSize ?? 0, 'x'));
    expect(await call('library.verify', {})).toEqual({
      ok: false,
      problems: [
        expect.stringMatching(/^Tệp đính kèm “.+”: tệp gốc/u),
        expect.stringMatching(/^Tệp đính kèm “.+”: tệp gốc/u),
      ],
    });
    const ids = added.map(({ attachment }) => attachment.id);
    const look = async (): Promise<boolean[]> =>
      (await call('attachments.get', { ids })).attachments.map(({ isThere }) => isThere);
    expect(await look()).toEqual([false, true]);
    await call('attachments.import', { paths });
    expect(await look()).toEqual([true, true]);
    expect(await call('library.verify', {})).toEqual({ ok: true, problems: [] });
  });

  it('shows a copy under its own name: what a program does to it does not reach the library', async () => {
    const { call, libraryDir } = await aDesk();
    const { path, bytes } = await aPdfFile(temporaryFolder(), 'Kế hoạch: 45?.pdf', 'mot');
    const { added } = await call('attachments.import', { paths: [path] });
    const [{ attachment } = noAttachment()] = added;
    const copy = await openedDocument(libraryDir, attachment);
    expect(copy.endsWith('Kế hoạch- 45-.pdf')).toBe(true);
    expect(readFileSync(copy).equals(bytes)).toBe(true);
    writeFileSync(copy, 'đã sửa');
    expect(await call('library.verify', {})).toEqual({ ok: true, problems: [] });
    expect(readFileSync(await openedDocument(libraryDir, attachment)).equals(bytes)).toBe(true);
  });

  it('names every document that leaves before a story is sent, and holds a story whose document is lost', async () => {
    const { call, libraryDir } = await aDesk();
    const { path, bytes } = await aPdfFile(temporaryFolder(), 'Kế hoạch 45.pdf', 'mot');
    const { added } = await call('attachments.import', { paths: [path] });
    const [{ attachment } = noAttachment()] = added;
    const document = storyDocument([paragraph('Kèm theo.'), file(attachment.id)]);
    const { id: storyId } = await call('stories.create', { content: { headline: 'Kế hoạch', document } });
    const settings = { path: temporaryFolder(), baseUrl: '' };
    const portal = await call('connections.add', { draft: { name: 'Cổng', kind: 'local-portal', settings } });
    const problems = async (): Promise<unknown> =>
      (await call('publish.plan', { storyId, connectionId: portal.id })).problems;
    expect(await problems()).toEqual([
      {
        level: 'warn',
        message: `Tệp “Kế hoạch 45.pdf” (PDF, ${formatBytes(bytes.length)}) đi kèm bài, nguyên như lúc đính: tên tác giả và ghi chú trong thuộc tính tệp, nếu có, bạn đọc xem được.`,
      },
    ]);
    rmSync(documentPath(libraryDir, attachment.hash));
    expect(await problems()).toEqual([
      {
        level: 'block',
        message:
          'Tệp đính kèm “Kế hoạch 45.pdf” không còn trong thư viện; hãy thay bằng tệp gốc hoặc bỏ khỏi bài.',
      },
    ]);
  });

  it('attaches from the command line', async () => {
    const { engine, libraryDir } = await aDesk();
    await engine.close();
    const { path } = await aPdfFile(temporaryFolder(), 'Kế hoạch 45.pdf', 'mot');
    const { json } = await runJson(libraryDir, 'attachments', 'import', path);
    expect(json).toEqual({
      added: [
        {
          fileName: 'Kế hoạch 45.pdf',
          attachment: expect.objectContaining({ fileName: 'Kế hoạch 45.pdf', kind: 'pdf' }),
        },
      ],
      failures: [],
    });
    expect((await runJson(libraryDir, 'attachments', 'list')).json).toEqual({
      attachments: [expect.objectContaining({ fileName: 'Kế hoạch 45.pdf' })],
    });
  });
});

type Desk = TestEngine & {
  readonly call: <M extends Method>(method: M, input: MethodInput<M>) => Promise<MethodOutput<M>>;
};

async function aDesk(): Promise<Desk> {
  const made = await anEngine();
  const handlers = createHandlers(made.engine);
  return {
    ...made,
    // Proof: `answer` has parsed the reply by the schema of this very method.
    call: <M extends Method>(method: M, input: MethodInput<M>) =>
      answer(handlers, method, input) as Promise<MethodOutput<M>>,
  };
}

function write(folder: string, name: string, content: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    typeof content === 'string' && content.startsWith('MZ') ? Buffer.from(content, 'latin1') : content,
  );
  return path;
}

function noAttachment(): never {
  throw new Error('Nothing was attached');
}
