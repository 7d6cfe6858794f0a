// `npm start [-- --input FILE] [-- --library DIR]`: opens the app, whatever that takes on this machine. Where nobody could
// see it, the app does its main job by itself on a virtual screen and leaves pictures of it.
import { join } from 'node:path';
import { ensureDebianPackages } from './debian-packages.ts';
import { openApp } from './open-app.ts';
import { prepareApp } from './prepare-app.ts';
import { outDir } from './project.ts';
import { runCommand } from './run-command.ts';
import { say } from './say.ts';
import { readStartArguments } from './start-arguments.ts';
import { hasDisplay, startXvfb } from './xvfb.ts';

await runCommand(async (args) => {
  const { input, library } = readStartArguments(args);
  await prepareApp();
  if (hasDisplay()) return openApp(library === undefined ? [] : [`--library=${library}`]);
  return tourUnseen(input);
});

async function tourUnseen(input: string | undefined): Promise<number> {
  say('Máy này không có màn hình: ứng dụng tự làm trọn một bài trên màn hình ảo và chụp lại từng bước.');
  await ensureDebianPackages(['browser']);
  const screen = await startXvfb();
  // What is started from here on finds the screen where everything looks for it.
  Object.assign(process.env, screen.env);
  try {
    // Playwright takes longer to load than opening the app.
    const { runTour } = await import('./tour/tour.ts');
    return await runTour({ input, outDir: join(outDir, 'tour') });
  } finally {
    await screen.stop();
  }
}
