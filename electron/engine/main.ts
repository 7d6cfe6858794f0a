// The engine process, started by electron/main with `--library DIR --resources DIR --await-secrets`; speaks wire messages over
// the fork channel. Two steps, because a window is being made at the same time: what shows the story it opens with comes at
// once, everything else when the shell has handed in its secrets, by which time the window is drawn, or at once where there is
// no such story.
import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { answerAhead, asksForStory, openAhead } from './answer-ahead.ts';
import { systemCode } from './files/disk-error.ts';
import { logUnexpected } from './log.ts';
import type { Envelope } from './whole-engine.ts';

enableCompileCache();

const { values } = parseArgs({
  options: {
    library: { type: 'string' },
    create: { type: 'boolean' },
    resources: { type: 'string' },
    'await-secrets': { type: 'boolean' },
  },
});
const awaitsSecrets = values['await-secrets'] === true;
/** What a system says of a pipe that nobody reads, and Node of one it knows to be closed. */
const ofClosedChannel: ReadonlySet<string | undefined> = new Set([
  'EPIPE',
  'ECONNRESET',
  'ERR_IPC_CHANNEL_CLOSED',
]);
/** The shell may be gone before this process has heard of it: then what nobody will read is the sign to end, not a failure. */
const send = (message: unknown): void =>
  void process.send?.(message, undefined, undefined, (error: Error | null) => {
    if (error === null) return;
    if (ofClosedChannel.has(systemCode(error))) end();
    else fail(error);
  });
const fail = (error: unknown): void => {
  logUnexpected(error);
  process.exit(70);
};
process.on('uncaughtException', fail);

const held = values.library === undefined ? undefined : openAhead(values.library);
const waiting: Envelope[] = [];
let hear = (envelope: Envelope): void => {
  const answer = held && answerAhead(held.read, envelope.message);
  if (answer !== undefined) send({ window: envelope.window, message: answer });
  else waiting.push(envelope);
  if (envelope.internal !== undefined || (answer === undefined && asksForStory(envelope.message)))
    startWhole();
};
process.on('message', (raw: unknown) => {
  const envelope = parseEnvelope(raw);
  if (envelope.end === true) end();
  else hear(envelope);
});
let end = (): void => {
  held?.close();
  process.exit(0);
};
for (const event of ['disconnect', 'SIGTERM', 'SIGINT']) process.on(event, () => end());
let startWhole = (): void => {
  startWhole = () => undefined;
  // From here on the library is the whole engine's, to check, to migrate or to refuse.
  hear = (envelope) => void waiting.push(envelope);
  startWholeEngine().catch(fail);
};
// A window that gets no story ahead has nothing to draw, and the shell hands its secrets in when something is drawn.
if (!awaitsSecrets || held === undefined) startWhole();

/** Goes on with what came in meanwhile. */
async function startWholeEngine(): Promise<void> {
  const { openWholeEngine } = await import('./whole-engine.ts');
  const whole = await openWholeEngine({
    resourcesDir: values.resources ?? 'resources',
    awaitsSecrets,
    library:
      values.library === undefined
        ? undefined
        : { path: values.library, create: values.create === true, held },
    send,
  });
  hear = whole.hear;
  end = whole.end;
  for (const envelope of waiting.splice(0)) hear(envelope);
  send({ window: null, message: { kind: 'event', name: 'library.changed', payload: {} } });
  send({ ready: true });
}

function parseEnvelope(value: unknown): Envelope {
  return typeof value === 'object' && value !== null ? value : {};
}
