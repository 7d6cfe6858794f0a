// The documents attached to a story that leaves as a file: beside it, and linked from it.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentPath } from '#engine/files/library-paths.ts';
import { createHandlers } from '#engine/handlers/handlers.ts';
import * as build from '#shared/document/build.ts';
import type { MadeFormat } from '#shared/model/story-file.ts';
import { anEngine } from '#tests/support/engine.ts';
import { aPdfFile } from '#tests/support/make-documents.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { wordBody, wordPart } from '#tests/support/word-xml.ts';

async function aStoryWithDocuments() {
  const { engine, libraryDir } = await anEngine();
  const handlers = createHandlers(engine);
  const from = temporaryFolder();
  const plan = await aPdfFile(from, 'Kế hoạch 45.pdf', 'ke hoach');
  const list = await aPdfFile(from, 'Danh sách [2].pdf', 'danh sach');
  const { added } = await handlers['attachments.import']({ paths: [plan.path, list.path] });
  const [first, second] = added.map(({ attachment }) => attachment);
  if (first === undefined || second === undefined) throw new Error('The documents were not taken in');
  const document = build.storyDocument([
    build.paragraph('Phường ra quân.'),
    build.file(first.id, 'Kế hoạch *ra quân*'),
    build.file(second.id),
    build.file(first.id),
  ]);
  const { id } = await handlers['stories.create']({ content: { headline: 'Ra quân', document } });
  const out = temporaryFolder();
  const send = async (format: MadeFormat) => {
    const { jobId } = await handlers['stories.export']({ id, format, out });
    const job = await engine.jobs.finished(jobId);
    return { job, bytes: readFileSync(join(out, job.current)) };
  };
  const names = [first, second].map(({ hash, fileName }) =>
    fileName.startsWith('K')
      ? `ke-hoach-45-${hash.slice(0, 12)}.pdf`
      : `danh-sach-2-${hash.slice(0, 12)}.pdf`,
  );
  const contents = [plan.bytes, list.bytes];
  const beside = (folder = 'ra-quan-tai-lieu') =>
    new Map(readdirSync(join(out, folder)).map((name) => [name, readFileSync(join(out, folder, name))]));
  const expected = new Map(names.map((name, index) => [name, contents[index]] as const));
  const loseFirst = () => rmSync(documentPath(libraryDir, first.hash));
  return { send, out, names, beside, expected, loseFirst };
}

const FACTS = '(PDF, 1,4 kB)';

describe('documents of a story that leaves', () => {
  it('lie beside a page, as they came in, and are linked from it', async () => {
    const { send, names, beside, expected } = await aStoryWithDocuments();
    const { bytes } = await send('html');
    const [plan, list] = names.map((name) => `ra-quan-tai-lieu/${name}`);
    expect(bytes.toString('utf8')).toContain(
      [
        '<p>Phường ra quân.</p>',
        `<p><a href="${plan}">Kế hoạch *ra quân*</a> ${FACTS}</p>`,
        `<p><a href="${list}">Danh sách [2]</a> ${FACTS}</p>`,
        `<p><a href="${plan}">Kế hoạch 45</a> ${FACTS}</p>`,
      ].join('\n'),
    );
    expect(beside()).toEqual(expected);
  });

  it('lie beside Markdown and are linked from it; a second export has a folder of its own', async () => {
    const { send, names, beside, expected } = await aStoryWithDocuments();
    await send('md');
    const { bytes } = await send('md');
    const [plan, list] = names.map((name) => `<ra-quan-tai-lieu-2/${name}>`);
    expect(bytes.toString('utf8')).toBe(
      [
        '# Ra quân',
        'Phường ra quân.',
        `[Kế hoạch \\*ra quân\\*](${plan}) ${FACTS}`,
        `[Danh sách \\[2\\]](${list}) ${FACTS}`,
        `[Kế hoạch 45](${plan}) ${FACTS}\n`,
      ].join('\n\n'),
    );
    expect([beside(), beside('ra-quan-tai-lieu-2')]).toEqual([expected, expected]);
  });

  it('lie beside a Word file and are linked from it', async () => {
    const { send, names, beside, expected } = await aStoryWithDocuments();
    const { bytes } = await send('docx');
    const targets = new Map(
      [...wordPart(bytes, 'word/_rels/document.xml.rels').matchAll(/<Relationship [^>]*>/gu)].map(([one]) => [
        /Id="([^"]*)"/u.exec(one)?.[1],
        /Target="([^"]*)" TargetMode="External"/u.exec(one)?.[1],
      ]),
    );
    const links = [
      ...wordBody(bytes).matchAll(/<w:hyperlink [^>]*r:id="([^"]*)"[^>]*>(.*?)<\/w:hyperlink>(.*?)<\/w:p>/gu),
    ];
    const words = (xml = '') => xml.replace(/<[^>]*>/gu, '');
    expect(links.map(([, id, link, behind]) => [targets.get(id), words(link), words(behind)])).toEqual([
      [`ra-quan-tai-lieu/${names[0]}`, 'Kế hoạch *ra quân*', ` ${FACTS}`],
      [`ra-quan-tai-lieu/${names[1]}`, 'Danh sách [2]', ` ${FACTS}`],
      [`ra-quan-tai-lieu/${names[0]}`, 'Kế hoạch 45', ` ${FACTS}`],
    ]);
    expect(beside()).toEqual(expected);
  });

  it('are named with their kind and size in plain text, which goes alone', async () => {
    const { send, out } = await aStoryWithDocuments();
    const { job, bytes } = await send('txt');
    expect(bytes.toString('utf8')).toBe(
      `Ra quân\n\nPhường ra quân.\n\nKế hoạch *ra quân* ${FACTS}\n\nDanh sách [2] ${FACTS}\n\nKế hoạch 45 ${FACTS}\n`,
    );
    expect(readdirSync(out)).toEqual([job.current]);
  });

  it.each(['html', 'md', 'docx'] as const)(
    '%s: one that the library has lost is named without a link, the job says so, and the rest is there',
    async (format) => {
      const { send, names, beside, expected, loseFirst } = await aStoryWithDocuments();
      loseFirst();
      const { job, bytes } = await send(format);
      expect([job.state, job.failed.map(({ file, code }) => [file, code])]).toEqual([
        'done',
        [['Kế hoạch 45.pdf', 'library_damaged']],
      ]);
      const text = format === 'docx' ? wordBody(bytes) : bytes.toString('utf8');
      expect(text).toContain(`Kế hoạch 45 ${FACTS}`);
      expect(text).not.toContain(names[0]);
      expect(beside()).toEqual(new Map([...expected].filter(([name]) => name !== names[0])));
    },
  );
});
