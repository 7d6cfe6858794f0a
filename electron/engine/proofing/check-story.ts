// Reads a story as a sub-editor would before it goes out. Every rule is one file in rules/; this is their table. Pure and
// quick enough to run at every pause in typing.
import type { Finding } from '#shared/model/finding.ts';
import { openCheck } from './check.ts';
import type { Check, CheckInput } from './check.ts';
import { onePerPlace } from './one-per-place.ts';
import { aiPictures } from './rules/ai-pictures.ts';
import { altText } from './rules/alt-text.ts';
import { captionFactsOfStory } from './rules/caption-facts.ts';
import { lookAgain } from './rules/look-again.ts';
import { missingFields } from './rules/missing-fields.ts';
import { missingPhotos } from './rules/missing-photos.ts';
import { openSuggestions } from './rules/open-suggestions.ts';
import { peopleShown } from './rules/people-shown.ts';
import { photoText } from './rules/photo-text.ts';
import { publicationDay } from './rules/publication-day.ts';
import { textRules } from './text-rules.ts';

const rules: readonly ((check: Check) => Finding[])[] = [
  missingFields,
  publicationDay,
  openSuggestions,
  ...textRules,
  missingPhotos,
  photoText,
  altText,
  captionFactsOfStory,
  peopleShown,
  lookAgain,
  aiPictures,
];

const levels: readonly Finding['level'][] = ['block', 'warn', 'query'];

/** What must be fixed first, then what should be looked at, then questions; each in reading order. */
export function checkStory(input: CheckInput): Finding[] {
  const check = openCheck(input);
  return onePerPlace(rules.flatMap((rule) => rule(check))).toSorted(inOrder);
}

function inOrder(first: Finding, second: Finding): number {
  return levels.indexOf(first.level) - levels.indexOf(second.level) || placeOf(first) - placeOf(second);
}

/** Fields stand above the text; inside a block by offset. */
function placeOf({ place }: Finding): number {
  return place.kind === 'field' ? -1 : place.index + (place.start ?? 0) / 1e9;
}
