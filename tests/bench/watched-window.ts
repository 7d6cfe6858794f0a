// An Electron app started from outside, with a script in its first page from the first moment on. The app knows nothing of
// it; the yardstick is watched the same way.
import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { Command } from './build-yardstick.ts';
import { openDevtools, type Devtools } from './devtools.ts';

export type WatchedWindow = {
  /** When the process was started, in milliseconds of the clock that pages read by `performance.timeOrigin`. */
  readonly startedAt: number;
  /** What the script gives to `report(text)`, first things first; waited for where there is nothing yet. */
  readonly nextReport: () => Promise<string>;
  /** A question of the DevTools protocol to the page. */
  readonly ask: (method: string, params?: object) => Promise<Answer>;
  /** Runs an expression in the page; a promise is waited for. The value must survive JSON. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Resolves when the app, and what it started, has ended. */
  readonly close: () => Promise<void>;
};

type Answer = Readonly<Record<string, unknown>>;

/** `script` runs in the main frame of every page before anything of the page does. Resolves when the first begins to load. */
export async function openWatched({ executablePath, args }: Command, script: string): Promise<WatchedWindow> {
  const startedAt = performance.timeOrigin + performance.now();
  const child = spawn(executablePath, [...args, '--remote-debugging-pipe'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  // A bench that is interrupted leaves no window behind: the next one would find its profile in use.
  const leaveNothing = (): void => void child.kill('SIGKILL');
  process.once('exit', leaveNothing);
  child.once('exit', () => process.off('exit', leaveNothing));
  // Proof: both were asked for as pipes above; the third is read by the browser, the fourth written.
  const devtools = openDevtools(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const nextReport = collectReports(devtools, child);
  const session = await firstPage(devtools, script);
  const ask: WatchedWindow['ask'] = (method, params) => devtools.ask(method, params, session);
  return {
    startedAt,
    nextReport,
    ask,
    evaluate: (expression) => evaluate(ask, expression),
    close: () => end(child),
  };
}

/** A binding, which outlives navigations and works under any Content-Security-Policy. */
const REPORT = 'report';

function collectReports(devtools: Devtools, child: ChildProcess): () => Promise<string> {
  const reports: string[] = [];
  let hand: ((text: string) => void) | undefined;
  const gone = new Promise<never>((_resolve, reject) => {
    child.once('exit', () => reject(new Error('The app ended before its window had anything to report')));
  });
  // Whoever waits for a report hears of it; nobody waiting is the usual end.
  gone.catch(() => undefined);
  devtools.listen(({ method, params }) => {
    if (method !== 'Runtime.bindingCalled') return;
    const text = String(params['payload']);
    if (hand === undefined) reports.push(text);
    else hand(text);
    hand = undefined;
  });
  return () => {
    const ready = reports.shift();
    if (ready !== undefined) return Promise.resolve(ready);
    return Promise.race([gone, new Promise<string>((resolve) => (hand = resolve))]);
  };
}

async function firstPage(devtools: Devtools, script: string): Promise<string> {
  // Electron's windows do not wait for a debugger: the script comes by two ways, and runs by whichever is first.
  const source = `if (globalThis.isWatched === undefined) { globalThis.isWatched = true; ${script} }`;
  const found = new Promise<string>((resolve) => {
    devtools.listen(({ method, params, session }) => {
      // Proof: the protocol says what these two events carry.
      if (method === 'Target.attachedToTarget') {
        const { sessionId, targetInfo } = params as { sessionId: string; targetInfo: { type: string } };
        if (targetInfo.type === 'page') resolve(sessionId);
      } else if (method === 'Runtime.executionContextCreated') {
        const { context } = params as { context: { id: number; auxData: { isDefault: boolean } } };
        if (!context.auxData.isDefault) return;
        // The binding may have been put into the process of an empty page that this one does not share.
        const asked = [
          devtools.ask('Runtime.addBinding', { name: REPORT }, session),
          devtools.ask('Runtime.evaluate', { expression: source, contextId: context.id }, session),
        ];
        // A page that is left at once takes its context along; the next one has its own.
        for (const one of asked) one.catch(() => undefined);
      }
    });
  });
  await devtools.ask('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
  const session = await found;
  await Promise.all([
    devtools.ask('Page.enable', {}, session),
    devtools.ask('Runtime.addBinding', { name: REPORT }, session),
    devtools.ask('Page.addScriptToEvaluateOnNewDocument', { source }, session),
    devtools.ask('Runtime.enable', {}, session),
  ]);
  return session;
}

async function evaluate(ask: WatchedWindow['ask'], expression: string): Promise<unknown> {
  const answer = await ask('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  // Proof: the protocol says what Runtime.evaluate answers.
  const { result, exceptionDetails } = answer as {
    result: { value?: unknown };
    exceptionDetails?: { text: string; exception?: { description?: string } };
  };
  if (exceptionDetails === undefined) return result.value;
  throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
