// The door of every npm script. Runs under whatever Node started npm, with nothing installed: makes sure the
// locked packages and the pinned Node are there, then hands over to that Node. Must not import any package.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 18;
const root = fileURLToPath(new URL('../../', import.meta.url));
const pinnedNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
const stampFile = join(root, 'node_modules/.toa-soan-stamp');

await run(process.argv[2] ?? '', process.argv.slice(3));

/** @param {string} command @param {string[]} args */
async function run(command, args) {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    return stop(
      `Node ${process.versions.node} quá cũ: hãy cài Node.js 20 trở lên (https://nodejs.org) rồi chạy lại npm run ${command}.`,
    );
  }
  const entry = entryOf(command);
  if (entry === undefined) {
    return stop(`Không có lệnh “${command}”: chạy npm run để xem danh sách các lệnh.`);
  }
  const stamp = expectedStamp();
  if (!existsSync(pinnedNode) || readStamp() !== stamp) {
    const { installDependencies } = await import('./install-dependencies.mjs');
    const failure = await installDependencies({ root, pinnedNode, stampFile, stamp, command });
    if (failure !== undefined) return stop(failure);
  }
  handOver([entry, ...args]);
}

/** @param {string} command @returns {string | undefined} the script to run, absolute */
function entryOf(command) {
  if (command === 'cli') return join(root, 'electron/engine/cli.ts');
  const entry = join(root, 'electron/runtime', `${command}.ts`);
  return /^[a-z][a-z-]*$/.test(command) && existsSync(entry) ? entry : undefined;
}

/** What node_modules was made from: the lock file, for this kind of machine. */
function expectedStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
}

function readStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
}

/**
 * Becomes the pinned Node where the running one can (Node 24 outside Windows), else waits for a child and ends as
 * it ended, by the same signal or with the same code.
 * @param {string[]} args
 */
function handOver(args) {
  const { NODE_CHANNEL_FD: _, ...given } = process.env;
  // Reading TypeScript takes longer than most commands do: Node keeps what it has read (nodejs.org/api/module.html).
  const env = { NODE_COMPILE_CACHE: join(root, '.runtime/compile-cache'), ...given };
  if (typeof process.execve === 'function' && process.platform !== 'win32') {
    process.execve(pinnedNode, [pinnedNode, ...args], env);
  }
  const child = spawn(pinnedNode, args, { stdio: 'inherit', env });
  // A terminal sends Ctrl+C to the child as well; only what is sent to this process alone is passed on.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  child.on('error', (error) =>
    stop(`Không chạy được Node ở ${pinnedNode} (${error.message}): hãy chạy npm ci --ignore-scripts.`),
  );
  child.on('exit', (code, signal) => {
    if (signal === null) return process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** @param {string} sentence */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
