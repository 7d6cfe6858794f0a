// The settings of destinations: what there is, the kinds to choose from, and the forms of two of them.
import { openSettingsPart, type Screen, type Walk } from './walk.ts';

export const destinationScreens: readonly Screen[] = [
  { name: 'settings-destinations', go: async (walk) => openSettingsPart(walk, 1) },
  { name: 'settings-kinds', go: chooseKind },
  { name: 'settings-wordpress', go: async (walk) => openForm(walk, walk.words.wordpress) },
  { name: 'settings-missing', go: addNothing },
  { name: 'settings-advanced', go: unfold },
  { name: 'settings-directus', go: chooseDirectus },
  { name: 'settings-web-host', go: chooseWebHost },
  { name: 'settings-no-answer', go: addUnreachable },
];

async function chooseKind({ page, words }: Walk): Promise<void> {
  await page.getByRole('button', { name: words.addDestination }).click();
  await page.getByRole('dialog').getByText(words.handCarried).waitFor();
}

async function openForm({ page }: Walk, kind: string): Promise<void> {
  await page.getByRole('dialog').getByText(kind, { exact: true }).click();
}

async function addNothing({ page, words }: Walk): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: words.addDestination }).click();
}

async function unfold({ page, words }: Walk): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: words.sections }).click();
  await dialog.getByRole('button', { name: words.advanced }).click();
}

async function chooseDirectus(walk: Walk): Promise<void> {
  await otherKind(walk, walk.words.directus);
}

async function chooseWebHost(walk: Walk): Promise<void> {
  await otherKind(walk, walk.words.webHost);
}

/** Kept all the same, with the sentence about what is wrong. Nobody listens at the port that discards. */
async function addUnreachable(walk: Walk): Promise<void> {
  const { page, words } = walk;
  await otherKind(walk, words.wordpress);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: words.destinationName }).fill('Phường An Hòa');
  await dialog.getByRole('textbox', { name: words.siteAddress }).fill('http://127.0.0.1:9');
  await dialog.getByRole('textbox', { name: words.user, exact: true }).fill('anhoa');
  await dialog.getByRole('textbox', { name: words.appPassword }).fill('abcd efgh ijkl mnop');
  await dialog.getByRole('button', { name: words.addDestination }).click();
  await dialog.getByRole('alert').waitFor();
}

async function otherKind(walk: Walk, kind: string): Promise<void> {
  await walk.page.getByRole('dialog').getByRole('button', { name: walk.words.otherKind }).click();
  await openForm(walk, kind);
}
