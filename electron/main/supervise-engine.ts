// Starts the engine under its own Node, relays wire messages unread, and starts it again when it dies. Windows are told, so
// that no request waits for a process that is gone.
import { fork, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MessagePortMain } from 'electron';
import { z } from 'zod';
import type { Request } from '#shared/api/wire.ts';
import type { ApplicationPaths } from './application-paths.ts';
import { engineEnvironment } from './engine-environment.ts';
import { FoundFile } from './protocols/respond.ts';

export type EngineSupervisor = {
  /** Asks on behalf of the page that comes next, before it is there; what is answered is kept for its port. */
  readonly askAhead: (question: Request | undefined) => void;
  /** Connects a window's port; returns the way to disconnect it. */
  readonly attach: (port: MessagePortMain) => () => void;
  /** A question only the shell may ask: a picture or a page of a preview. */
  readonly ask: (question: object) => Promise<FoundFile | undefined>;
  /** Hands in what the shell keeps, as soon as it can be read; every later life of the engine gets it by itself. */
  readonly giveSecrets: () => void;
  readonly pid: () => number | undefined;
  readonly stop: () => Promise<void>;
  readonly hasStopped: () => boolean;
};

const FromProcess = z.object({
  window: z.int().nullable().optional(),
  message: z.unknown().optional(),
  internal: z.int().optional(),
  found: FoundFile.optional(),
});

type Parts = {
  readonly paths: ApplicationPaths;
  readonly libraryPath: () => string | null;
  /** Undefined while the key store cannot be read yet. */
  readonly secrets: () => Readonly<Record<string, string>> | undefined;
};

/** Deaths closer together than this wait before the next start, so that a broken installation does not spin. */
const QUICK_DEATH_MS = 2000;
const STOP_WITHIN_MS = 4000;

export function superviseEngine({ paths, libraryPath, secrets }: Parts): EngineSupervisor {
  mkdirSync(paths.logs, { recursive: true });
  const log = createWriteStream(join(paths.logs, 'engine.log'), { flags: 'a' });
  const ports = new Map<number, MessagePortMain>();
  const questions = new Map<number, (found: FoundFile | undefined) => void>();
  const unsent: object[] = [];
  let coming: ComingPage | undefined;
  let lastNumber = 0;
  let stopping: Promise<void> | undefined;
  let stopped = false;
  let child = launch();

  function launch(): ChildProcess {
    const startedAt = Date.now();
    const process = fork(paths.engine, engineArguments(paths, libraryPath()), {
      execPath: paths.node,
      execArgv: [],
      env: engineEnvironment(paths.compileCache),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    process.stderr?.pipe(log, { end: false });
    process.on('message', deliver);
    // A message to a process that is just dying fails here; `exit` follows and rejects what waits for an answer.
    process.on('error', (error) => log.write(`${error.stack ?? error.message}\n`));
    process.on('exit', () => afterExit(Date.now() - startedAt));
    return process;
  }

  function deliver(raw: unknown): void {
    const { window, message, internal, found } = FromProcess.parse(raw);
    if (internal !== undefined) {
      questions.get(internal)?.(found);
      questions.delete(internal);
    } else if (window === null) for (const port of ports.values()) port.postMessage(message);
    else if (window === undefined) return;
    else if (window === coming?.window) coming.answers.push(message);
    else ports.get(window)?.postMessage(message);
  }

  function afterExit(livedMs: number): void {
    for (const answer of questions.values()) answer(undefined);
    questions.clear();
    if (stopping !== undefined) return;
    // The windows are about to give these up; run later they would be done twice.
    unsent.length = 0;
    for (const port of ports.values()) port.postMessage({ kind: 'engine-stopped', restarting: true });
    setTimeout(startAgain, livedMs < QUICK_DEATH_MS ? 1000 : 0);
  }

  function startAgain(): void {
    child = launch();
    // Before anything a window asks: no destination may be met without its password.
    giveSecrets();
    if (coming !== undefined) postAhead(coming);
    for (const message of unsent.splice(0)) post(message);
  }

  /** The page to come has not heard of a life that is over: it is asked for once more. */
  function postAhead({ window, question, answers }: ComingPage): void {
    answers.length = 0;
    if (question !== undefined) post({ window, message: question });
  }

  function giveSecrets(): void {
    const given = secrets();
    if (given !== undefined) void ask({ ask: 'secrets', secrets: given });
  }

  function ask(question: object): Promise<FoundFile | undefined> {
    return new Promise((resolve) => {
      if (!child.connected) {
        resolve(undefined);
        return;
      }
      lastNumber += 1;
      questions.set(lastNumber, resolve);
      post({ internal: { ...question, id: lastNumber } });
    });
  }

  /** What is asked between two lives of the engine waits for the next one: every request has an end. */
  function post(message: object): void {
    if (child.connected) child.send(message);
    else unsent.push(message);
  }

  return {
    askAhead: (question) => {
      if (coming !== undefined && isSame(coming.question, question)) return;
      lastNumber += 1;
      coming = { window: lastNumber, question, answers: [] };
      postAhead(coming);
    },
    attach: (port) => {
      lastNumber += 1;
      const { window, answers } = coming ?? { window: lastNumber, answers: [] };
      coming = undefined;
      ports.set(window, port);
      for (const message of answers) port.postMessage(message);
      port.on('message', (event) => post({ window, message: event.data }));
      port.start();
      return () => ports.delete(window);
    },
    ask,
    giveSecrets,
    pid: () => child.pid,
    stop: () =>
      (stopping ??= stopChild(child).then(() => {
        stopped = true;
      })),
    hasStopped: () => stopped,
  };
}

type ComingPage = {
  readonly window: number;
  readonly question: Request | undefined;
  readonly answers: unknown[];
};

function isSame(one: Request | undefined, other: Request | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function engineArguments(paths: ApplicationPaths, library: string | null): string[] {
  const base = ['--resources', paths.resources, '--await-secrets'];
  return library === null ? base : [...base, '--library', library];
}

/** Lets it finish what it is writing; a process that does not end is killed, which the library survives. */
function stopChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    // By a message: while a long one is coming in, Node never closes the channel of a `disconnect()` (24.21, `finish` in
    // internal/child_process waits for a message that is no longer emitted).
    if (child.connected) child.send({ end: true });
  });
}
