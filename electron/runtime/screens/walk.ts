// What a screen has at hand to bring itself up: the window, the words of its language, the libraries.
import type { Locator, Page } from '@playwright/test';
import type { Libraries } from './make-libraries.ts';
import type { Words } from './words.ts';

export type Walk = {
  readonly page: Page;
  readonly words: Words;
  readonly libraries: Libraries;
  readonly answerDialog: (paths: readonly string[]) => Promise<void>;
};

export type Screen = {
  /** Of the file, without its number. */
  readonly name: string;
  /** From the screen before to this one. */
  readonly go: (walk: Walk) => Promise<void>;
};

export function panel({ page, words }: Walk): Locator {
  return page.getByRole('region', { name: words.inspector });
}

export async function openTab(walk: Walk, name: string): Promise<void> {
  await panel(walk)
    .getByRole('tab', { name: new RegExp(`^${name}`, 'u') })
    .click();
}

/** By the palette, which knows every command by its name. */
export async function runCommand({ page, words }: Walk, name: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: words.findCommand }).fill(name);
  await page.keyboard.press('Enter');
}

/** Parts by their place in the list. */
export async function openSettingsPart({ page, words }: Walk, place: number): Promise<void> {
  // A dialog of the part before may stand over the list.
  await page.keyboard.press('Escape');
  const parts = page.getByRole('navigation', { name: words.settingsParts });
  await parts.getByRole('button').or(parts.getByRole('link')).nth(place).click();
}
