// The built engine as its own process, spoken to as the shell speaks to it. For the browser project and for crash tests.
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { engineEnvironment } from '#main/engine-environment.ts';
import { projectRoot } from './project-root.ts';

export type FoundFile =
  { readonly file: string; readonly mime: string } | { readonly bytes: Uint8Array; readonly mime: string };

export type EngineProcess = {
  readonly child: ChildProcess;
  readonly send: (message: unknown) => void;
  readonly receive: (listener: (message: unknown) => void) => () => void;
  readonly ask: (question: object) => Promise<FoundFile | undefined>;
  readonly stop: () => Promise<void>;
};

type Envelope = { readonly message?: unknown; readonly internal?: number; readonly found?: FoundFile };

export function startEngineProcess(libraryDir: string | null): EngineProcess {
  const library = libraryDir === null ? [] : ['--library', libraryDir];
  const child = fork(
    join(projectRoot, 'out', 'engine', 'main.cjs'),
    ['--resources', join(projectRoot, 'resources'), ...library],
    {
      execPath: process.execPath,
      execArgv: [],
      env: engineEnvironment(),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  const listeners = new Set<(message: unknown) => void>();
  const questions = new Map<number, (found: FoundFile | undefined) => void>();
  let lastNumber = 0;
  child.on('message', (envelope: Envelope) => {
    if (envelope.internal !== undefined) questions.get(envelope.internal)?.(envelope.found);
    else if (envelope.message !== undefined) for (const listener of listeners) listener(envelope.message);
  });
  return {
    child,
    send: (message) => void child.send({ window: 1, message }),
    receive: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ask: (question) =>
      new Promise((resolve) => {
        lastNumber += 1;
        questions.set(lastNumber, resolve);
        child.send({ internal: { ...question, id: lastNumber } });
      }),
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.send({ end: true });
      }),
  };
}
