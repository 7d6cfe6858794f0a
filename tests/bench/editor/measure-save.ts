// What the durable save of one word costs in a long story: the time it takes from the window, and the bytes it writes to the
// disk beside those that the same save writes in an empty story.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { judge, judgeAlone, median, type BenchResult } from '../figures.ts';
import { freshProfile, lastOpen, newsroomCommand } from '../newsroom-window.ts';
import { openWatched, type WatchedWindow } from '../watched-window.ts';
import { lengths, type Length, type LongStories } from './long-stories.ts';

const ROUNDS = 3;
const SAVES = 6;
const WINDOW_MS = 10;
const BYTES_TIMES = 2;
/** Long enough after a key for its letter to be painted, and before the save that follows it. */
const PAINTED_MS = 120;
/** From there until the save is done and the window at rest. */
const SAVED_MS = 420;
/** Until the check of the saved text is done and drawn as well. */
const REST_MS = 1_500;

type Cost = { readonly windowMs: number; readonly bytes: number };

export async function measureSave(stories: LongStories): Promise<BenchResult[]> {
  const [long, empty]: Cost[][] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const order: readonly Length[] = round % 2 === 0 ? ['longest', 'empty'] : ['empty', 'longest'];
    for (const length of order) (length === 'empty' ? empty : long)?.push(await saveOften(stories, length));
  }
  const of = (costs: readonly Cost[] | undefined, part: keyof Cost): number[] =>
    costs?.map((cost) => cost[part]) ?? [];
  const { words, photos } = lengths.longest;
  return [
    judgeAlone({
      name: 'save-window',
      what: `Thời gian của cửa sổ cho một lần lưu trong bài ${words} chữ và ${photos} ảnh`,
      unit: 'ms',
      ours: of(long, 'windowMs'),
      target: { atMost: WINDOW_MS },
      details: { ...lengths.longest, empty: of(empty, 'windowMs') },
    }),
    judge({
      name: 'save-bytes',
      what: `Số byte ghi xuống đĩa cho một lần lưu một chữ trong bài ${words} chữ và ${photos} ảnh`,
      unit: 'byte',
      ours: of(long, 'bytes'),
      yardstick: { what: 'bài trống', runs: of(empty, 'bytes') },
      judge: 'ratio',
      target: { atMost: BYTES_TIMES },
      details: lengths.longest,
    }),
  ];
}

/** Medians over the saves of one run of the app. */
async function saveOften({ path, ids }: LongStories, length: Length): Promise<Cost> {
  const profile = await freshProfile(`save-${length}`, lastOpen(path, ids[length]));
  const window = await openWatched(await newsroomCommand(profile), reportCaret);
  try {
    await window.nextReport();
    // Time of the thread's own work: on a busy machine a task also waits for its turn.
    await window.ask('Performance.enable', { timeDomain: 'threadTicks' });
    await pass(REST_MS);
    // The first save of a sitting keeps the version before it.
    await typeWord(window);
    await pass(REST_MS);
    const costs: Cost[] = [];
    for (let save = 0; save < SAVES; save += 1)
      costs.push(await saveOnce(window, join(path, 'library.sqlite-wal')));
    return {
      windowMs: median(costs.map((cost) => cost.windowMs)),
      bytes: median(costs.map((cost) => cost.bytes)),
    };
  } finally {
    await window.close();
  }
}

async function saveOnce(window: WatchedWindow, journal: string): Promise<Cost> {
  const idle = await busyWhile(window, SAVED_MS);
  const before = writtenTo(journal);
  await typeWord(window);
  await pass(PAINTED_MS);
  const busy = await busyWhile(window, SAVED_MS);
  const bytes = writtenTo(journal) - before;
  await pass(REST_MS);
  return { windowMs: Math.max(0, busy - idle), bytes };
}

async function typeWord(window: WatchedWindow): Promise<void> {
  for (const key of ['t', 'i', 'n', ' ']) {
    await window.ask('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key, unmodifiedText: key });
    await window.ask('Input.dispatchKeyEvent', { type: 'keyUp', key });
  }
}

/** Milliseconds of work that the page's thread does in a time. */
async function busyWhile(window: WatchedWindow, ms: number): Promise<number> {
  const before = await taskTime(window);
  await pass(ms);
  return (await taskTime(window)) - before;
}

async function taskTime(window: WatchedWindow): Promise<number> {
  // Proof: the protocol says what Performance.getMetrics answers.
  const { metrics } = (await window.ask('Performance.getMetrics')) as {
    metrics: { name: string; value: number }[];
  };
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** SQLite appends to its journal; a handful of saves is far from the size at which it begins at the front again. */
function writtenTo(journal: string): number {
  return statSync(journal).size;
}

/** In the page: tells when the caret stands in the text, before its first word. */
const reportCaret = `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  while (document.activeElement?.isContentEditable !== true) await frame();
  for (let count = 0; count < 30; count += 1) await frame();
  report('ready');
})()`;
