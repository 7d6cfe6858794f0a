// Started by a test as a second process: works the outbox of a library, and is killed at the n-th change it makes to a disk.
// With 0 it lives, and says how many changes there were.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { openDesk } from './publishing-desk.ts';

const [library = '', site = '', killAt = '0'] = process.argv.slice(2);
let changes = 0;

/** Counts what touches the site, right before it happens; the engine's own imports of node:fs/promises see it. */
function counted<A extends readonly unknown[], R>(change: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    if (args.some((path) => typeof path === 'string' && path.startsWith(site))) {
      changes += 1;
      if (changes === Number(killAt)) process.kill(process.pid, 'SIGKILL');
    }
    return change(...args);
  };
}

const promises = fs.promises;
promises.mkdir = counted(promises.mkdir);
promises.open = counted(promises.open);
promises.rename = counted(promises.rename);
promises.rm = counted(promises.rm);
promises.writeFile = counted(promises.writeFile);
syncBuiltinESMExports();

const desk = openDesk(library);
await desk.outbox.runUntilIdle();
process.stdout.write(String(changes));
desk.library.close();
