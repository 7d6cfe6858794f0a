import type { Handlers } from '#shared/api/contract.ts';
import type { connectionMethods } from '#shared/api/publishing-methods.ts';
import {
  addConnection,
  listConnections,
  removeConnection,
  signIn,
  testConnection,
  updateConnection,
} from '../connections/connections.ts';
import type { Engine } from '../engine.ts';

export function connectionHandlers(engine: Engine): Pick<Handlers, keyof typeof connectionMethods> {
  const { library, clock, emit, adapters, secrets, outbox } = engine;
  const parts = { db: () => library().write, adapters, clock, emit, secrets };
  return {
    'connections.list': () => ({ connections: listConnections(library().read, adapters) }),
    'connections.add': ({ draft, secret }) => addConnection(parts, draft, secret),
    'connections.update': async ({ id, draft, secret }) => {
      const connection = await updateConnection(parts, id, draft, secret);
      outbox.resume(id);
      return connection;
    },
    'connections.remove': ({ id }) => {
      removeConnection(parts, id);
      return {};
    },
    'connections.test': async ({ id }) => {
      const reachability = await testConnection(parts, id);
      outbox.resume(id);
      return reachability;
    },
    'connections.signIn': async ({ id, secret }) => {
      const reachability = await signIn(parts, id, secret);
      outbox.resume(id);
      return reachability;
    },
  };
}
