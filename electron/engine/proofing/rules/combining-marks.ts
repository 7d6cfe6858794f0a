// A combining mark that survives NFC belongs to no Vietnamese letter ("Sơ̛n", "sắ́c"): a slip of the keyboard or of a
// conversion, invisible on most screens.
import type { Finding } from '#shared/model/finding.ts';
import { isSyllable } from '#shared/vietnamese/syllable.ts';
import { findingInText } from '../check.ts';
import type { TextCheck } from '../check.ts';

/** Latin diacritics only: other scripts and emoji have marks by right. */
const strayMark = /[\u0300-\u036f]/gu;

export function combiningMarks({ texts }: TextCheck): Finding[] {
  return texts.flatMap((text) =>
    text.words
      .filter((word) => word.text.search(strayMark) >= 0)
      .map((word) => {
        const clean = word.text.replace(strayMark, '');
        const fix = isSyllable(clean) ? clean : null;
        const title = fix === null ? `${word.text}: dấu lạ` : `${word.text} → ${clean}`;
        return findingInText(text, word, {
          rule: 'combining-mark',
          level: 'warn',
          title,
          reason: 'Dấu gõ thừa, không ghép được với chữ',
          fix,
        });
      }),
  );
}
