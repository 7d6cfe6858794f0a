// The captions of a story against the people, titles and days of their pictures. A caption that belongs to the photo is
// mended there: the finding has no span then.
import type { Finding } from '#shared/model/finding.ts';
import { checkCaptionFacts } from '../caption-facts.ts';
import type { Check } from '../check.ts';

/** About who is listed: of the photo's own list that is a matter of its caption panel. */
const ofTheList = new Set(['caption-people-unlisted', 'caption-people-unnamed']);
/** Of a list that somebody has just written for this story: the caption names somebody whom the list has forgotten. */
const ofOwnList = 'caption-people-unlisted';

export function captionFactsOfStory({ figures, texts, people }: Check): Finding[] {
  return figures.flatMap(({ photo, caption, number, place, people: ofStory }) => {
    if (photo === undefined) return [];
    // Of a story that names nobody there is nothing to ask: it has decided so.
    const hasOwnList = ofStory !== null && ofStory.length > 0;
    const pictured = hasOwnList ? { people: [...ofStory], shotAt: photo.shotAt } : photo;
    const isOwnText = texts.some((text) => text.place === place && text.isOwnText);
    return checkCaptionFacts(caption, pictured, people)
      .filter(({ rule }) => (hasOwnList && rule === ofOwnList) || !ofTheList.has(rule))
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
