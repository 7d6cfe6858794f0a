// The codes offered while one is being typed, each with what it says of the photo at hand. Pure.
import type { FoundCode, OfferedCode } from '#shared/api/captioning-methods.ts';
import { AppError } from '#shared/api/errors.ts';
import { expandPattern, type FindCode } from './pattern.ts';
import type { PatternSource } from './variables.ts';

type Offer = {
  /** Undefined: for no photo in particular; a text is shown as it stands in its list. */
  readonly source: PatternSource | undefined;
  readonly findCode: FindCode;
};

/** Best first: the first code in all its variants, the others in their usual one. */
export function offerCodes(found: readonly FoundCode[], offer: Offer): OfferedCode[] {
  return found.flatMap(({ code, variants, listId, list }, index) => {
    const shown = index === 0 ? variants : variants.slice(0, 1);
    return shown.flatMap((pattern, place) => {
      // A column left empty in the file is no wording.
      if (pattern === '' && place > 0) return [];
      const token = place === 0 ? `=${code}=` : `=${code}#${place + 1}=`;
      return [{ token, code, listId, list, ...say(token, pattern, offer) }];
    });
  });
}

/** A code that leads nowhere is offered with the reason: taking it would be refused for the same. */
function say(
  token: string,
  pattern: string,
  { source, findCode }: Offer,
): Pick<OfferedCode, 'text' | 'problem'> {
  if (source === undefined) return { text: pattern, problem: null };
  try {
    return { text: expandPattern(token, source, findCode).text, problem: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { text: pattern, problem: error.message };
  }
}
