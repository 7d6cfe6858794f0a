import type { z } from 'zod';

/** One entry of the contract. */
export function method<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): { input: I; output: O } {
  return { input, output };
}
