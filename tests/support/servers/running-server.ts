// Real servers on loopback, each started by whoever asks for it first and left running for the others; stop-servers.ts ends
// them. Their programs are kept in the user's cache, so that only the first run downloads.
import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { projectRoot } from '../project-root.ts';

const User = z.object({ role: z.string(), password: z.string(), app_password: z.string() });
const Sftp = z.object({
  host: z.string(),
  port: z.int(),
  user: z.string(),
  key: z.string(),
  hostkey: z.string(),
});

const answers = {
  wordpress: z.object({ pid: z.int(), url: z.string(), users: z.record(z.string(), User) }),
  ghost: z.object({ pid: z.int(), url: z.string(), admin_key: z.string(), staff_token: z.string() }),
  directus: z.object({ pid: z.int(), url: z.string(), collection: z.string(), token: z.string() }),
  filehost: z.object({
    ...{ pid: z.int(), root: z.string(), url: z.string(), dav: z.string(), dav_tls: z.string() },
    ...{ ca_cert: z.string(), user: z.string(), password: z.string() },
    sftp: Sftp.extend({ password: z.string() }),
    openssh: Sftp.extend({ path: z.string() }),
  }),
};

const servers = {
  wordpress: { script: 'start-wordpress.sh', options: ['--meta'], answer: answers.wordpress },
  'wordpress-6.1': {
    script: 'start-wordpress.sh',
    options: ['--wp', '6.1'],
    answer: answers.wordpress,
  },
  ghost: { script: 'start-ghost.sh', options: [], answer: answers.ghost },
  directus: { script: 'start-directus.sh', options: [], answer: answers.directus },
  filehost: { script: 'start-filehost.sh', options: [], answer: answers.filehost },
} as const;

type Servers = typeof servers;
export type ServerName = keyof Servers;
export type Server<N extends ServerName> = z.infer<Servers[N]['answer']>;

/** The running server that is written down in `notesDir`, started and written down when there is none. */
export async function runningServer<N extends ServerName>(name: N, notesDir: string): Promise<Server<N>> {
  const note = join(notesDir, `${name}.json`);
  while (!existsSync(note)) {
    if (!takeTurn(join(notesDir, `${name}.starting`))) await wait(200);
    else await startAndNote(name, notesDir);
  }
  // Proof: the schema is that of `name`.
  return servers[name].answer.parse(JSON.parse(readFileSync(note, 'utf8'))) as Server<N>;
}

/**
 * A file host of one test's own in `dir` (short: a Unix socket's path is), for what the shared one must not go through. What the
 * shared one has downloaded serves it too. Answers with the host; its pid ends it.
 */
export async function ownFileHost(
  shared: Server<'filehost'>,
  dir: string,
  options: readonly string[],
): Promise<Server<'filehost'>> {
  symlinkSync(join(dirname(shared.root), 'dl'), join(dir, 'dl'));
  return answers.filehost.parse(JSON.parse(await run('start-filehost.sh', dir, options)));
}

/** False while another worker starts the same one. */
function takeTurn(turn: string): boolean {
  try {
    mkdirSync(turn);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Written down whole or not at all: others read the note as soon as it is there. */
async function startAndNote(name: ServerName, notesDir: string): Promise<void> {
  const turn = join(notesDir, `${name}.starting`);
  const note = join(notesDir, `${name}.json`);
  try {
    // Whoever had the turn before may have ended just now.
    if (existsSync(note)) return;
    const aside = join(turn, 'note');
    writeFileSync(aside, await start(name));
    renameSync(aside, note);
  } finally {
    rmSync(turn, { recursive: true });
  }
}

async function start(name: ServerName): Promise<string> {
  const { script, options } = servers[name];
  // Short, because a Unix socket's path is.
  const dir = join(cacheFolder(), 'toa-soan', name);
  mkdirSync(dir, { recursive: true });
  return run(script, dir, options);
}

/** A script's one line of JSON. */
async function run(script: string, dir: string, options: readonly string[]): Promise<string> {
  const port = String(await freePorts(script === 'start-filehost.sh' ? 40 : 1));
  const place = join(projectRoot, 'tests/support/servers', script);
  const { stdout } = await promisify(execFile)('bash', [place, dir, port, ...options]);
  return stdout;
}

/** Root's own home is closed to the users that a web server runs as. */
function cacheFolder(): string {
  const isRoot = process.getuid?.() === 0;
  return process.env['XDG_CACHE_HOME'] ?? (isRoot ? '/var/cache' : join(homedir(), '.cache'));
}

/** Below what systems hand out by themselves (32768 and up on Linux): nobody gets one of them while the server comes up. */
const FIRST_PORT = 20_000;
const LAST_PORT = 32_000;

/** The first of `count` free ports in a row: a file host takes forty. */
async function freePorts(count: number): Promise<number> {
  for (;;) {
    const first = randomInt(FIRST_PORT, LAST_PORT - count);
    const ports = Array.from({ length: count }, (_, index) => first + index);
    if ((await Promise.all(ports.map(isFree))).every(Boolean)) return first;
  }
}

function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
