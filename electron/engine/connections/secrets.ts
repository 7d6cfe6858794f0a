// Passwords, tokens and keys, in memory only: the shell keeps them encrypted and hands them in, a script names a variable of
// its environment. Nothing here is ever written, logged or put into a message.
import type { ConnectionRecord } from '../db/rows/connections.ts';
import type { Destination } from './connection-adapter.ts';

export type Secrets = {
  /** null = a person has to sign in. */
  readonly of: (connection: Pick<ConnectionRecord, 'id' | 'settings'>) => string | null;
  readonly set: (connectionId: string, secret: string) => void;
  readonly forget: (connectionId: string) => void;
};

export function createSecrets(environment: Readonly<Record<string, string | undefined>>): Secrets {
  const known = new Map<string, string>();
  return {
    of: ({ id, settings }) => {
      const variable = 'secretEnv' in settings ? String(settings.secretEnv) : '';
      return known.get(id) ?? (variable === '' ? undefined : environment[variable]) ?? null;
    },
    set: (connectionId, secret) => void known.set(connectionId, secret),
    forget: (connectionId) => void known.delete(connectionId),
  };
}

/** A connection as its adapter sees it. */
export function toDestination(record: ConnectionRecord, secrets: Secrets): Destination {
  const { id, name, settings, memory } = record;
  return { id, name, settings, memory, secret: secrets.of(record) };
}
