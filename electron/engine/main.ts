// The engine process: builds its parts once, answers the shell's messages, ends cleanly when told to or left alone.
// Started by electron/main with `--library DIR --resources DIR --await-secrets`; speaks wire messages over the fork channel.
import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { createEngine } from './create-engine.ts';
import { createHandlers } from './handlers/handlers.ts';
import { logUnexpected } from './log.ts';
import { reply } from './serve.ts';
import { serveInternal } from './serve-internal.ts';

enableCompileCache();

const { values } = parseArgs({
  options: {
    library: { type: 'string' },
    create: { type: 'boolean' },
    resources: { type: 'string' },
    'await-secrets': { type: 'boolean' },
  },
});

const send = (message: unknown): void => void process.send?.(message);
const engine = createEngine({
  resourcesDir: values.resources ?? 'resources',
  awaitsSecrets: values['await-secrets'] === true,
  emit: (name, payload) => send({ window: null, message: { kind: 'event', name, payload } }),
});
if (values.library !== undefined) await engine.open(values.library, { create: values.create === true });

const handlers = createHandlers(engine);
const internal = serveInternal(engine);

/** Windows are numbered by the shell; `window: null` in an answer means everyone. `internal` asks for a picture or a page, or brings secrets. */
process.on('message', (envelope: unknown) => {
  const { window, message, internal: question } = parseEnvelope(envelope);
  const work =
    question === undefined
      ? reply(handlers, message).then((answer) => answer && send({ window, message: answer }))
      : internal(question).then(send);
  work.catch((error: unknown) => logUnexpected(error));
});

let closing: Promise<void> | undefined;
const end = (): void => {
  closing ??= engine.close().finally(() => process.exit(0));
  closing.catch((error: unknown) => logUnexpected(error));
};
process.on('disconnect', end);
process.on('SIGTERM', end);
process.on('SIGINT', end);
process.on('uncaughtException', (error) => {
  logUnexpected(error);
  process.exit(70);
});
send({ window: null, message: { kind: 'event', name: 'library.changed', payload: {} } });
send({ ready: true });

type Envelope = { readonly window?: unknown; readonly message?: unknown; readonly internal?: unknown };
function parseEnvelope(value: unknown): Envelope {
  return typeof value === 'object' && value !== null ? value : {};
}
