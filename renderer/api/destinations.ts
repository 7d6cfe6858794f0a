// Destinations and their secrets. A secret goes to the engine, which needs it, and to the shell, which keeps it encrypted for the
// next start; one that the destination has just refused is not kept.
import type { Connection, ConnectionDraft, Reachability } from '#shared/model/connection.ts';
import { askShell, client } from './client.ts';

type Given = {
  /** null: a new one. */
  readonly id: string | null;
  readonly draft: ConnectionDraft;
  /** '' = none, or the one that is known. */
  readonly secret: string;
};

/** Asks the destination while it is kept; what it says is in `reachability`. @throws AppError conflict (the name is taken) */
export async function saveDestination({ id, draft, secret }: Given): Promise<Connection> {
  const given = secret === '' ? {} : { secret };
  const connection =
    id === null
      ? await client['connections.add']({ draft, ...given })
      : await client['connections.update']({ id, draft, ...given });
  await keepSecret(connection.id, secret, connection.reachability);
  return connection;
}

/** Gives a secret again; what waited for it goes on. */
export async function signIn(id: string, secret: string): Promise<Reachability> {
  const reachability = await client['connections.signIn']({ id, secret });
  await keepSecret(id, secret, reachability);
  return reachability;
}

/** @throws AppError conflict while something waits to go there */
export async function removeDestination(id: string): Promise<void> {
  await client['connections.remove']({ id });
  await askShell('shell.forgetSecret', { connectionId: id });
}

async function keepSecret(connectionId: string, secret: string, { state }: Reachability): Promise<void> {
  if (secret === '') return;
  if (state === 'signed-out') await askShell('shell.forgetSecret', { connectionId });
  else await askShell('shell.keepSecret', { connectionId, secret });
}
