// Whatever happens while somebody types, at whatever moment: all that was typed up to a second before is on the disk, and it is
// the beginning of what was typed, letter by letter.
import type { ElectronApplication } from '@playwright/test';
import { enginePid } from '#tests/support/processes.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { seeded } from '#tests/support/random-document.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import {
  headline,
  IN_JOURNAL_MS,
  openAtEnd,
  seed,
  settledAt,
  startTyping,
  storedWords,
  typeHereAndThere,
} from './keep-typing.ts';

type End = {
  readonly what: string;
  readonly rounds: number;
  readonly strike: (app: ElectronApplication) => Promise<unknown>;
};

const ends: readonly End[] = [
  {
    what: 'the whole app is killed',
    rounds: 4,
    strike: async (app) => {
      const ended = app.waitForEvent('close');
      process.kill(enginePid(app.process().pid ?? 0), 'SIGKILL');
      app.process().kill('SIGKILL');
      await ended;
    },
  },
  {
    what: 'the window’s process is killed',
    rounds: 3,
    strike: async (app) => {
      const pid = await app.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
      );
      process.kill(pid, 'SIGKILL');
    },
  },
];

for (const { what, rounds, strike } of ends) {
  test(`when ${what} while one types, all but the last second of it is there`, async ({
    libraryDir,
    prepare,
    openApp,
  }) => {
    test.setTimeout(180_000);
    await prepare((newsroom) => addStory(newsroom, { headline, text: 'Đầu bài.' }));
    const random = seeded(seed);
    let text = 'Đầu bài.';
    for (let round = 1; round <= rounds; round += 1) {
      const { app, page, close } = await openApp();
      await openAtEnd(page);
      const typing = startTyping(page, random);
      await typing.until(400 + random(2200));
      const struckAt = performance.now();
      await Promise.all([strike(app), typing.stop()]);
      // Past the end of a window there is nothing more to come; a reply on its way has had its time when the file is read again.
      await expect.poll(settledAt(libraryDir)).toBe(true);
      const stored = storedStory(libraryDir).text;
      const where = `seed ${seed}, round ${round}`;
      expect(`${text}${typing.typed()}`.startsWith(stored), `${where}: ${stored}`).toBe(true);
      expect(stored.length, where).toBeGreaterThanOrEqual(
        text.length + typing.typedBefore(struckAt - IN_JOURNAL_MS).trimEnd().length,
      );
      text = stored;
      await close();
    }
  });
}

test('when the engine is killed again and again while one types, nothing at all is missing', async ({
  libraryDir,
  prepare,
  openApp,
}) => {
  test.setTimeout(120_000);
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const random = seeded(seed);
  const { app, page } = await openApp();
  await openAtEnd(page);
  let text = '';
  for (let round = 1; round <= 4; round += 1) {
    const typing = startTyping(page, random);
    await typing.until(300 + random(900));
    process.kill(enginePid(app.process().pid ?? 0), 'SIGKILL');
    await typing.until(300 + random(900));
    await typing.stop();
    text += typing.typed();
    await expect
      .poll(() => storedStory(libraryDir).text.trim(), {
        message: `seed ${seed}, round ${round}`,
        timeout: 30_000,
      })
      .toBe(text.trim());
  }
  await expect(page.getByTestId('save-status')).toHaveText(/^Đã lưu/u);
});

test('stories typed in by turns keep all of it when the window is closed right behind the last letter', async ({
  libraryDir,
  prepare,
  openApp,
}) => {
  const names = ['Bài một', 'Bài hai', 'Bài ba'];
  await prepare((newsroom) => names.map((name) => addStory(newsroom, { headline: name, text: '' })));
  const { page, close } = await openApp();
  const typed = await typeHereAndThere(page, names);
  await close();
  expect(storedWords(libraryDir)).toEqual(typed);
});
