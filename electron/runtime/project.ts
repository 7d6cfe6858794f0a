// Where things lie in a checkout. The only file that knows how deep this room is.
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** Absolute, without a trailing slash. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** What may be deleted at any time and is made again: bundles, reports, screenshots. */
export const outDir = join(projectRoot, 'out');

/** What was fetched for this machine and is costly to fetch again. */
export const runtimeDir = join(projectRoot, '.runtime');

export const pinnedNode = join(
  projectRoot,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
