// A story that leaves: as a file in a folder, whole by the clipboard, or a part of it by Ctrl+C.
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { heading, list, paragraph, photo, textRun } from '#shared/document/build.ts';
import { textFormat } from '#shared/model/inline.ts';
import { addPhoto, addStory } from '#tests/support/publishing-desk.ts';
import { expect, test } from './fixtures.ts';
import { choose, openStory, runCommand } from './steps.ts';

const headline = 'Phường An Hòa ra quân tổng vệ sinh';

test('a story is exported as a Word file and as text into the folder that was chosen', async ({
  folder,
  prepare,
  openDesk,
}) => {
  await prepare(async (newsroom) =>
    addStory(newsroom, {
      headline,
      text: 'Sáng 22/11, phường ra quân.',
      photos: [await addPhoto(newsroom, 1)],
    }),
  );
  const out = join(folder, 'gửi đi');
  await mkdir(out);
  const { page, answerDialog } = await openDesk();
  await openStory(page, headline);
  await answerDialog([out]);
  await page.getByRole('textbox', { name: 'Nội dung' }).getByText('Sáng 22/11').click();
  await page.keyboard.press('Control+Shift+s');
  const dialog = page.getByRole('dialog', { name: 'Xuất bài thành tệp' });
  await expect(dialog.getByRole('radio', { name: 'Word' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Chọn thư mục…' }).click();
  await expect(page.getByText(`Đã xuất bài thành “${headline}.docx”.`)).toBeVisible();
  expect((await readFile(join(out, `${headline}.docx`))).subarray(0, 2).toString()).toBe('PK');

  await runCommand(page, 'Xuất bài thành tệp…');
  await choose(page, 'Chỉ chữ');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Đã xuất bài thành “${headline}.txt”.`)).toBeVisible();
  expect(await readFile(join(out, `${headline}.txt`), 'utf8')).toContain(
    `${headline}\n\n${headline}.\n\nSáng 22/11, phường ra quân.`,
  );
});

test('a story is exported as a web page and as Markdown, each with its pictures in a folder beside it', async ({
  folder,
  prepare,
  openDesk,
}) => {
  await prepare(async (newsroom) =>
    addStory(newsroom, {
      headline,
      blocks: [
        heading('h2', 'Từ sáng sớm'),
        paragraph([textRun('Sáng 22/11, '), textRun('phường ra quân', textFormat.bold), textRun('.')]),
        photo({ photoId: (await addPhoto(newsroom, 1)).id }),
      ],
    }),
  );
  const { page, answerDialog } = await openDesk();
  await openStory(page, headline);
  const pictures = 'phuong-an-hoa-ra-quan-tong-ve-sinh-anh';
  const exported = async (kind: string, ending: string): Promise<string> => {
    const out = join(folder, kind);
    await mkdir(out);
    await answerDialog([out]);
    await runCommand(page, 'Xuất bài thành tệp…');
    await choose(page, kind);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Đã xuất bài thành “${headline}.${ending}”.`)).toBeVisible();
    expect((await readdir(out)).toSorted()).toEqual([`${headline}.${ending}`, pictures]);
    const [picture = '', ...others] = await readdir(join(out, pictures));
    expect([picture.endsWith('.jpg'), others]).toEqual([true, []]);
    const text = await readFile(join(out, `${headline}.${ending}`), 'utf8');
    return text.replaceAll(`${pictures}/${picture}`, 'ẢNH');
  };
  const htmlPage = await exported('HTML', 'html');
  expect(htmlPage).toContain(`<h1>${headline}</h1>`);
  expect(htmlPage).toContain('<h2>Từ sáng sớm</h2>');
  expect(htmlPage).toContain('<p>Sáng 22/11, <strong>phường ra quân</strong>.</p>');
  expect(htmlPage).toContain('src="ẢNH"');
  const markdown = await exported('Markdown', 'md');
  expect(markdown).toContain(`# ${headline}\n\n**${headline}.**\n\n## Từ sáng sớm\n\n`);
  expect(markdown).toContain('Sáng 22/11, **phường ra quân**.');
  expect(markdown).toContain('![Mô tả 1](<ẢNH>)');
});

test('what is selected goes to the clipboard as clean HTML and as lines with their points', async ({
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) =>
    addStory(newsroom, {
      headline,
      blocks: [
        paragraph([textRun('Phường '), textRun('ra quân', textFormat.bold)]),
        list('bullet', ['Khu phố 1', 'Khu phố 7']),
      ],
    }),
  );
  const { page } = await openDesk();
  await openStory(page, headline);
  await page.getByRole('textbox', { name: 'Nội dung' }).getByText('Khu phố 7').click();
  await page.keyboard.press('Control+a');
  expect(await copied(page, () => page.keyboard.press('Control+c'))).toEqual({
    html: '<p>Phường <strong>ra quân</strong></p>\n<ul><li>Khu phố 1</li><li>Khu phố 7</li></ul>',
    text: 'Phường ra quân\n\n• Khu phố 1\n• Khu phố 7',
  });
});

test('the whole story is copied, formatted or as plain text', async ({ prepare, openDesk }) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'Sáng 22/11, phường ra quân.' }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const rich = await copied(page, () => runCommand(page, 'Chép cả bài, giữ định dạng'));
  expect(rich.html).toContain(`<h1>${headline}</h1>`);
  expect(rich.html).toContain('<p>Sáng 22/11, phường ra quân.</p>');
  const plain = await copied(page, () => runCommand(page, 'Chép cả bài, chỉ chữ'));
  expect([plain.html, plain.text]).toEqual(['', rich.text]);
  await expect(page.getByText('Đã chép cả bài.').first()).toBeVisible();
});

/** What the page puts on the clipboard while `act` runs. */
async function copied(page: Page, act: () => Promise<void>): Promise<{ html: string; text: string }> {
  const heard = await page.evaluateHandle(() => {
    const forms: { html: string; text: string }[] = [];
    addEventListener(
      'copy',
      ({ clipboardData }) =>
        forms.push({
          html: clipboardData?.getData('text/html') ?? '',
          text: clipboardData?.getData('text/plain') ?? '',
        }),
      { once: true },
    );
    return forms;
  });
  await act();
  await expect.poll(() => heard.evaluate((forms) => forms.length)).toBe(1);
  const [forms] = await heard.jsonValue();
  if (forms === undefined) throw new Error('Nothing was copied');
  return forms;
}
