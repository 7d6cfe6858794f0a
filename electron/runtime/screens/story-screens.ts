import { choose } from '../tour/act.ts';
import { openTab, panel, type Screen, type Walk } from './walk.ts';

export const storyScreens: readonly Screen[] = [
  {
    name: 'first-run',
    go: async ({ page, words }) => page.getByRole('button', { name: words.otherFolder }).waitFor(),
  },
  { name: 'stories', go: openNewsroom },
  { name: 'story-search', go: searchStories },
  { name: 'editor-selection', go: selectWords },
  { name: 'editor-slash-menu', go: openSlashMenu },
  { name: 'editor-mention', go: offerPeople },
  { name: 'inspector-photos', go: showStoryPhotos },
  { name: 'inspector-check', go: showFindings },
  { name: 'editor-finding', go: showFinding },
  { name: 'inspector-history', go: async (walk) => openTab(walk, walk.words.historyTab) },
  { name: 'story-templates', go: openTemplates },
  { name: 'story-from-sheet', go: openFilling },
  { name: 'palette', go: openPalette },
];

export const previewScreens: readonly Screen[] = [
  { name: 'preview-desktop', go: openPreview },
  { name: 'preview-phone', go: async (walk) => previewAt(walk, walk.words.phone) },
  { name: 'preview-print', go: async (walk) => previewPage(walk, walk.words.print) },
  { name: 'preview-list-card', go: async (walk) => previewPage(walk, walk.words.listCard) },
  { name: 'preview-share-card', go: async (walk) => previewPage(walk, walk.words.shareCard) },
];

/** The story with slips in it, which is what a check is for. */
async function openNewsroom({ page, words, libraries, answerDialog }: Walk): Promise<void> {
  await answerDialog([libraries.newsroom]);
  await page.getByRole('button', { name: words.otherFolder }).click();
  await page.getByText(libraries.newsroom).waitFor();
  await page.getByRole('button', { name: words.createLibrary, exact: true }).click();
  const stories = page.getByRole('listbox', { name: words.storyList });
  await stories.getByRole('option').filter({ hasText: 'Tuyên dương 42' }).click();
  await page.getByRole('textbox', { name: words.body }).locator('p').first().waitFor();
}

async function searchStories({ page, words }: Walk): Promise<void> {
  await page.getByRole('searchbox', { name: words.searchStories }).fill('truong khu pho');
  await page.getByRole('listbox', { name: words.storyList }).locator('mark').first().waitFor();
}

async function selectWords({ page, words }: Walk): Promise<void> {
  await page.getByRole('searchbox', { name: words.searchStories }).fill('');
  const text = page.getByRole('textbox', { name: words.body }).locator('p').first();
  await text.dblclick({ position: { x: 200, y: 44 } });
  await page.getByRole('toolbar', { name: words.textTools }).waitFor();
}

async function openSlashMenu({ page, words }: Walk): Promise<void> {
  const first = page.getByRole('textbox', { name: words.body }).locator('p').first();
  const box = await first.boundingBox();
  if (box === null) throw new Error('The story shows no text');
  await first.click({ position: { x: box.width - 2, y: box.height - 4 } });
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  await page.getByRole('listbox', { name: words.insert }).waitFor();
}

async function offerPeople({ page, words }: Walk): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('@');
  await page.getByRole('listbox', { name: words.peopleOffered }).waitFor();
}

async function showStoryPhotos(walk: Walk): Promise<void> {
  await walk.page.keyboard.press('Escape');
  await walk.page.keyboard.press('Backspace');
  await walk.page.keyboard.press('Backspace');
  await openTab(walk, walk.words.photosTab);
  await panel(walk).getByText(walk.words.newPhotos).waitFor();
}

async function showFindings(walk: Walk): Promise<void> {
  await walk.page.keyboard.press('F7');
  await findings(walk).first().waitFor();
}

/** A press on the marked word shows what is wrong with it. */
async function showFinding({ page, words }: Walk): Promise<void> {
  const text = page.getByRole('textbox', { name: words.body }).locator('p').first();
  await text.scrollIntoViewIfNeeded();
  const place = await text.evaluate((paragraph) => {
    const node = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
    const start = node?.textContent?.indexOf('chíNguyễn') ?? -1;
    if (node === null || start < 0) throw new Error('The slip is gone from the demo story');
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + 'chíNguyễn'.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.click(place.x, place.y);
  await page.getByRole('button', { name: /chí Nguyễn.*Alt/u }).waitFor();
}

async function openTemplates({ page, words }: Walk): Promise<void> {
  await page.keyboard.press('Control+Shift+N');
  await page.getByRole('article', { name: words.templatePreview }).waitFor();
}

async function openFilling({ page, words }: Walk): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('dialog', { name: words.fillFromSheet }).waitFor();
}

async function openPalette({ page, words }: Walk): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: words.findCommand }).fill('an');
}

async function openPreview(walk: Walk): Promise<void> {
  await walk.page.keyboard.press('Escape');
  await walk.page.keyboard.press('Control+1');
  await walk.page.keyboard.press('Control+P');
  await previewAt(walk, walk.words.desktop);
}

async function previewAt(walk: Walk, width: string): Promise<void> {
  await choose(walk.page, walk.words.widths, width);
  await shown(walk);
}

async function previewPage(walk: Walk, name: string): Promise<void> {
  await choose(walk.page, walk.words.widths, walk.words.desktop);
  await choose(walk.page, walk.words.pages, name);
  await shown(walk);
}

async function shown({ page, words }: Walk): Promise<void> {
  await page.frameLocator(`iframe[title="${words.frame}"]`).getByText('Dân vận khéo').first().waitFor();
}

function findings(walk: Walk) {
  return panel(walk).locator('li[data-level]');
}
