// Which text a code stands for, with several lists loaded: the list that came in last has the say, the register comes last of all.
// Pure.
import type { CaptionCode } from '#shared/model/caption-batch.ts';
import type { Person } from '#shared/model/register.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import type { FindCode } from './pattern.ts';
import { peopleCodes } from './people-codes.ts';

export type LoadedCodes = {
  /** Newest first. */
  readonly lists: readonly (readonly CaptionCode[])[];
  /** Undefined: the register gives no codes. */
  readonly register: readonly Person[] | undefined;
};

/** A code is looked for as it is written, and where no list has it so, without marks and case. */
export function codeTable({ lists, register }: LoadedCodes): FindCode {
  const exact = new Map<string, readonly string[]>();
  const folded = new Map<string, readonly string[]>();
  for (const { code, variants } of lists.flat()) {
    if (!exact.has(code)) exact.set(code, variants);
    if (!folded.has(fold(code))) folded.set(fold(code), variants);
  }
  const byDay = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const people = (shotAt: string | null): ReadonlyMap<string, readonly string[]> => {
    const day = shotAt?.slice(0, 10) ?? '';
    const known = byDay.get(day);
    if (known !== undefined) return known;
    const made = peopleCodes(register ?? [], shotAt);
    const codes = new Map(made.map(({ code, variants }) => [code, variants]));
    byDay.set(day, codes);
    return codes;
  };
  return (code, shotAt) => exact.get(code) ?? folded.get(fold(code)) ?? people(shotAt).get(fold(code));
}
