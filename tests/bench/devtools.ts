// The DevTools protocol over a pair of pipes (`--remote-debugging-pipe`): what is asked before the process is up waits in
// the pipe, so that nothing the first page does is missed. https://chromedevtools.github.io/devtools-protocol/
import type { Readable, Writable } from 'node:stream';

export type Devtools = {
  /** Without a session the question goes to the browser. Rejects with Chromium's own words. */
  readonly ask: (method: string, params?: object, session?: string) => Promise<Answer>;
  /** Every event, with the session it came from. */
  readonly listen: (listener: (event: DevtoolsEvent) => void) => void;
};

export type Answer = Readonly<Record<string, unknown>>;
export type DevtoolsEvent = {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly session: string | undefined;
};

type Message = {
  readonly id?: number;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly sessionId?: string;
};

export function openDevtools(toBrowser: Writable, fromBrowser: Readable): Devtools {
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  const listeners: ((event: DevtoolsEvent) => void)[] = [];
  let lastId = 0;
  eachMessage(fromBrowser, (message) => {
    if (message.id !== undefined) {
      const question = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error !== undefined) question?.reject(new Error(message.error.message));
      else question?.resolve(message.result ?? {});
    } else if (message.method !== undefined) {
      const { method, params = {}, sessionId: session } = message;
      for (const listener of listeners) listener({ method, params, session });
    }
  });
  fromBrowser.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The window is gone'));
    waiting.clear();
  });
  return {
    listen: (listener) => void listeners.push(listener),
    ask: (method, params = {}, session) => {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        const message = { id, method, params, ...(session !== undefined && { sessionId: session }) };
        toBrowser.write(`${JSON.stringify(message)}\0`);
      });
    },
  };
}

/** Messages end with a zero byte. */
function eachMessage(stream: Readable, hear: (message: Message) => void): void {
  let rest = '';
  stream.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    // Proof: the browser at the other end writes nothing but messages of the protocol.
    for (const part of parts) hear(JSON.parse(part) as Message);
  });
}
