// The project's own files, as found on disk.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSource, type SourceFile } from './source-file.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The top-level folders there may be; dot-folders, and what git ignores, lie outside this. */
export const TOP_FOLDERS: readonly string[] = ['electron', 'renderer', 'resources', 'shared', 'tests'];

export function topFolders(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .filter((name) => name !== 'node_modules' && name !== 'out')
    .sort();
}

/** Every file under the top-level folders, relative to the project, with forward slashes. */
export function allFiles(): string[] {
  return TOP_FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
  ).sort();
}

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Every TypeScript and JavaScript file, parsed. */
export function sourceFiles(): SourceFile[] {
  return allFiles()
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
    .map((path) => readSource(path, readText(path)));
}
