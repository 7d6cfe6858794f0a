// One walk through the app: every screen in turn, its picture and what is wrong with it.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchApp } from '../launch-app.ts';
import { createCamera, type Camera } from '../tour/camera.ts';
import { findFaults } from './find-faults.ts';
import { freshLibraries } from './make-libraries.ts';
import { publishScreens } from './publish-screens.ts';
import { otherScreens, photoScreens } from './room-screens.ts';
import { previewScreens, storyScreens } from './story-screens.ts';
import { variantName, type Variant } from './variant.ts';
import type { Screen, Walk } from './walk.ts';
import { wordsOf } from './words.ts';

export type Places = {
  readonly folder: string;
  readonly libraries: string;
  /** Texts of the newsroom that is shown. */
  readonly content: readonly string[];
};

const screens: readonly Screen[] = [
  ...storyScreens,
  ...photoScreens,
  ...previewScreens,
  ...publishScreens,
  ...otherScreens,
];

/** The screens each fault was seen on. */
export type Faults = ReadonlyMap<string, readonly string[]>;

export async function takeVariant(variant: Variant, places: Places): Promise<Faults> {
  const { width, height, language } = variant;
  const pictures = join(places.folder, variantName(variant));
  const profileDir = join(places.libraries, 'profile');
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  const libraries = await freshLibraries(places.libraries);
  await writeSettings(profileDir, variant);
  const { app, page, answerDialog, close } = await launchApp({ profileDir });
  page.setDefaultTimeout(20_000);
  const walk: Walk = { page, answerDialog, libraries, words: wordsOf(language) };
  try {
    await app.evaluate(
      ({ BrowserWindow }, size) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
      },
      { width, height },
    );
    await page.waitForFunction((wide) => innerWidth === wide, width);
    return await takeScreens(walk, createCamera(pictures), { language, content: places.content });
  } finally {
    await close();
  }
}

async function takeScreens(
  walk: Walk,
  camera: Camera,
  options: Parameters<typeof findFaults>[1],
): Promise<Faults> {
  const faults = new Map<string, string[]>();
  const note = (fault: string, screen: string) => faults.set(fault, [...(faults.get(fault) ?? []), screen]);
  for (const { name, go } of screens) {
    try {
      await go(walk);
      await camera.shoot(walk.page, name);
      for (const fault of await findFaults(walk.page, options)) note(fault, name);
    } catch (error) {
      // One screen that cannot be reached is a fault like others; those after it may stand on their own.
      const [why] = (error instanceof Error ? error.message : String(error)).split('\nCall log');
      note(`không tới được màn hình (${why}); ${await camera.shootAsIs(walk.page, name)}`, name);
    }
  }
  return faults;
}

/** The settings as the shell keeps them: a person of this language, who likes this look. */
async function writeSettings(profileDir: string, { theme, language, width, height }: Variant): Promise<void> {
  await rm(profileDir, { recursive: true, force: true });
  await mkdir(profileDir, { recursive: true });
  const layout = { 'window.width': width, 'window.height': height };
  const settings = {
    language,
    appearance: theme,
    userName: 'Minh Anh',
    libraryPath: null,
    lastStoryId: null,
    layout,
  };
  await writeFile(join(profileDir, 'settings.json'), JSON.stringify(settings));
}
