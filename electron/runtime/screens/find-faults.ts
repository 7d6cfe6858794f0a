// What is wrong with a screen that a picture does not say by itself, as sentences: barriers (axe), text cut off, controls under
// something else, words of the other language.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { findCoveredControls } from './covered-controls.ts';
import { findCutText } from './cut-text.ts';
import { findForeignText } from './foreign-text.ts';
import type { Language } from './variant.ts';

export type FaultOptions = {
  readonly language: Language;
  /** Texts of the library: these may be in any language. */
  readonly content: readonly string[];
};

export async function findFaults(
  page: Page,
  { language, content }: FaultOptions,
): Promise<readonly string[]> {
  const cut = await page.evaluate(findCutText);
  const covered = await page.evaluate(findCoveredControls);
  const foreign = await page.evaluate(findForeignText, { language, content: [...content] });
  return [
    ...(await findBarriers(page)),
    ...cut.map((text) => `chữ bị cắt: ${text}`),
    ...covered.map((control) => `bị che, không bấm được: ${control}`),
    ...foreign.map((text) => `không có trong bảng chữ ${language}: ${text}`),
  ];
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The portal's page in the preview is tested where it is made. */
async function findBarriers(page: Page): Promise<string[]> {
  // Electron has no second page for axe to put its parts together in.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(WCAG)
    .exclude('iframe')
    .analyze();
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => ({ id, help, place: target.join(' ') })),
  );
  const scrolled = faults.filter(({ id }) => id === 'scrollable-region-focusable').map(({ place }) => place);
  const walked = await page.evaluate(findWalkedFromText, scrolled);
  return faults
    .filter(({ place }) => !walked.includes(place))
    .map(({ id, help, place }) => `axe ${id} (${help}): ${place}`);
}

/** A list below the text is scrolled by the arrow keys, which stay with the text; axe knows that of a combobox's list only. */
function findWalkedFromText(places: readonly string[]): string[] {
  const here = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
  const option = document.getElementById(here);
  return places.filter(
    (place) => option !== null && document.querySelector(place)?.contains(option) === true,
  );
}
