import type { Handlers } from '#shared/api/contract.ts';
import type { connectionMethods } from '#shared/api/publishing-methods.ts';
import {
  addConnection,
  listConnections,
  removeConnection,
  testConnection,
  updateConnection,
} from '../connections/connections.ts';
import type { Engine } from '../engine.ts';

export function connectionHandlers(engine: Engine): Pick<Handlers, keyof typeof connectionMethods> {
  const { library, clock, emit, adapters, secrets } = engine;
  const parts = { db: () => library().write, adapters, clock, emit, secrets };
  return {
    'connections.list': () => ({ connections: listConnections(library().read, adapters) }),
    'connections.add': ({ draft, secret }) => addConnection(parts, draft, secret),
    'connections.update': ({ id, draft, secret }) => updateConnection(parts, id, draft, secret),
    'connections.remove': ({ id }) => {
      removeConnection(parts, id);
      return {};
    },
    'connections.test': ({ id }) => testConnection(parts, id),
  };
}
