// What a connection to a web host remembers.
import { z } from 'zod';

const Memory = z.object({
  /** The site it has met there. */
  siteId: z.uuid().nullable().default(null),
  /** Fingerprint of the key the host showed first; null where the way knows none. */
  hostKey: z.string().nullable().default(null),
});
export type HostMemory = z.infer<typeof Memory>;

/** A memory of another form counts as none. */
export function memoryOf(memory: unknown): HostMemory {
  return Memory.safeParse(memory).data ?? { siteId: null, hostKey: null };
}
