// Rules about letters, names and terms: they hold for every text, of a story or of a photo. The earlier speaks first.
import type { Finding } from '#shared/model/finding.ts';
import type { TextCheck } from './check.ts';
import { combiningMarks } from './rules/combining-marks.ts';
import { fixedTerms } from './rules/fixed-terms.ts';
import { gluedWords } from './rules/glued-words.ts';
import { nameVariants } from './rules/name-variants.ts';
import { quotationMarks } from './rules/quotation-marks.ts';
import { spacing } from './rules/spacing.ts';
import { termVariants } from './rules/term-variants.ts';
import { toFillIn } from './rules/to-fill-in.ts';

export const textRules: readonly ((check: TextCheck) => Finding[])[] = [
  toFillIn,
  gluedWords,
  fixedTerms,
  nameVariants,
  termVariants,
  combiningMarks,
  spacing,
  quotationMarks,
];
