// The same story saved from two places: neither version is lost, whatever is chosen.
import type { Page } from '@playwright/test';
import type {} from '#renderer/api/bridge.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedStories } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { openStory } from './steps.ts';

const headline = 'Bài của hai người';
const mine = 'Câu tôi viết thêm.';
const theirs = 'Câu của người kia.';

for (const { choice, shown, other } of [
  { choice: 'Lấy bản đã lưu', shown: theirs, other: mine },
  { choice: 'Viết tiếp bản của tôi', shown: mine, other: theirs },
]) {
  test(`a story saved elsewhere meanwhile is not overwritten: “${choice}” shows one version and keeps both`, async ({
    libraryDir,
    prepare,
    openDesk,
  }) => {
    await prepare((newsroom) => addStory(newsroom, { headline, text: 'Câu chung.' }));
    const { page } = await openDesk();
    await openStory(page, headline);
    const body = page.getByRole('textbox', { name: 'Nội dung' });
    await body.press('Control+End');
    await saveFromElsewhere(page, libraryDir);
    await expect.poll(() => texts(libraryDir)).toEqual([theirs]);
    await body.pressSequentially(` ${mine}`);

    const bar = page.getByRole('alert', { name: 'Bài này vừa được lưu ở nơi khác.' });
    await expect(bar).toBeVisible();
    // Nothing is lost while the question stands, and typing goes on.
    await expect(body).toContainText(mine);
    expect(texts(libraryDir)).toEqual([theirs]);
    await bar.getByRole('button', { name: choice }).click();

    await expect(bar).toBeHidden();
    await expect(body).toContainText(shown);
    await expect(body).not.toContainText(other);
    await expect.poll(() => texts(libraryDir).toSorted()).toEqual([theirs, `Câu chung. ${mine}`].toSorted());
    await expect(page.getByRole('option', { name: `${headline} (bản viết song song)` })).toBeVisible();
    await body.press('Control+End');
    await body.pressSequentially(' Viết tiếp.');
    await expect.poll(() => texts(libraryDir).some((text) => text.endsWith(' Viết tiếp.'))).toBe(true);
  });
}

function texts(libraryDir: string): string[] {
  return storedStories(libraryDir).map(({ text }) => text);
}

/** A save through the engine's own door that the open sheet knows nothing of, as another window would make it. */
async function saveFromElsewhere(page: Page, libraryDir: string): Promise<void> {
  const [stored] = storedStories(libraryDir);
  if (stored === undefined) throw new Error('No story to save');
  const { id, revision, content } = stored;
  const document = JSON.parse(JSON.stringify(content.document).replace('Câu chung.', theirs)) as unknown;
  await page.evaluate(
    (input) =>
      window.bridge.send({ kind: 'request', id: Number.MAX_SAFE_INTEGER, method: 'stories.save', input }),
    { id, revision, content: { ...content, document } },
  );
}
