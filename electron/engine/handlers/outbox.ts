import type { Handlers } from '#shared/api/contract.ts';
import type { outboxMethods } from '#shared/api/publishing-methods.ts';
import type { Engine } from '../engine.ts';

export function outboxHandlers({ outbox }: Engine): Pick<Handlers, keyof typeof outboxMethods> {
  return {
    'outbox.list': () => ({ intents: outbox.list() }),
    'outbox.get': ({ id }) => outbox.get(id),
    'outbox.cancel': ({ id }) => outbox.cancel(id),
    'outbox.retry': ({ id }) => outbox.retry(id),
    'outbox.sendNow': ({ id }) => outbox.sendNow(id),
    'outbox.run': async () => ({ intents: await outbox.runUntilIdle() }),
  };
}
