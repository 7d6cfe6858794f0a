// A reader who opens every page of a site again and again while somebody publishes, and remembers what was ever missing or cut
// off. Quick enough to look between any two steps: a file that has not changed is not read again.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addressesOf, resolveInside } from './walk-site.ts';

export type WatchfulReader = {
  /** Follows every link from these pages, those that are there. */
  readonly read: (starts: readonly string[]) => void;
  /** `page → address` that led nowhere, `cut off: path`. */
  readonly troubles: ReadonlySet<string>;
};

export function watchfulReader(folder: string): WatchfulReader {
  const troubles = new Set<string>();
  const known = new Map<string, { readonly state: string; readonly targets: readonly string[] }>();

  /** Where a file leads; undefined when it is not there. */
  const open = (path: string): readonly string[] | undefined => {
    const state = stateOf(join(folder, path));
    if (state === undefined) return undefined;
    const before = known.get(path);
    if (before?.state === state) return before.targets;
    const content = readFileSync(join(folder, path));
    if (!isWhole(path, content)) troubles.add(`cut off: ${path}`);
    const addresses = path.endsWith('.html') ? addressesOf(content.toString('utf8')) : [];
    const found = addresses.map((address) => resolveInside(folder, path, address));
    const targets = found.filter((target) => target !== undefined);
    known.set(path, { state, targets });
    return targets;
  };

  return {
    troubles,
    read: (starts) => {
      const waiting = starts.filter((start) => open(start) !== undefined);
      const seen = new Set(waiting);
      for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
        for (const target of open(page) ?? []) {
          if (seen.has(target)) continue;
          seen.add(target);
          if (open(target) === undefined) troubles.add(`${page} → ${target}`);
          else waiting.push(target);
        }
      }
    },
  };
}

function stateOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? undefined : [found.ino, found.mtimeMs, found.size].join();
}

function isWhole(path: string, content: Buffer): boolean {
  if (path.endsWith('.html')) return content.toString('utf8').trimEnd().endsWith('</html>');
  if (path.endsWith('.jpg')) return content.subarray(-2).equals(Buffer.from([0xff, 0xd9]));
  return content.length > 0;
}
