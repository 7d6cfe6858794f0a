// From a key to the frame that shows it, in the middle of a story of 5,000 words and in a bare Lexical editor with the same
// text: the same keys, sent the same way, to windows of the same size, in turns.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openLibrary } from '#engine/library/open-library.ts';
import { createStory } from '#engine/library/stories.ts';
import { paragraph, storyDocument } from '#shared/document/build.ts';
import { yardstickCommand, type Command } from './build-yardstick.ts';
import { judge, percentile, type BenchResult } from './figures.ts';
import { freshProfile, lastOpen, newsroomCommand } from './newsroom-window.ts';
import { benchDir } from './places.ts';
import { someParagraphs } from './some-text.ts';
import { openWatched, type WatchedWindow } from './watched-window.ts';

const WORDS = 5_000;
const ROUNDS = 5;
/** The first keys of a round warm the editor up and do not count. */
const WARM_UP = 20;
const KEYS = 200;

export async function measureTyping(): Promise<BenchResult> {
  const paragraphs = someParagraphs(WORDS);
  const story = await storyInLibrary(paragraphs);
  const newsroom = await newsroomCommand(await freshProfile('typing', lastOpen(story.path, story.id)));
  const bare = await bareCommand();
  const ours: number[] = [];
  const theirs: number[] = [];
  const runs = [
    async () => void ours.push(await typeOnce(newsroom, undefined)),
    async () => void theirs.push(await typeOnce(bare, paragraphs)),
  ];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const run of round % 2 === 0 ? runs : runs.toReversed()) await run();
  }
  return judge({
    name: 'typing',
    what: `Từ phím đến khung hình có chữ, bài ${WORDS} chữ, phân vị 95 của ${KEYS} phím mỗi lượt`,
    unit: 'ms',
    ours,
    yardstick: { what: 'Lexical trần với cùng văn bản', runs: theirs },
    judge: 'ratio',
    target: { atMost: 1.3 },
    details: { words: WORDS, keys: KEYS, warmUp: WARM_UP },
  });
}

async function storyInLibrary(paragraphs: readonly string[]): Promise<{ path: string; id: string }> {
  const path = join(benchDir, 'library-typing');
  await rm(path, { recursive: true, force: true });
  const library = openLibrary(path, { create: true });
  const document = storyDocument(paragraphs.map((text) => paragraph(text)));
  const { id } = createStory(library.write, { content: { headline: 'Bài dài', document }, at: new Date() });
  library.close();
  return { path, id };
}

export async function bareCommand(): Promise<Command> {
  const { executablePath, args } = await yardstickCommand();
  const profile = await freshProfile('bare');
  return { executablePath, args: [...args, `--profile=${profile}`, '--page=lexical.html'] };
}

/** The 95th percentile of one round, milliseconds. `text` is what the bare editor is given; the app has its story. */
export async function typeOnce(command: Command, text: readonly string[] | undefined): Promise<number> {
  const window = await openWatched(command, `${watchKeys}; ${prepare(text)}`);
  try {
    await window.nextReport();
    const times: number[] = [];
    for (let key = 0; key < WARM_UP + KEYS; key += 1) times.push(await typeKey(window, key));
    return percentile(times.slice(WARM_UP), 0.95);
  } finally {
    await window.close();
  }
}

/** Words of five letters: a space is a key like any other. */
async function typeKey(window: WatchedWindow, count: number): Promise<number> {
  const text = count % 6 === 5 ? ' ' : 'thanh'.charAt(count % 6);
  const key = { key: text, text, unmodifiedText: text };
  await window.ask('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await window.ask('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
  return Number(await window.nextReport());
}

/** In the page: from the key's own time to the message that comes back after the frame in which its letter is painted. */
const watchKeys = `addEventListener('keydown', (event) => {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => report(String(performance.now() - event.timeStamp));
    port2.postMessage(null);
  });
}, { capture: true })`;

/**
 * In the page, from its first moment: fills the bare editor, puts the caret into the first word of the paragraph in the
 * middle as a click there would, lets Lexical see it, and reports that keys may come.
 */
function prepare(text: readonly string[] | undefined): string {
  return `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  const until = async (find) => { for (;;) { const found = find(); if (found) return found; await frame(); } };
  ${text === undefined ? '' : `(await until(() => globalThis.openText))(${JSON.stringify(text)});`}
  const editable = () => [...document.querySelectorAll('[contenteditable=true]')];
  const body = await until(() => editable().find((one) => one.querySelectorAll(':scope > p').length > 20));
  const paragraphs = body.querySelectorAll(':scope > p');
  const middle = paragraphs[Math.floor(paragraphs.length / 2)];
  body.focus();
  middle.scrollIntoView({ block: 'center' });
  getSelection().collapse(document.createTreeWalker(middle, NodeFilter.SHOW_TEXT).nextNode(), 3);
  for (let count = 0; count < 60; count += 1) await frame();
  report('ready');
})()`;
}
