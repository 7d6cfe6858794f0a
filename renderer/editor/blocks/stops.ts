const stops = 'button:not(:disabled), input:not(:disabled), select, textarea, a[href], [tabindex="0"]';

/** Where the keyboard can stop in a block, in order; of one that is not drawn the way into it (`near/way-in.ts`). */
export function stopsIn(block: HTMLElement | null): HTMLElement[] {
  return [...(block?.querySelectorAll<HTMLElement>(stops) ?? [])];
}
