// From the start of the process to a caret in the last story, and to a caret in an empty window: started in turns, with
// the same Electron and switches, both for at least the second time.
import { judge, toFigure, type BenchResult } from './figures.ts';
import { yardstickCommand, type Command } from './build-yardstick.ts';
import { freshProfile, lastOpen, newsroomCommand } from './newsroom-window.ts';
import { seededLibrary } from './seed-library.ts';
import { openWatched } from './watched-window.ts';

const ROUNDS = 11;

export async function measureStart(): Promise<BenchResult> {
  const { path, lastStoryId } = await seededLibrary();
  const newsroom = await newsroomCommand(await freshProfile('newsroom', lastOpen(path, lastStoryId)));
  const empty = await emptyCommand();
  const ours: Start[] = [];
  const theirs: Start[] = [];
  const runs = [
    async () => void ours.push(await startOnce(newsroom)),
    async () => void theirs.push(await startOnce(empty)),
  ];
  for (const run of runs) await run();
  ours.length = 0;
  theirs.length = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const run of round % 2 === 0 ? runs : runs.toReversed()) await run();
  }
  return judge({
    name: 'start',
    what: 'Từ lúc mở đến khi con trỏ đứng trong bài cuối, thư viện 1.000 bài và 10.000 ảnh',
    unit: 'ms',
    ours: ours.map(({ caret }) => caret),
    yardstick: { what: 'cửa sổ Electron trống', runs: theirs.map(({ caret }) => caret) },
    judge: 'ratio',
    target: { atMost: 1.5 },
    details: { stages: { ours: stages(ours), yardstick: stages(theirs) } },
  });
}

async function emptyCommand(): Promise<Command> {
  const { executablePath, args } = await yardstickCommand();
  const profile = await freshProfile('empty');
  return { executablePath, args: [...args, `--profile=${profile}`, '--page=empty.html'] };
}

/** Milliseconds since the process was started. */
type Start = {
  /** The page begins to load: what Electron and the shell took. */
  readonly page: number;
  /** The first text or picture is painted. */
  readonly firstPaint: number;
  /** The frame with the caret is painted. */
  readonly caret: number;
};

export async function startOnce(command: Command): Promise<Start> {
  const window = await openWatched(command, reportCaret);
  try {
    const { page, firstPaint, caret } = JSON.parse(await window.nextReport()) as Start;
    const since = (moment: number): number => moment - window.startedAt;
    return { page: since(page), firstPaint: since(firstPaint), caret: since(caret) };
  } finally {
    await window.close();
  }
}

/**
 * In the page: looks at every frame whether the caret stands in an editable text, and tells when that frame is painted (a
 * message sent in a frame callback comes back after the frame).
 */
const reportCaret = `(() => {
  const tell = () => {
    const now = performance.timeOrigin + performance.now();
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    report(JSON.stringify({
      page: performance.timeOrigin,
      firstPaint: paint === undefined ? now : performance.timeOrigin + paint,
      caret: now,
    }));
  };
  const look = () => {
    if (document.activeElement?.isContentEditable !== true) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = tell;
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
})()`;

function stages(starts: readonly Start[]): Readonly<Record<keyof Start, unknown>> {
  return {
    page: toFigure(starts.map(({ page }) => page)),
    firstPaint: toFigure(starts.map(({ firstPaint }) => firstPaint)),
    caret: toFigure(starts.map(({ caret }) => caret)),
  };
}
