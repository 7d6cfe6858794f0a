// Somebody who types on whatever happens, and what of it is known to have been typed by when.
import { expect, type Page } from '@playwright/test';
import { pick, seeded, type Random } from '#tests/support/random-document.ts';
import { storedStories, storedStory } from '#tests/support/stored-story.ts';
import { syllableCorpus } from '#tests/support/vietnamese-typing/syllable-corpus.ts';
import { openStory } from './steps.ts';

export const headline = 'Bài đang viết dở';
const words = syllableCorpus();
/** Printed with every failure, so that the same moments come again: `SEED=7 npm test -- electron`. */
export const seed = Number(process.env['SEED'] ?? 20_261_128);
/** What was typed longer ago than this is on the disk. */
export const IN_JOURNAL_MS = 1000;

/** A word at the end of one story, the next at the end of another, as fast as one can press. Answers with each story's words. */
export async function typeHereAndThere(page: Page, names: readonly string[]): Promise<Map<string, string>> {
  const random = seeded(seed);
  const typed = new Map(names.map((name) => [name, '']));
  for (let turn = 0; turn < 24; turn += 1) {
    const name = pick(random, names);
    await openAtEnd(page, name);
    const text = `${pick(random, words)} `;
    await page.keyboard.type(text);
    typed.set(name, `${typed.get(name)}${text}`);
  }
  return new Map([...typed].map(([name, text]) => [name, text.trim()]));
}

/** The words of every stored story by its headline. */
export function storedWords(libraryDir: string): Map<string, string> {
  return new Map(storedStories(libraryDir).map((story) => [story.headline, story.text.trim()]));
}

/** Opens a story with the caret behind its last letter. */
export async function openAtEnd(page: Page, name = headline): Promise<void> {
  await openStory(page, name);
  const title = page.getByRole('textbox', { name: 'Tít', exact: true });
  await expect(title).toHaveValue(name);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.focus();
  await body.press('Control+End');
}

/** Types words one after the other until it is stopped, or its window is gone, and knows when each was there. */
export function startTyping(page: Page, random: Random) {
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
export function settledAt(libraryDir: string): () => boolean {
  let last = -1;
  return () => {
    const { revision } = storedStory(libraryDir);
    const isSame = revision === last;
    last = revision;
    return isSame;
  };
}
