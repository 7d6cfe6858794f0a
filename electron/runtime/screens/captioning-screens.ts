// What opens over the photo room for a whole selection. The selection of the screen before stays.
import { runCommand, type Screen, type Walk } from './walk.ts';

export const captioningScreens: readonly Screen[] = [
  { name: 'photos-more-fields', go: unfoldFields },
  { name: 'photos-whole-preview', go: openPreview },
  { name: 'photos-new-template', go: async (walk) => openNext(walk, walk.words.saveTemplate) },
  { name: 'photos-templates', go: saveAndList },
  { name: 'photos-codes', go: async (walk) => openNext(walk, walk.words.codes) },
  { name: 'photos-replace', go: findAndReplace },
  { name: 'photos-fill-down', go: async (walk) => openNext(walk, walk.words.fillDown) },
];

async function unfoldFields({ page, words }: Walk): Promise<void> {
  const form = page.getByRole('form', { name: words.captionForm });
  await form.getByRole('button', { name: words.placeDetails }).click();
  await form.getByRole('button', { name: words.origin }).click();
  await form.getByRole('textbox', { name: words.aiPromptWriter }).scrollIntoViewIfNeeded();
}

async function openPreview({ page, words }: Walk): Promise<void> {
  await page.getByRole('button', { name: words.wholePreview }).click();
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
}

async function openNext(walk: Walk, command: string): Promise<void> {
  await walk.page.keyboard.press('Escape');
  await walk.page.getByRole('dialog').waitFor({ state: 'detached' });
  await runCommand(walk, command);
  await walk.page.getByRole('dialog').waitFor();
}

async function saveAndList(walk: Walk): Promise<void> {
  const { page, words } = walk;
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: words.templateName }).fill(words.sampleTemplate);
  await dialog.getByRole('combobox').first().selectOption('1');
  await dialog.getByRole('button', { name: words.saveThis }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Shift+M');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
}

async function findAndReplace(walk: Walk): Promise<void> {
  const { page, words } = walk;
  await openNext(walk, words.replace);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: words.find, exact: true }).fill('Đồng chí');
  await dialog.getByRole('textbox', { name: words.replaceBy }).fill('Ông');
  await dialog.getByRole('listitem').first().waitFor();
}
