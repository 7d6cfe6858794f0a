// Texts of a picture that nobody has read since their partner changed.
import type { Finding } from '#shared/model/finding.ts';
import type { PairedText } from '#shared/model/photo.ts';
import type { Check } from '../check.ts';

export function lookAgain({ figures, lookAgain: ownCaptions }: Check): Finding[] {
  return figures.flatMap(({ photo, photoId, number, place }): Finding[] => {
    if (photo === undefined) return [];
    const say = (rule: string, title: string, reason: string): Finding => ({
      ...{ rule, level: 'warn', place, fix: null },
      title: `Ảnh ${number}: ${title}`,
      reason,
    });
    const ofStory =
      photoId !== null && ownCaptions.has(photoId)
        ? [
            say(
              'photo-caption-look-again',
              'chú thích trong bài cần xem lại',
              'Chú thích của ảnh đã đổi sau đó',
            ),
          ]
        : [];
    // Readers of a page get caption and alt text; the long description stays in the library.
    const ofPhoto = photo.lookAgain
      .filter((text) => text !== 'extendedDescription')
      .map((text) =>
        say(
          `photo-${text}-look-again`,
          `${pairedTextNames[text]} cần xem lại`,
          'Văn bản đi cùng đã đổi sau đó',
        ),
      );
    return [...ofStory, ...ofPhoto];
  });
}

export const pairedTextNames: Readonly<Record<PairedText, string>> = {
  caption: 'chú thích',
  alt: 'mô tả thay thế',
  extendedDescription: 'mô tả chi tiết',
};
