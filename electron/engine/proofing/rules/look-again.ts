// Texts of a picture that nobody has read since their partner changed.
import type { Finding } from '#shared/model/finding.ts';
import type { PairedText } from '#shared/model/photo.ts';
import type { Check } from '../check.ts';

export function lookAgain({ figures, lookAgain: ownCaptions }: Check): Finding[] {
  return figures.flatMap(({ photo, photoId, number, place }): Finding[] => {
    if (photo === undefined) return [];
    const same = { level: 'warn', place, fix: null } as const;
    const ofStory: Finding = {
      ...same,
      rule: 'caption-look-again',
      title: `Ảnh ${number}: chú thích trong bài cần xem lại`,
      reason: 'Chữ của ảnh đã đổi sau khi bài có chú thích riêng',
    };
    // Readers of a page get caption and alt text; the long description stays in the library.
    const ofPhoto = photo.lookAgain
      .filter((text) => text !== 'extendedDescription')
      .map((text): Finding => ({
        ...same,
        rule: 'photo-alt-caption-look-again',
        title: `Ảnh ${number}: ${pairedTextNames[text]} cần xem lại`,
        reason: 'Văn bản đi cùng ảnh đã đổi sau khi viết',
      }));
    return [...(photoId !== null && ownCaptions.has(photoId) ? [ofStory] : []), ...ofPhoto];
  });
}

export const pairedTextNames: Readonly<Record<PairedText, string>> = {
  caption: 'chú thích',
  alt: 'mô tả thay thế',
  extendedDescription: 'mô tả chi tiết',
};
