// Which files of a folder were written between two moments, whatever they hold.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type FolderState = ReadonlyMap<string, string>;

export function folderState(folder: string): FolderState {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(
    files.map((path) => {
      const { ino, mtimeMs, size } = statSync(join(folder, path));
      return [path, [ino, mtimeMs, size].join()];
    }),
  );
}

/** Written anew or made, and removed, each sorted. */
export function changesSince(before: FolderState, folder: string): { written: string[]; removed: string[] } {
  const after = folderState(folder);
  return {
    written: [...after]
      .filter(([path, state]) => before.get(path) !== state)
      .map(([path]) => path)
      .toSorted(),
    removed: [...before.keys()].filter((path) => !after.has(path)).toSorted(),
  };
}
