// The captions of a story against the people, titles and days of their pictures. A caption that belongs to the photo is
// mended there: the finding has no span then.
import type { Finding } from '#shared/model/finding.ts';
import { checkCaptionFacts } from '../caption-facts.ts';
import type { Check } from '../check.ts';

/** What is asked of the photo's own lists is a matter of its caption panel, not of a story. */
const ofThePhoto = new Set(['caption-people-unlisted', 'caption-people-unnamed']);

export function captionFactsOfStory({ figures, texts, people }: Check): Finding[] {
  return figures.flatMap(({ photo, caption, number, place }) => {
    if (photo === undefined) return [];
    const isOwnText = texts.some((text) => text.place === place && text.isOwnText);
    return checkCaptionFacts(caption, photo, people)
      .filter(({ rule }) => !ofThePhoto.has(rule))
      .map(({ rule, level, title, reason, span, fix }): Finding => ({
        rule,
        level,
        title,
        reason: `${reason} · chú thích ảnh ${number}`,
        place: isOwnText && span !== undefined ? { ...place, ...span } : place,
        fix: isOwnText && fix !== null ? { text: fix } : null,
      }));
  });
}
