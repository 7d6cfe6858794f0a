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
  const { library, clock, emit, adapters } = engine;
  const parts = { db: () => library().write, adapters, clock, emit };
  return {
    'connections.list': () => ({ connections: listConnections(library().read, adapters) }),
    'connections.add': ({ draft }) => addConnection(parts, draft),
    'connections.update': ({ id, draft }) => updateConnection(parts, id, draft),
    'connections.remove': ({ id }) => {
      removeConnection(parts, id);
      return {};
    },
    'connections.test': ({ id }) => testConnection(parts, id),
  };
}
