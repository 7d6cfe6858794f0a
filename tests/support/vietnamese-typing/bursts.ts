// What UniKey, EVKey and OpenKey send to a program for each key: the key itself where it only adds a letter, else Backspaces back
// to the first letter that changes and the rest of the word again.
import { planKeys, type KeyOrder } from './key-plan.ts';

export type Burst =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'rewrite'; readonly backspaces: number; readonly text: string };

export function burstsOf(word: string, order: KeyOrder): Burst[] {
  let stands = '';
  return planKeys(word, order).map(({ key, word: next }): Burst => {
    const kept = commonStart(stands, next);
    const backspaces = stands.length - kept;
    const text = next.slice(kept);
    stands = next;
    return backspaces === 0 && text === key ? { kind: 'key', key } : { kind: 'rewrite', backspaces, text };
  });
}

/** What the text says after bursts, as a program without faults has it. */
export function textAfter(bursts: readonly Burst[]): string {
  return bursts.reduce(
    (text, burst) =>
      burst.kind === 'key' ? text + burst.key : text.slice(0, text.length - burst.backspaces) + burst.text,
    '',
  );
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at += 1;
  return at;
}
