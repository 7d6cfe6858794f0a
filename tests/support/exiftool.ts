// The oracle for metadata: an independent program's reading of what we wrote. Needs Perl, which not every machine has whole.
import { execFileSync } from 'node:child_process';
import { exiftoolPath } from 'exiftool-vendored';

const program = await exiftoolPath();

/** Whether exiftool runs here; say NO_EXIFTOOL where a test is skipped for want of it. */
export const canRunExiftool = tryRun();
export const NO_EXIFTOOL = 'cần Perl đầy đủ để chạy exiftool (apt-get install perl)';

export type ExiftoolTags = Readonly<Record<string, unknown>>;

/** Tags as `Group:Name`, one record per file, in the order given. One process for all of them. */
export function readWithExiftool(paths: readonly string[], tags: readonly string[]): readonly ExiftoolTags[] {
  const output = run([
    '-j',
    '-G1',
    '-a',
    '-charset',
    'filename=utf8',
    ...tags.map((tag) => `-${tag}`),
    ...paths,
  ]);
  const records: unknown = JSON.parse(output);
  if (!Array.isArray(records)) throw new Error('exiftool gave no list');
  return records;
}

function run(args: readonly string[]): string {
  const [command, first] = program.endsWith('.exe') ? [program, []] : ['perl', [program]];
  return execFileSync(command, [...first, ...args], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function tryRun(): boolean {
  try {
    run(['-ver']);
    return true;
  } catch {
    return false;
  }
}
