// What is remembered of a Ghost between two questions. Nothing secret, and nothing that changes with every answer: a memory
// that stays the same is not written.
import { z } from 'zod';

const GhostMemory = z.object({
  /** `6.65` */
  version: z.string(),
  title: z.string(),
  /** The site's own address, with a slash at its end; links within the portal and predictions start from it. */
  url: z.url({ protocol: /^https?$/ }),
  /** Whom new articles are put under; null = the e-mail of the settings belongs to nobody there. */
  author: z.object({ name: z.string(), email: z.string() }).nullable(),
  /** The server's clock minus ours, as first met; kept while a later answer says about the same. */
  clockOffsetMs: z.number(),
  /** How far ahead of it tokens must be signed; 0 wherever Ghost itself tells the time. */
  aheadMs: z.int().default(0),
  /** The smallest picture the server has refused as too large; null = it has taken all. */
  refusedBytes: z.int().nullable().default(null),
});
export type GhostMemory = z.infer<typeof GhostMemory>;

/** null while the Ghost has never answered. */
export function parseMemory(memory: unknown): GhostMemory | null {
  return GhostMemory.safeParse(memory).data ?? null;
}

/** Answers arrive late by their own travelling time; less than this is no other clock. */
const SAME_CLOCK_MS = 30_000;

export function steadyOffset(known: number | undefined, told: number | null): number {
  if (told === null) return known ?? 0;
  return known !== undefined && Math.abs(told - known) < SAME_CLOCK_MS ? known : told;
}
