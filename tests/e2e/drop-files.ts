// Files let go over the window, as the system hands them over: entering, hanging over, let go.
import type { Page } from '@playwright/test';

export async function dropFiles(
  page: Page,
  files: readonly string[],
  at: { readonly x: number; readonly y: number },
): Promise<void> {
  // Where they lie the application knows by itself; in a browser the bridge of the tests looks here.
  await page.evaluate((paths) => void Reflect.set(window, 'letGo', paths), files);
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  }
}
