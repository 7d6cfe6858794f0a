// Is a code being typed before the caret? Pure. What opens one and what ends it is as `splitPattern` reads it.
import { splitPattern } from '../variables.ts';

/** An equals sign that nothing is glued to, and what follows it; `{=}` and a code that is closed are none. */
const OPENED = /(?<![\p{L}\p{M}\p{N}={])=(?<typed>(?:[^\s={}][^={}\n\t]{0,60})?)$/u;

/** The letters after the opening sign, none yet being ''; undefined where no code is being typed. */
export function findTypedCode(before: string): string | undefined {
  const last = splitPattern(before).at(-1);
  if (last === undefined || last.isVariable) return undefined;
  return OPENED.exec(last.text)?.groups?.['typed'];
}
