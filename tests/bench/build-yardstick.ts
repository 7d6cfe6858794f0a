// Makes the yardstick's app in out/bench/yardstick and, where Electron only starts what lies beside it, a twin of that
// Electron to start it in.
import { existsSync } from 'node:fs';
import { copyFile, cp, link, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { obtainElectron } from '#runtime/obtain-electron.ts';
import { projectRoot } from '#tests/support/project-root.ts';
import { benchDir } from './places.ts';

export type Command = { readonly executablePath: string; readonly args: readonly string[] };

const source = join(import.meta.dirname, 'yardstick');
const appDir = join(benchDir, 'yardstick');

/** How to start the yardstick; its own arguments come after. */
export async function yardstickCommand(): Promise<Command> {
  await buildApp();
  const { executablePath, launchArgs, source: origin } = await obtainElectron();
  if (origin === 'official') {
    return { executablePath, args: launchArgs.map((word) => (word === projectRoot ? appDir : word)) };
  }
  return { executablePath: await twinOf(executablePath), args: launchArgs };
}

async function buildApp(): Promise<void> {
  await rm(appDir, { recursive: true, force: true });
  await mkdir(appDir, { recursive: true });
  await build(bundle({ entry: 'main.ts', file: 'main.cjs', format: 'cjs', target: 'node18' }));
  await build(bundle({ entry: 'lexical.ts', file: 'lexical.js', format: 'iife', target: 'chrome114' }));
  for (const page of ['empty.html', 'lexical.html']) await copyFile(join(source, page), join(appDir, page));
  await writeFile(join(appDir, 'package.json'), JSON.stringify({ name: 'yardstick', main: 'main.cjs' }));
}

type Entry = {
  readonly entry: string;
  readonly file: string;
  readonly format: 'cjs' | 'iife';
  readonly target: string;
};

/** Minified and for production like the app's own bundles. */
function bundle({ entry, file, format, target }: Entry): InlineConfig {
  return {
    root: projectRoot,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    mode: 'production',
    build: {
      target,
      outDir: appDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: join(source, entry),
        external: ['electron', /^node:/],
        output: { format, entryFileNames: file },
      },
    },
  };
}

/** The same files under other names (hard links share the system's cache), with the yardstick as the app it starts. */
async function twinOf(executablePath: string): Promise<string> {
  const from = dirname(executablePath);
  const twin = join(benchDir, 'electron');
  if (!existsSync(join(twin, 'resources', 'app'))) {
    await rm(twin, { recursive: true, force: true });
    await mkdir(join(twin, 'resources'), { recursive: true });
    for (const entry of await readdir(from, { withFileTypes: true })) {
      const [original, other] = [join(from, entry.name), join(twin, entry.name)];
      if (entry.isFile()) await link(original, other);
      else if (entry.name !== 'resources') await cp(original, other, { recursive: true });
    }
    await symlink(relative(join(twin, 'resources'), appDir), join(twin, 'resources', 'app'));
  }
  return join(twin, relative(from, executablePath));
}
