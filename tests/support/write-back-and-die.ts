// Started by a test as a second process: opens a library and writes what waits into its files, and is killed at the n-th change
// it makes to them. A write is killed half way through its bytes. With 0 it lives, and says how many changes there were.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { createEngine } from '#engine/create-engine.ts';
import { projectRoot } from './project-root.ts';

const [library = '', killAt = '0'] = process.argv.slice(2);
let changes = 0;

function isLast(): boolean {
  changes += 1;
  return changes === Number(killAt);
}

const die = (): void => void process.kill(process.pid, 'SIGKILL');

// The engine's own imports of node:fs/promises see this: the fault is in the system, not in our code.
for (const name of ['rename', 'rm'] as const) {
  const change: unknown = Reflect.get(fs.promises, name);
  if (typeof change !== 'function') throw new Error(`No ${name} to count`);
  Reflect.set(fs.promises, name, (...args: readonly unknown[]): unknown => {
    if (isLast()) die();
    return Reflect.apply(change, fs.promises, args);
  });
}

const probe = await fs.promises.open(process.execPath, 'r');
const handle: object = Object.getPrototypeOf(probe);
await probe.close();
for (const name of ['write', 'writeFile', 'sync', 'datasync'] as const) {
  const change: unknown = Reflect.get(handle, name);
  if (typeof change !== 'function') throw new Error(`No ${name} to count`);
  Reflect.set(handle, name, function (this: { fd: number }, ...args: readonly unknown[]): unknown {
    if (isLast()) {
      const [bytes, offset = 0, length = 0, position = null] = args;
      if (Buffer.isBuffer(bytes) && name === 'write')
        fs.writeSync(this.fd, bytes, Number(offset), Math.floor(Number(length) / 2), Number(position));
      if (Buffer.isBuffer(bytes) && name === 'writeFile') fs.writeSync(this.fd, bytes, 0, bytes.length >> 1);
      die();
    }
    return Reflect.apply(change, this, args);
  });
}
syncBuiltinESMExports();

const engine = createEngine({ resourcesDir: `${projectRoot}/resources`, emit: () => undefined });
await engine.open(library, { create: false });
await engine.writeBack.idle();
process.stdout.write(String(changes));
await engine.close();
