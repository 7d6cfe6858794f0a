// A reader who opens every page of a site again and again while somebody publishes, and remembers what was ever missing or cut
// off. Quick enough to look between any two steps: a file that has not changed is not read again. A step may be under way while
// the reader looks: what a file is, it is at the one moment at which it was asked for.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '#engine/files/disk-error.ts';
import { addressesOf, resolveInside } from './walk-site.ts';

export type WatchfulReader = {
  /** Follows every link from these pages, those that are there. */
  readonly read: (starts: readonly string[]) => void;
  /** `page → address` that led nowhere, `cut off: path`. */
  readonly troubles: ReadonlySet<string>;
  /** How many readings found the site other than every one before. */
  readonly sitesSeen: () => number;
};

type Opened = { readonly path: string; readonly state: string; readonly targets: readonly string[] };

export function watchfulReader(folder: string): WatchfulReader {
  const troubles = new Set<string>();
  const sites = new Set<string>();
  const known = new Map<string, Opened>();

  /** Undefined when it is not there. */
  const open = (path: string): Opened | undefined => {
    const state = stateOf(join(folder, path));
    if (state === undefined) return undefined;
    const before = known.get(path);
    if (before?.state === state) return before;
    const content = contentIfThere(join(folder, path));
    if (content === undefined) return undefined;
    if (!isWhole(path, content)) troubles.add(`cut off: ${path}`);
    const addresses = path.endsWith('.html') ? addressesOf(content.toString('utf8')) : [];
    const found = addresses.map((address) => resolveInside(folder, path, address));
    const opened = { path, state, targets: found.filter((target) => target !== undefined) };
    known.set(path, opened);
    return opened;
  };

  return {
    troubles,
    sitesSeen: () => sites.size,
    read: (starts) => {
      const waiting = starts.map(open).filter((start) => start !== undefined);
      const seen = new Map(waiting.map(({ path, state }) => [path, state]));
      for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
        for (const target of page.targets) {
          if (seen.has(target)) continue;
          const opened = open(target);
          if (opened === undefined) troubles.add(`${page.path} → ${target}`);
          else waiting.push(opened);
          seen.set(target, opened?.state ?? 'missing');
        }
      }
      const states = Array.from(seen, ([path, state]) => `${path} ${state}`);
      sites.add(states.toSorted().join('\n'));
    },
  };
}

function stateOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? undefined : [found.ino, found.mtimeMs, found.size].join();
}

/** A file that was removed since it was looked at is as good as never there. */
function contentIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isWhole(path: string, content: Buffer): boolean {
  if (path.endsWith('.html')) return content.toString('utf8').trimEnd().endsWith('</html>');
  if (path.endsWith('.jpg')) return content.subarray(-2).equals(Buffer.from([0xff, 0xd9]));
  return content.length > 0;
}
