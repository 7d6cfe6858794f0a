// Messages between a window (or a test) and the engine; the shell relays them unread.
import { z } from 'zod';
import { WireError } from './errors.ts';

export const Request = z.object({
  kind: z.literal('request'),
  id: z.int(),
  method: z.string(),
  input: z.unknown(),
});
export type Request = z.infer<typeof Request>;

export const Reply = z.union([
  z.object({ kind: z.literal('reply'), id: z.int(), ok: z.literal(true), value: z.unknown() }),
  z.object({ kind: z.literal('reply'), id: z.int(), ok: z.literal(false), error: WireError }),
]);
export type Reply = z.infer<typeof Reply>;

export const EventMessage = z.object({ kind: z.literal('event'), name: z.string(), payload: z.unknown() });
export type EventMessage = z.infer<typeof EventMessage>;

/** Sent by the shell when the engine process ended; every open request fails with `engine_stopped`. */
export const EngineStopped = z.object({ kind: z.literal('engine-stopped'), restarting: z.boolean() });
export type EngineStopped = z.infer<typeof EngineStopped>;

export const FromEngine = z.union([Reply, EventMessage, EngineStopped]);
export type FromEngine = z.infer<typeof FromEngine>;
