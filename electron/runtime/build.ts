// `npm run build`: bundles what has changed since the last time into out/. What each bundle is made of and how is in
// bundles.ts; nothing here knows one bundle from another.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundles, type Bundle } from './bundles.ts';
import { hashOfFiles } from './hash-of-files.ts';
import { outDir, projectRoot } from './project.ts';
import { runCommand } from './run-command.ts';
import { say } from './say.ts';

/** Brings out/{main,preload,engine,renderer} up to date. Returns the names of the bundles made anew. */
export async function build(): Promise<readonly string[]> {
  const stale = bundles
    .map((bundle) => ({ bundle, hash: hashOfFiles(projectRoot, [...EVERY_BUNDLE, ...bundle.inputs]) }))
    .filter(({ bundle, hash }) => builtFrom(bundle) !== hash);
  // All are waited for: a bundle that fails must not leave another half swapped in.
  const endings = await Promise.allSettled(stale.map(({ bundle, hash }) => make(bundle, hash)));
  const failures = endings.flatMap((ending) => (ending.status === 'rejected' ? [ending.reason] : []));
  if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('\n'));
  return stale.map(({ bundle }) => bundle.name);
}

/** The tools and the recipe: a change here makes every bundle anew. */
const EVERY_BUNDLE = ['package-lock.json', 'package.json', 'electron/runtime/bundles.ts'];

const STAMP = '.built-from';

function builtFrom({ name }: Bundle): string | undefined {
  const stamp = join(outDir, name, STAMP);
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

/** Built aside and swapped in, so that an app starting meanwhile finds a whole bundle. */
async function make({ name, configure }: Bundle, hash: string): Promise<void> {
  // Vite takes longer to load than finding that there is nothing to do.
  const { build: bundleWithVite } = await import('vite');
  const config = await configure();
  const aside = join(outDir, `.${name}-${process.pid}`);
  const place = join(outDir, name);
  mkdirSync(outDir, { recursive: true });
  try {
    await bundleWithVite({
      ...config,
      configFile: false,
      logLevel: 'warn',
      build: { ...config.build, outDir: aside, emptyOutDir: true },
    });
    writeFileSync(join(aside, STAMP), hash);
    rmSync(place, { recursive: true, force: true });
    renameSync(aside, place);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  await runCommand(async () => {
    const made = await build();
    say(made.length === 0 ? 'Mọi thứ đã dựng sẵn, không có gì thay đổi.' : `Đã dựng: ${made.join(', ')}.`);
    return 0;
  });
}
