// The main job of the app, done by itself in the real app as a person would do it: import, write, caption, place, check,
// preview, publish, with a numbered picture of every stage. `npm start` does this where there is no display.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { launchApp } from '../launch-app.ts';
import { projectRoot } from '../project.ts';
import { say } from '../say.ts';
import { createCamera, type Camera } from './camera.ts';
import { checkingSteps } from './checking-steps.ts';
import { drawEventPhotos } from './draw-event-photos.ts';
import { firstRunSteps } from './first-run-steps.ts';
import { photoSteps } from './photo-steps.ts';
import { placingSteps } from './placing-steps.ts';
import { previewSteps } from './preview-steps.ts';
import { outboxSteps, publishedPage, publishSteps } from './publish-steps.ts';
import { keepPublished, type KeptSite } from './published-site.ts';
import type { TourDesk, TourStep } from './tour-step.ts';
import { visitPublished } from './visit-published.ts';
import { writingSteps } from './writing-steps.ts';

export type TourOptions = {
  /** A text file to do the job on; the demo's event when undefined. Absolute. */
  readonly input?: string | undefined;
  /** A folder of photos; drawn for the demo's event when undefined. Absolute. */
  readonly photos?: string | undefined;
  /** Made anew: pictures, library and site all lie in it. */
  readonly outDir: string;
};

const writingAndPublishing: readonly TourStep[] = [
  ...firstRunSteps,
  ...writingSteps,
  ...photoSteps,
  ...placingSteps,
  ...checkingSteps,
  ...previewSteps,
  ...publishSteps,
];

/** Wants a built app, a display and Chromium. Prints the paths of what it leaves; answers with the exit code. */
export async function runTour({ input, photos, outDir }: TourOptions): Promise<number> {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const camera = createCamera(outDir);
  const photoDir = photos ?? join(outDir, 'photos');
  if (photos === undefined) await drawEventPhotos(photoDir);
  const { page, answerDialog, close } = await launchApp({ profileDir: join(outDir, '.profile') });
  page.setDefaultTimeout(PATIENCE);
  const desk: TourDesk = {
    page,
    answerDialog,
    input: input ?? join(projectRoot, 'resources/demo/hop-mat-khu-pho.txt'),
    photos: photoDir,
    libraryDir: join(outDir, 'library', 'Tòa soạn'),
  };
  try {
    await takeSteps(writingAndPublishing, desk, camera);
    const article = await publishedPage(page);
    await takeSteps(outboxSteps, desk, camera);
    await showPublished(await keepPublished(article, outDir), camera);
    return 0;
  } catch (error) {
    if (!(error instanceof StoppedTour)) throw error;
    say(error.message);
    return 1;
  } finally {
    await close();
  }
}

/** What a slow machine may take for any one thing a person would see at once, in ms. */
const PATIENCE = 60_000;

class StoppedTour extends Error {}

async function takeSteps(steps: readonly TourStep[], desk: TourDesk, camera: Camera): Promise<void> {
  for (const { name, shot, run } of steps) {
    try {
      await run(desk);
      if (shot !== undefined) process.stdout.write(`${await camera.shoot(desk.page, shot)}\n`);
    } catch (error) {
      say(stripVTControlCharacters(error instanceof Error ? error.message : String(error)));
      throw new StoppedTour(`Lượt chạy tự động dừng ở bước “${name}”${await whereItStopped(desk, camera)}.`, {
        cause: error,
      });
    }
  }
}

/** The picture of a window that is still there. */
async function whereItStopped({ page }: TourDesk, camera: Camera): Promise<string> {
  if (page.isClosed()) return '; cửa sổ đã đóng';
  return `; màn hình lúc đó: ${await camera.shootAsIs(page, 'dung-o-day')}`;
}

async function showPublished({ article, front, page, site }: KeptSite, camera: Camera): Promise<void> {
  const pictures = await visitPublished(
    [
      { file: article, name: 'trang-bai' },
      { file: front, name: 'trang-chu' },
    ],
    camera,
  );
  process.stdout.write([...pictures, site, page, ''].join('\n'));
}
