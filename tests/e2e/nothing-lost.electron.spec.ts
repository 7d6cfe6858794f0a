// Whatever happens while somebody types, at whatever moment: all that was typed up to a second before is on the disk, and it is
// the beginning of what was typed, letter by letter.
import type { ElectronApplication, Page } from '@playwright/test';
import { enginePid } from '#tests/support/processes.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { pick, seeded, type Random } from '#tests/support/random-document.ts';
import { storedStories, storedStory } from '#tests/support/stored-story.ts';
import { syllableCorpus } from '#tests/support/vietnamese-typing/syllable-corpus.ts';
import { expect, test } from './fixtures.ts';
import { openStory } from './steps.ts';

const headline = 'Bài đang viết dở';
const words = syllableCorpus();
/** Printed with every failure, so that the same moments come again: `SEED=7 npm test -- electron`. */
const seed = Number(process.env['SEED'] ?? 20_261_128);
const IN_JOURNAL_MS = 1000;

type End = {
  readonly what: string;
  readonly rounds: number;
  /** The window lives on: what is typed into it afterwards is another matter. */
  readonly stopsFirst?: boolean;
  readonly strike: (app: ElectronApplication, page: Page) => Promise<unknown>;
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
  {
    what: 'the window is loaded again',
    rounds: 3,
    stopsFirst: true,
    strike: (_app, page) => page.reload(),
  },
];

for (const { what, rounds, stopsFirst = false, strike } of ends) {
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
      if (stopsFirst) await typing.stop();
      const struckAt = performance.now();
      await Promise.all([strike(app, page), typing.stop()]);
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

test('stories opened one after the other as fast as one can press each keep what was typed in them', async ({
  libraryDir,
  prepare,
  openApp,
}) => {
  const names = ['Bài một', 'Bài hai', 'Bài ba'];
  await prepare((newsroom) => names.map((name) => addStory(newsroom, { headline: name, text: '' })));
  const { page, close } = await openApp();
  const random = seeded(seed);
  const typed = new Map(names.map((name) => [name, '']));
  for (let turn = 0; turn < 24; turn += 1) {
    const name = pick(random, names);
    await openAtEnd(page, name);
    const text = `${pick(random, words)} `;
    await page.keyboard.type(text);
    typed.set(name, `${typed.get(name)}${text}`);
  }
  await close();
  const stored = storedStories(libraryDir).map(({ headline: name, text }) => [name, text.trim()] as const);
  expect(Object.fromEntries(stored)).toEqual(
    Object.fromEntries([...typed].map(([name, text]) => [name, text.trim()])),
  );
});

async function openAtEnd(page: Page, name = headline): Promise<void> {
  await openStory(page, name);
  const title = page.getByRole('textbox', { name: 'Tít', exact: true });
  await expect(title).toHaveValue(name);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.focus();
  await body.press('Control+End');
}

/** Types words one after the other until it is stopped, or its window is gone, and knows when each was there. */
function startTyping(page: Page, random: Random) {
  const done: { readonly at: number; readonly text: string }[] = [];
  let sent = '';
  let isStopped = false;
  const go = async (): Promise<void> => {
    while (!isStopped) {
      const text = `${pick(random, words)} `;
      sent += text;
      // A window that dies takes the key with it: what it had typed by then is known.
      const isTyped = await page.keyboard.type(text).then(
        () => true,
        () => false,
      );
      if (!isTyped) return;
      done.push({ at: performance.now(), text });
    }
  };
  const going = go();
  const started = performance.now();
  const typedBefore = (moment: number): string =>
    done
      .filter(({ at }) => at <= moment)
      .map(({ text }) => text)
      .join('');
  let reached = started;
  return {
    /** Resolves when so many milliseconds more have been typed through. */
    until: async (ms: number): Promise<void> => {
      reached = Math.max(reached, performance.now()) + ms;
      await expect.poll(() => performance.now() >= reached, { intervals: [20] }).toBe(true);
    },
    stop: async (): Promise<void> => {
      isStopped = true;
      await going;
    },
    typed: () => sent,
    typedBefore,
  };
}

/** Nothing has been written between two looks. */
function settledAt(libraryDir: string): () => boolean {
  let last = -1;
  return () => {
    const { revision } = storedStory(libraryDir);
    const isSame = revision === last;
    last = revision;
    return isSame;
  };
}
