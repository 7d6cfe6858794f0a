// The engine as typed functions: `client['stories.get']({ id })`.
import type { Client } from '#shared/api/contract.ts';
import type { ShellMethod, shellContract } from '#shared/api/bridge.ts';
import { AppError, WireError } from '#shared/api/errors.ts';
import type { Rendition } from '#shared/model/photo.ts';
import { z } from 'zod';
import { ask } from './bridge.ts';

// The engine has already parsed both directions; the type of each reply is the contract's own. The contract itself stays out
// of the window: its schemas would have to be built before the first screen, and nothing here asks them.
export const client = new Proxy(Object.create(null) as Client, {
  get: (_client, method) => (input: unknown) => ask(String(method), input),
});

type ShellContract = typeof shellContract;
const ShellReply = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: WireError }),
]);

/** Asks the shell (dialogs, settings, links). @throws AppError */
export async function askShell<M extends ShellMethod>(
  method: M,
  input: z.input<ShellContract[M]['input']>,
): Promise<z.output<ShellContract[M]['output']>> {
  const reply = ShellReply.parse(await window.bridge.shell(method, input));
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.message);
  // Proof: the shell parsed its answer with the same schema before sending it.
  return reply.value as z.output<ShellContract[M]['output']>;
}

/** Address of a picture for an <img>. */
export function pictureUrl(hash: string, rendition: Rendition): string {
  return `${window.bridge.assetUrl}${hash}/${rendition}`;
}
