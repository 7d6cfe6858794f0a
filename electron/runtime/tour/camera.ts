// Takes the numbered pictures. A picture waits until what is in sight is drawn: fonts, photos, nothing loading.
import { join } from 'node:path';
import type { Page } from '@playwright/test';

export type Camera = {
  /** Writes `NN-name.png`; answers with its path. */
  readonly shoot: (page: Page, name: string, options?: { readonly fullPage?: boolean }) => Promise<string>;
  /** For a step that failed: waits for nothing. */
  readonly shootAsIs: (page: Page, name: string) => Promise<string>;
};

export function createCamera(folder: string): Camera {
  let taken = 0;
  const take = async (page: Page, name: string, fullPage: boolean): Promise<string> => {
    taken += 1;
    const path = join(folder, `${String(taken).padStart(2, '0')}-${name}.png`);
    await page.screenshot({ path, fullPage, animations: 'disabled', caret: 'initial' });
    return path;
  };
  return {
    shoot: async (page, name, { fullPage = false } = {}) => {
      await waitUntilDrawn(page);
      return take(page, name, fullPage);
    },
    shootAsIs: (page, name) => take(page, name, false),
  };
}

/** Frames are looked into from the page: they may not run scripts of their own. */
export async function waitUntilDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const frames = [...document.querySelectorAll('iframe')].flatMap(
      ({ contentDocument }) => contentDocument ?? [],
    );
    return [document, ...frames].every((shown) => {
      const { innerHeight = 0, innerWidth = 0 } = shown.defaultView ?? {};
      const inSight = (image: HTMLImageElement) => {
        const { bottom, right, top, left } = image.getBoundingClientRect();
        return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
      };
      return (
        shown.fonts.status === 'loaded' &&
        [...shown.images].filter(inSight).every(({ complete }) => complete) &&
        shown.querySelector('[aria-busy="true"]') === null
      );
    });
  });
}
