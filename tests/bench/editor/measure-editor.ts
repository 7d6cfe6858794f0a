// The editor with long stories: keys, opening, pasting, saving.
import { say } from '#runtime/say.ts';
import { judge, type BenchResult } from '../figures.ts';
import { bareCommand, typeOnce } from '../measure-typing.ts';
import { freshProfile, lastOpen, newsroomCommand } from '../newsroom-window.ts';
import { someParagraphs } from '../some-text.ts';
import { lengths, longStories, type Length, type LongStories } from './long-stories.ts';
import { measureOpening } from './measure-opening.ts';
import { measurePaste } from './measure-paste.ts';
import { measureSave } from './measure-save.ts';

const ROUNDS = 5;

export async function measureEditor(): Promise<BenchResult[]> {
  const stories = await longStories();
  const saves = await measureSave(stories);
  const paste = await measurePaste(stories);
  const opening = await measureOpening(stories);
  const keys = [await measureKeys(stories, 'long', 1.3), await measureKeys(stories, 'longest', 1.6)];
  return [...keys, opening, paste, ...saves];
}

async function measureKeys({ path, ids }: LongStories, length: Length, atMost: number): Promise<BenchResult> {
  const { words, photos } = lengths[length];
  say(`Đang đo phím trong bài ${words} chữ…`);
  const paragraphs = someParagraphs(words);
  const newsroom = await newsroomCommand(await freshProfile(`keys-${length}`, lastOpen(path, ids[length])));
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
    name: `keys-${words}`,
    what: `Từ phím đến khung hình có chữ, bài ${words} chữ và ${photos} ảnh, phân vị 95`,
    unit: 'ms',
    ours,
    yardstick: { what: 'Lexical trần với cùng văn bản', runs: theirs },
    judge: 'ratio',
    target: { atMost },
    details: { words, photos },
  });
}
