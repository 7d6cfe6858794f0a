// The door of every npm script, in a copy of the project's skeleton with a node_modules of its own.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pinnedNode, projectRoot } from '#runtime/project.ts';

const LOCK = '{"packages":{}}';
let root = '';
let bootstrap = '';

beforeAll(() => {
  // Under out/, so that the pinned Node can be linked instead of copied.
  mkdirSync(join(projectRoot, 'out'), { recursive: true });
  root = mkdtempSync(join(projectRoot, 'out/bootstrap-'));
  const runtime = join(root, 'electron/runtime');
  mkdirSync(runtime, { recursive: true });
  mkdirSync(join(root, 'electron/engine'));
  for (const file of ['bootstrap.mjs', 'install-dependencies.mjs']) {
    copyFileSync(join(projectRoot, 'electron/runtime', file), join(runtime, file));
  }
  bootstrap = join(runtime, 'bootstrap.mjs');
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(join(root, 'package-lock.json'), LOCK);
  writeFileSync(
    join(runtime, 'echo.ts'),
    'process.stdout.write(JSON.stringify(process.argv.slice(2)) satisfies string); process.exitCode = 7;',
  );
  writeFileSync(join(runtime, 'wait.ts'), "process.stdout.write('ready'); setInterval(() => {}, 1_000);");
  writeFileSync(join(root, 'electron/engine/cli.ts'), "process.stdout.write('{}');");
  mkdirSync(join(root, 'node_modules/node/bin'), { recursive: true });
  linkSync(pinnedNode, join(root, 'node_modules/node/bin/node'));
  const stamp = createHash('sha256').update(LOCK).update(`${process.platform} ${process.arch}`).digest('hex');
  writeFileSync(join(root, 'node_modules/.toa-soan-stamp'), stamp);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bootstrap, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
};

describe('bootstrap', () => {
  test('hands arguments to the command and its exit code back', () => {
    expect(run(['echo', '--json', 'một hai', ''])).toEqual({
      status: 7,
      stdout: '["--json","một hai",""]',
      stderr: '',
    });
  });

  test('cli is the engine without a window, and nothing else is printed', () => {
    expect(run(['cli', 'stories', 'list'])).toEqual({ status: 0, stdout: '{}', stderr: '' });
  });

  test.each(['nosuch', '../engine/cli', ''])('no command “%s”: one sentence', (command) => {
    expect(run([command])).toEqual({
      status: 1,
      stdout: '',
      stderr: `Không có lệnh “${command}”: chạy npm run để xem danh sách các lệnh.\n`,
    });
  });

  test('a signal sent to it ends the command', async () => {
    const child = spawn(process.execPath, [bootstrap, 'wait'], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: null, signal: 'SIGTERM' });
  });

  test('a lock file that changed without npm to install it: one sentence names what to do', () => {
    const empty = mkdtempSync(join(tmpdir(), 'toa-soan-path-'));
    writeFileSync(join(root, 'package-lock.json'), '{"packages":{"node_modules/a":{"version":"1.0.0"}}}');
    const { status, stdout, stderr } = run(['echo'], { PATH: empty, npm_execpath: undefined });
    writeFileSync(join(root, 'package-lock.json'), LOCK);
    rmSync(empty, { recursive: true });
    expect({ status, stdout, last: stderr.trim().split('\n').at(-1) }).toEqual({
      status: 1,
      stdout: '',
      last: 'Không tìm thấy npm: hãy cài Node.js 20 trở lên có kèm npm (Debian: sudo apt-get install nodejs npm) rồi chạy lại npm run echo.',
    });
  });

  test('node_modules that npm install already made to fit is taken as it is', () => {
    writeFileSync(join(root, 'node_modules/.toa-soan-stamp'), 'made from something else');
    writeFileSync(join(root, 'node_modules/.package-lock.json'), LOCK);
    expect(run(['cli'])).toEqual({ status: 0, stdout: '{}', stderr: '' });
  });
});
