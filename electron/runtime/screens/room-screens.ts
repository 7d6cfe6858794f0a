import { choose } from '../tour/act.ts';
import { captioningScreens } from './captioning-screens.ts';
import { destinationScreens } from './destination-screens.ts';
import { openSettingsPart, runCommand, type Screen, type Walk } from './walk.ts';

export const photoScreens: readonly Screen[] = [
  { name: 'photos', go: openPhotos },
  { name: 'photos-caption-pattern', go: typePattern },
  ...captioningScreens,
  { name: 'photos-one', go: selectOne },
  {
    name: 'photos-facts',
    go: async ({ page, words }) => page.getByRole('tab', { name: words.facts }).click(),
  },
  { name: 'photos-loupe', go: openLoupe },
];

export const otherScreens: readonly Screen[] = [
  { name: 'people', go: openPeople },
  { name: 'settings', go: openSettings },
  ...destinationScreens,
  { name: 'settings-site', go: async (walk) => openSettingsPart(walk, 2) },
  { name: 'settings-appearance', go: async (walk) => openSettingsPart(walk, 3) },
  { name: 'settings-shortcuts', go: async (walk) => openSettingsPart(walk, 4) },
  { name: 'import-failures', go: importBrokenPhotos },
  { name: 'empty-stories', go: openEmptyLibrary },
  { name: 'empty-photos', go: async ({ page }) => page.keyboard.press('Control+2') },
  { name: 'empty-people', go: async ({ page }) => page.keyboard.press('Control+3') },
  { name: 'empty-outbox', go: async ({ page }) => page.keyboard.press('Control+4') },
  { name: 'damaged-library', go: openDamagedLibrary },
];

/** Of two at one moment the one that is drawn the sharper stands for both. */
const SHARPEST = /SM7_041[23]/u;

async function openPhotos({ page, words }: Walk): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+2');
  await sheet(page, words.contactSheet).first().waitFor();
}

async function typePattern(walk: Walk): Promise<void> {
  const { page, words } = walk;
  const tiles = sheet(page, words.contactSheet);
  await tiles.filter({ hasText: 'SM7_0398' }).click();
  for (const file of [SHARPEST, 'SM7_0311', 'SM7_0467']) {
    await tiles.filter({ hasText: file }).click({ modifiers: ['Control'] });
  }
  const form = page.getByRole('form', { name: words.captionForm });
  await form.locator('textarea').first().fill('Đồng chí {người} tại {sự kiện}, {nơi}, ngày {ngày}.');
  await form.getByText(words.willChange).waitFor();
}

async function selectOne({ page, words }: Walk): Promise<void> {
  await page.keyboard.press('Escape');
  await sheet(page, words.contactSheet).filter({ hasText: SHARPEST }).click();
}

async function openLoupe({ page, words }: Walk): Promise<void> {
  await page.getByRole('tab', { name: words.captionTab }).click();
  await choose(page, words.photoView, words.loupe);
}

async function openPeople({ page }: Walk): Promise<void> {
  await page.keyboard.press('Control+3');
  await page.getByRole('option').filter({ hasText: 'Trần Quốc Vĩnh' }).click();
}

async function openSettings({ page, words }: Walk): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('navigation', { name: words.settingsParts }).waitFor();
}

async function importBrokenPhotos({ page, answerDialog, libraries }: Walk): Promise<void> {
  await answerDialog([libraries.brokenPhotos]);
  await page.keyboard.press('Control+Shift+I');
  await page.getByText('IMG_0413.jpg').first().waitFor();
}

async function openEmptyLibrary(walk: Walk): Promise<void> {
  await walk.answerDialog([walk.libraries.empty]);
  await runCommand(walk, walk.words.openLibrary);
  await walk.page.keyboard.press('Control+1');
  await walk.page.getByRole('listbox', { name: walk.words.storyList }).waitFor({ state: 'detached' });
}

async function openDamagedLibrary(walk: Walk): Promise<void> {
  await walk.answerDialog([walk.libraries.damaged]);
  await runCommand(walk, walk.words.openLibrary);
  await walk.page.getByRole('button', { name: walk.words.tryAgain }).waitFor();
}

function sheet(page: Walk['page'], name: string) {
  return page.getByRole('listbox', { name }).getByRole('option');
}
