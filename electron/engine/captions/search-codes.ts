// All codes that may be typed now, each once, and those a search or a code that is being typed means. Pure.
import type { FoundCode } from '#shared/api/captioning-methods.ts';
import type { CaptionCode, CodeList } from '#shared/model/caption-batch.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { matchTypedName, readName, readTyped } from '#shared/vietnamese/typed-name.ts';

export type NamedCodes = Pick<CodeList, 'id' | 'name'> & { readonly codes: readonly CaptionCode[] };

/** Lists in the order in which they have the say. Codes that begin so come first. */
export function searchCodes(lists: readonly NamedCodes[], search: string): FoundCode[] {
  const asked = fold(search.trim());
  const all = allCodes(lists);
  if (asked === '') return all;
  const begins = all.filter(({ code }) => fold(code).startsWith(asked));
  const holds = all.filter(
    (found) => !begins.includes(found) && fold([found.code, ...found.variants].join('\n')).includes(asked),
  );
  return [...begins, ...holds];
}

/**
 * For the list under a field: the code as it was typed, then codes that begin so, the shorter first; where these are few, codes
 * whose text has the words, marks left out or half-way typed ("hoongf nhung").
 */
export function completeCodes(lists: readonly NamedCodes[], typed: string, limit: number): FoundCode[] {
  const asked = fold(typed);
  const all = allCodes(lists);
  if (asked === '') return all.slice(0, limit);
  const begins = all
    .filter(({ code }) => fold(code).startsWith(asked))
    .toSorted((one, other) => rankOf(one.code, typed) - rankOf(other.code, typed));
  // One or two letters begin a word of every other text.
  if (begins.length >= limit || asked.length < 3) return begins.slice(0, limit);
  const words = readTyped(typed);
  const means = all
    .flatMap((found) => {
      if (begins.includes(found)) return [];
      const ranks = found.variants.flatMap((text) => matchTypedName(words, readName(text))?.rank ?? []);
      return ranks.length === 0 ? [] : [{ found, rank: Math.min(...ranks) }];
    })
    .toSorted((one, other) => one.rank - other.rank);
  return [...begins, ...means.map(({ found }) => found)].slice(0, limit);
}

/** Exactly so before so but for marks and case before longer ones. */
function rankOf(code: string, typed: string): number {
  return code === typed ? -1 : code.length - typed.length;
}

function allCodes(lists: readonly NamedCodes[]): FoundCode[] {
  const seen = new Set<string>();
  const all: FoundCode[] = [];
  for (const { id, name, codes } of lists) {
    for (const { code, variants } of codes) {
      if (seen.has(code)) continue;
      seen.add(code);
      all.push({ code, variants: [...variants], listId: id, list: name });
    }
  }
  return all;
}
