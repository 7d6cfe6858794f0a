// From the start of the app to a caret in a long story, beside the same start with an empty page.
import { judge, type BenchResult } from '../figures.ts';
import { startOnce } from '../measure-start.ts';
import { freshProfile, lastOpen, newsroomCommand } from '../newsroom-window.ts';
import { lengths, type Length, type LongStories } from './long-stories.ts';

const ROUNDS = 7;
const AT_MOST_MS = 300;

export async function measureOpening({ path, ids }: LongStories): Promise<BenchResult> {
  const open = async (length: Length) => {
    const command = await newsroomCommand(await freshProfile(`open-${length}`, lastOpen(path, ids[length])));
    // The first start of a profile is another one than all that follow.
    await startOnce(command);
    const times: number[] = [];
    return { times, run: async () => void times.push((await startOnce(command)).caret) };
  };
  const [long, empty] = [await open('longest'), await open('empty')];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { run } of round % 2 === 0 ? [long, empty] : [empty, long]) await run();
  }
  return judge({
    name: 'opening',
    what: `Từ lúc mở đến khi con trỏ đứng trong bài ${lengths.longest.words} chữ và ${lengths.longest.photos} ảnh`,
    unit: 'ms',
    ours: long.times,
    yardstick: { what: 'mở bài trống', runs: empty.times },
    judge: 'difference',
    target: { atMost: AT_MOST_MS },
    details: lengths.longest,
  });
}
