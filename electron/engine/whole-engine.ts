// Everything the engine process can do: its parts built once, the library checked and open, every method answered. Comes as a
// bundle of its own, after the first story.
import { createEngine } from './create-engine.ts';
import type { OpenOptions } from './engine.ts';
import { createHandlers } from './handlers/handlers.ts';
import { logUnexpected } from './log.ts';
import { reply } from './serve.ts';
import { serveInternal } from './serve-internal.ts';

/**
 * Windows are numbered by the shell; `window: null` in an answer means everyone. `internal` asks for a picture or a page, or
 * brings secrets. `end` asks the process to end.
 */
export type Envelope = {
  readonly window?: unknown;
  readonly message?: unknown;
  readonly internal?: unknown;
  readonly end?: unknown;
};

type Parts = {
  readonly resourcesDir: string;
  readonly awaitsSecrets: boolean;
  readonly library: (OpenOptions & { readonly path: string }) | undefined;
  readonly send: (message: unknown) => void;
};

export type WholeEngine = {
  readonly hear: (envelope: Envelope) => void;
  /** Lets what is being written come to its end, then ends the process. */
  readonly end: () => void;
};

export async function openWholeEngine({
  resourcesDir,
  awaitsSecrets,
  library,
  send,
}: Parts): Promise<WholeEngine> {
  const engine = createEngine({
    resourcesDir,
    awaitsSecrets,
    emit: (name, payload) => send({ window: null, message: { kind: 'event', name, payload } }),
  });
  if (library !== undefined) await engine.open(library.path, library);
  const handlers = createHandlers(engine);
  const internal = serveInternal(engine);
  let closing: Promise<void> | undefined;
  return {
    hear: ({ window, message, internal: question }) => {
      const work =
        question === undefined
          ? reply(handlers, message).then((answer) => answer && send({ window, message: answer }))
          : internal(question).then(send);
      work.catch((error: unknown) => logUnexpected(error));
    },
    end: () => {
      closing ??= engine.close().finally(() => process.exit(0));
      closing.catch((error: unknown) => logUnexpected(error));
    },
  };
}
