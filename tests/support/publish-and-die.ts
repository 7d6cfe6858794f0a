// Started by a test as a second process: works the outbox of a library, and is killed at the n-th change it makes to a disk.
// With 0 it lives, and says how many changes there were.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { openDesk } from './publishing-desk.ts';

const [library = '', site = '', killAt = '0'] = process.argv.slice(2);
let changes = 0;

/** Counts what is about to touch the site. */
function count(args: readonly unknown[]): void {
  if (!args.some((path) => typeof path === 'string' && path.startsWith(site))) return;
  changes += 1;
  if (changes === Number(killAt)) process.kill(process.pid, 'SIGKILL');
}

// The engine's own imports of node:fs/promises see this: the fault is in the system, not in our code.
for (const name of ['mkdir', 'open', 'rename', 'rm', 'writeFile'] as const) {
  const change: unknown = Reflect.get(fs.promises, name);
  if (typeof change !== 'function') throw new Error(`No ${name} to count`);
  Reflect.set(fs.promises, name, (...args: readonly unknown[]): unknown => {
    count(args);
    return Reflect.apply(change, fs.promises, args);
  });
}
syncBuiltinESMExports();

const desk = openDesk(library);
await desk.outbox.runUntilIdle();
process.stdout.write(String(changes));
desk.library.close();
