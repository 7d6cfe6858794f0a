// The door the preload opened, and the one transport over it: requests with numbers, replies, events.
import type { Bridge } from '#shared/api/bridge.ts';
import { AppError } from '#shared/api/errors.ts';
import { ASKED_AHEAD } from '#shared/api/page-start.ts';
import { FromEngine } from '#shared/api/wire.ts';

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}

type Pending = { readonly resolve: (value: unknown) => void; readonly reject: (error: AppError) => void };
type EventListener = (name: string, payload: unknown) => void;

const pending = new Map<number, Pending>();
const listeners = new Set<EventListener>();
const stopListeners = new Set<(restarting: boolean) => void>();
let lastId: number = ASKED_AHEAD;

window.bridge.receive((raw) => {
  const message = FromEngine.parse(raw);
  switch (message.kind) {
    case 'reply': {
      const waiting = pending.get(message.id);
      pending.delete(message.id);
      if (message.ok) waiting?.resolve(message.value);
      else
        waiting?.reject(
          new AppError(message.error.code, message.error.message, { details: message.error.details }),
        );
      return;
    }
    case 'event':
      for (const listener of listeners) listener(message.name, message.payload);
      return;
    case 'engine-stopped':
      failAll();
      for (const listener of stopListeners) listener(message.restarting);
  }
});

/** Asks the engine. Rejects with AppError; `engine_stopped` when the engine ended before it answered. */
export function ask(method: string, input: unknown): Promise<unknown> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    pending.set(id, { resolve, reject });
    window.bridge.send({ kind: 'request', id, method, input });
  });
}

/** The answer to what the shell has asked on this page's behalf. Once, before anything of the engine can have come. */
export function answerAhead(): Promise<unknown> {
  return new Promise((resolve, reject) => pending.set(ASKED_AHEAD, { resolve, reject }));
}

export function onEngineEvent(listener: EventListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function onEngineStopped(listener: (restarting: boolean) => void): () => void {
  stopListeners.add(listener);
  return () => stopListeners.delete(listener);
}

function failAll(): void {
  const error = new AppError(
    'engine_stopped',
    'Bộ phận lưu trữ vừa khởi động lại. Những gì đã lưu vẫn còn; hãy thử lại.',
  );
  for (const { reject } of pending.values()) reject(error);
  pending.clear();
}
