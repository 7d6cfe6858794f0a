// Reads a story as a sub-editor would before it goes out. Every rule is one file in rules/; this is their table. Pure and
// quick enough to run at every pause in typing.
import type { Finding } from '#shared/model/finding.ts';
import { openCheck } from './check.ts';
import type { Check, CheckInput } from './check.ts';
import { aiPictures } from './rules/ai-pictures.ts';
import { altText } from './rules/alt-text.ts';
import { combiningMarks } from './rules/combining-marks.ts';
import { fixedTerms } from './rules/fixed-terms.ts';
import { gluedWords } from './rules/glued-words.ts';
import { missingFields } from './rules/missing-fields.ts';
import { missingPhotos } from './rules/missing-photos.ts';
import { nameVariants } from './rules/name-variants.ts';
import { photoText } from './rules/photo-text.ts';
import { publicationDay } from './rules/publication-day.ts';
import { quotationMarks } from './rules/quotation-marks.ts';
import { spacing } from './rules/spacing.ts';
import { termVariants } from './rules/term-variants.ts';

const rules: readonly ((check: Check) => Finding[])[] = [
  missingFields,
  publicationDay,
  gluedWords,
  fixedTerms,
  nameVariants,
  termVariants,
  combiningMarks,
  spacing,
  quotationMarks,
  missingPhotos,
  photoText,
  altText,
  aiPictures,
];

const levels: readonly Finding['level'][] = ['block', 'warn', 'query'];

/** What must be fixed first, then what should be looked at, then questions; each in reading order. */
export function checkStory(input: CheckInput): Finding[] {
  const check = openCheck(input);
  return onePerPlace(rules.flatMap((rule) => rule(check))).toSorted(inOrder);
}

/** Where two rules doubt the same letters the earlier in the table has said it better. */
function onePerPlace(findings: readonly Finding[]): Finding[] {
  const taken = new Map<string, { start: number; end: number }[]>();
  return findings.filter(({ place: { start, end, ...whole } }) => {
    if (start === undefined || end === undefined) return true;
    const key = JSON.stringify(whole);
    const spans = taken.get(key) ?? [];
    if (spans.some((span) => span.start < end && start < span.end)) return false;
    taken.set(key, [...spans, { start, end }]);
    return true;
  });
}

function inOrder(first: Finding, second: Finding): number {
  return levels.indexOf(first.level) - levels.indexOf(second.level) || placeOf(first) - placeOf(second);
}

/** Fields stand above the text; inside a block by offset. */
function placeOf({ place }: Finding): number {
  return place.kind === 'field' ? -1 : place.index + (place.start ?? 0) / 1e9;
}
