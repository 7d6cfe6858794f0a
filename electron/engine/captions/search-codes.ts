// All codes that may be typed now, each once, and those a search means. Pure.
import type { FoundCode } from '#shared/api/captioning-methods.ts';
import type { CaptionCode, CodeList } from '#shared/model/caption-batch.ts';
import { fold } from '#shared/vietnamese/fold.ts';

export type NamedCodes = Pick<CodeList, 'id' | 'name'> & { readonly codes: readonly CaptionCode[] };

/** Lists in the order in which they have the say. Codes that begin so come first. */
export function searchCodes(lists: readonly NamedCodes[], search: string): FoundCode[] {
  const asked = fold(search.trim());
  const seen = new Set<string>();
  const all: FoundCode[] = [];
  for (const { id, name, codes } of lists) {
    for (const { code, variants } of codes) {
      if (seen.has(code)) continue;
      seen.add(code);
      all.push({ code, variants: [...variants], listId: id, list: name });
    }
  }
  if (asked === '') return all;
  const begins = all.filter(({ code }) => fold(code).startsWith(asked));
  const holds = all.filter(
    (found) => !begins.includes(found) && fold([found.code, ...found.variants].join('\n')).includes(asked),
  );
  return [...begins, ...holds];
}
