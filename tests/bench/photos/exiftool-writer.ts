// The yardstick for writing words into files: Debian's exiftool, kept open as its own documents advise for many files.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Tag → value. */
export type Words = Readonly<Record<string, string>>;

/**
 * Writes `words` into every file, in so many processes at once, each with its share of the files.
 * @returns files a second, from the first command to the last answer; starting the programs does not count
 */
export async function writeWithExiftool(
  files: readonly string[],
  words: Words,
  processes = 1,
): Promise<number> {
  const writers = await Promise.all(Array.from({ length: processes }, openWriter));
  const begun = performance.now();
  await Promise.all(
    writers.map(async (writer, share) => {
      for (const file of files.filter((_file, index) => index % processes === share)) {
        await writer.write(file, words);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  await Promise.all(writers.map((writer) => writer.close()));
  return files.length / seconds;
}

type Writer = {
  readonly write: (file: string, words: Words) => Promise<void>;
  readonly close: () => Promise<void>;
};

async function openWriter(): Promise<Writer> {
  const program = spawn('exiftool', ['-stay_open', 'True', '-@', '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  let answered: ((text: string) => void) | undefined;
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (!said.includes('{ready}')) return;
    answered?.(said);
    said = '';
  });
  program.stderr.resume();
  const ask = (lines: readonly string[]): Promise<string> =>
    new Promise((resolve) => {
      answered = resolve;
      program.stdin.write(`${[...lines, '-execute'].join('\n')}\n`);
    });
  // The first answer costs the loading of its tables.
  await ask(['-ver']);
  return {
    write: async (file, words) => {
      const values = Object.entries(words).map(([tag, value]) => `-${tag}=${value}`);
      const common = [
        '-overwrite_original',
        '-charset',
        'utf8',
        '-codedcharacterset=utf8',
        '-IPTCDigest=new',
      ];
      const answer = await ask([...common, ...values, file]);
      if (!answer.includes('1 image files updated')) throw new Error(`exiftool: ${answer.trim()}`);
    },
    close: async () => {
      program.stdin.end('-stay_open\nFalse\n');
      await once(program, 'exit');
    },
  };
}
