// What was seen in a picture: how alike it is to others, how sharp. For stacks; never a judgement by itself.
import { z } from 'zod';
import { Id } from './primitives.ts';

export const PhotoLook = z.object({
  id: Id,
  /** Difference hash, 64 bits as 16 hex digits. */
  likeness: z.string().regex(/^[0-9a-f]{16}$/u),
  /** Variance of the Laplacian at about a megapixel; comparable between pictures of one scene only. */
  sharpness: z.number(),
});
export type PhotoLook = z.infer<typeof PhotoLook>;

/** How many of the 64 bits of two likenesses differ. */
export function likenessDistance(one: string, other: string): number {
  let differing = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  let count = 0;
  while (differing > 0n) {
    count += Number(differing & 1n);
    differing >>= 1n;
  }
  return count;
}
