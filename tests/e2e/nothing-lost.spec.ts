// What is typed is in the library, also where the window is loaded again in the middle of a word or another story is opened.
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

test('when the window is loaded again while one types, all but the last second of it is there', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  test.setTimeout(180_000);
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'Đầu bài.' }));
  const random = seeded(seed);
  let text = 'Đầu bài.';
  const { page } = await openDesk();
  for (let round = 1; round <= 3; round += 1) {
    await openAtEnd(page);
    const typing = startTyping(page, random);
    await typing.until(400 + random(2200));
    // The window lives on: what would be typed into it afterwards is another matter.
    await typing.stop();
    const struckAt = performance.now();
    await page.reload();
    await expect.poll(settledAt(libraryDir)).toBe(true);
    const stored = storedStory(libraryDir).text;
    const where = `seed ${seed}, round ${round}`;
    expect(`${text}${typing.typed()}`.startsWith(stored), `${where}: ${stored}`).toBe(true);
    expect(stored.length, where).toBeGreaterThanOrEqual(
      text.length + typing.typedBefore(struckAt - IN_JOURNAL_MS).trimEnd().length,
    );
    text = stored;
  }
});

test('stories opened one after the other as fast as one can press each keep what was typed in them', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const names = ['Bài một', 'Bài hai', 'Bài ba'];
  await prepare((newsroom) => names.map((name) => addStory(newsroom, { headline: name, text: '' })));
  const { page } = await openDesk();
  const typed = await typeHereAndThere(page, names);
  await expect.poll(() => storedWords(libraryDir)).toEqual(typed);
});
