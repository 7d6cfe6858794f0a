// The engine as typed functions: `client['stories.get']({ id })`.
import type { Client } from '#shared/api/contract.ts';
import type { ShellMethod, shellContract } from '#shared/api/bridge.ts';
import { AppError, WireError } from '#shared/api/errors.ts';
import type { Photo, Rendition } from '#shared/model/photo.ts';
import type { Story } from '#shared/model/story.ts';
import { lookKey } from '#shared/picture/look.ts';
import { z } from 'zod';
import { answerAhead, ask } from './bridge.ts';

// The engine has already parsed both directions; the type of each reply is the contract's own. The contract itself stays out
// of the window: its schemas would have to be built before the first screen, and nothing here asks them.
export const client = new Proxy(Object.create(null) as Client, {
  get: (_client, method) => (input: unknown) => ask(String(method), input),
});

/** The story that the shell has asked for on this page's behalf. */
export function storyAskedAhead(): Promise<Story> {
  // Proof: the engine has parsed its answer with the schema of this type.
  return answerAhead() as Promise<Story>;
}

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

/** Address of a picture that still lies on a card. */
export function cardPictureUrl(sessionId: string, number: number, size: 'thumb' | 'preview'): string {
  return `${window.bridge.cardUrl}${sessionId}/${number}/${size}`;
}

/** A photo, or what stands for one in a list: the original's hash and the name of its look. */
export type Pictured =
  Pick<Photo, 'hash' | 'recipe' | 'capture'> | { readonly hash: string; readonly look: string };

/** Address of a picture for an <img>, as the photo is developed: another recipe is another address. */
export function pictureUrl(picture: Pictured, rendition: Rendition): string {
  const look = 'look' in picture ? picture.look : lookKey(picture);
  return `${window.bridge.assetUrl}${picture.hash}/${rendition}?look=${look === '' ? 'none' : look}`;
}

/** The same picture as it came in. */
export function originalUrl({ hash }: Pick<Photo, 'hash'>, rendition: Rendition): string {
  return pictureUrl({ hash, look: '' }, rendition);
}
