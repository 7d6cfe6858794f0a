import type { CaptionResult } from '#shared/api/photo-methods.ts';

/** Whether a batch would change anything about its photo. */
export function willChange({ fields }: CaptionResult): boolean {
  return Object.values(fields).some(({ before, after }) => before !== after);
}
