// The article this product started from, written again from an empty page by somebody who never touches the pointer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { importText } from '#engine/import/import-text.ts';
import { paragraph, photo } from '#shared/document/build.ts';
import { blockText } from '#shared/document/to-text.ts';
import type { Block } from '#shared/model/blocks.ts';
import { formatDay } from '#shared/vietnamese/dates.ts';
import { NO_MATERIAL, sharedMaterial } from '#tests/support/material.ts';
import { addPhoto } from '#tests/support/publishing-desk.ts';
import { storedPhotos } from '#tests/support/stored-photos.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';

test('the real article is written from an empty page by keyboard alone, and its photos put in by keys', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  test.skip(sharedMaterial === undefined, NO_MATERIAL);
  const text = readFileSync(join(sharedMaterial ?? '', 'input', 'portal-article.txt'), 'utf8');
  const { content: wanted } = importText(text, { today: '2021-11-01' });
  const blocks = wanted.document.root.children;
  const captions = blocks.flatMap((block) => (block.type === 'photo' ? [block.caption ?? ''] : []));
  expect(captions).toHaveLength(6);
  const ids = await prepare(async (newsroom) => {
    const photos = [];
    for (const [index] of captions.entries())
      photos.push(await addPhoto(newsroom, index + 1, { caption: '' }));
    return photos.map(({ id }) => id);
  });
  const { page } = await openDesk();
  await expect(page.getByRole('heading', { name: 'Chưa mở bài nào' })).toBeVisible();

  await test.step('the head', async () => {
    await page.keyboard.press('Control+n');
    await expect(field(page, 'Tít')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await write(page, wanted.kicker);
    await page.keyboard.press('Enter');
    await write(page, wanted.headline);
    await page.keyboard.press('Enter');
    await write(page, wanted.lead);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await write(page, wanted.byline[0]?.name ?? '');
    await page.keyboard.press('Tab');
    await write(page, formatDay(wanted.publicationDay ?? ''));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(field(page, 'Nội dung')).toBeFocused();
    await expect(field(page, 'Nội dung')).toHaveAttribute('aria-autocomplete', 'list');
  });

  for (const [index, block] of blocks.entries()) {
    await test.step(`${block.type} ${index + 1}`, () => writeBlock(page, block));
  }
  await expect
    .poll(() => storedStory(libraryDir).content.document.root.children)
    .toEqual([...blocks, paragraph('')]);
  const { event: _told, document: _written, ...fields } = wanted;
  expect(storedStory(libraryDir).content).toMatchObject(fields);

  await test.step('the photos', async () => {
    await page.keyboard.press('Control+2');
    const tiles = page.getByRole('listbox', { name: 'Lưới ảnh' }).getByRole('option');
    await expect(tiles).toHaveCount(captions.length);
    await page.keyboard.press('Control+a');
    await expect(tiles.and(page.locator('[aria-selected=true]'))).toHaveCount(captions.length);
    await page.keyboard.press('Control+Shift+P');
    await expect(page.getByRole('article', { name: 'Bài viết' }).locator('figure img')).toHaveCount(6);
  });
  const placed = blocks.map((block) =>
    block.type === 'photo' ? photo({ photoId: ids[captions.indexOf(block.caption ?? '')] ?? '' }) : block,
  );
  await expect
    .poll(() => storedStory(libraryDir).content.document.root.children)
    .toEqual([...placed, paragraph('')]);
  // Photos without words take those that waited for them.
  expect(storedPhotos(libraryDir).map(({ caption }) => caption)).toEqual(captions);
});

function field(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true });
}

/** Clause by clause, as dictation or a long suggestion of an input method hands them over. */
async function write(page: Page, text: string): Promise<void> {
  for (const words of text.split(/(?<=[,.;:] )/u)) await page.keyboard.insertText(words);
}

/** The caret stands in an empty line, and afterwards in the next one. */
async function writeBlock(page: Page, block: Block): Promise<void> {
  switch (block.type) {
    case 'paragraph':
      await write(page, blockText(block));
      return page.keyboard.press('Enter');
    case 'note':
      await fromSlashMenu(page, 'ghi', 'Ghi chú');
      await write(page, blockText(block));
      return page.keyboard.press('Enter');
    case 'photo':
      await fromSlashMenu(page, 'anh', 'Ảnh');
      return intoBlock(page, { tabs: 2, name: 'Chú thích', words: block.caption ?? '' });
    case 'gallery':
      await fromSlashMenu(page, 'chum', 'Chùm ảnh');
      return intoBlock(page, { tabs: 1, name: 'Tên chùm ảnh', words: block.heading });
    default:
      throw new Error(`The article has a ${block.type} now`);
  }
}

async function fromSlashMenu(page: Page, typed: string, name: string): Promise<void> {
  await page.keyboard.type(`/${typed}`);
  await expect(page.getByRole('listbox', { name: 'Chèn' }).getByRole('option').first()).toHaveText(
    new RegExp(`^${name}`, 'u'),
  );
  await page.keyboard.press('Enter');
}

type Words = { readonly tabs: number; readonly name: string; readonly words: string };

/** The arrow takes the block behind which the caret stands; Tab goes into it, Enter out of it. */
async function intoBlock(page: Page, { tabs, name, words }: Words): Promise<void> {
  await page.keyboard.press('ArrowUp');
  for (let tab = 0; tab < tabs; tab += 1) await page.keyboard.press('Tab');
  await expect(page.locator(`[aria-label="${name}"]:focus`)).toHaveCount(1);
  await write(page, words);
  await page.keyboard.press('Enter');
}
