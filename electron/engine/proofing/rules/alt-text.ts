// The text alternative (WCAG 1.1.1): there must be one, and it must tell more than the caption that is read out anyway.
import type { Finding } from '#shared/model/finding.ts';
import type { Check } from '../check.ts';

export function altText({ figures }: Check): Finding[] {
  return figures.flatMap(({ photo, number, caption, alt, place }): Finding[] => {
    if (photo === undefined) return [];
    if (alt.trim() === '') {
      const title = `Ảnh ${number} thiếu mô tả thay thế`;
      const reason = 'Người khiếm thị không đọc được ảnh này';
      return [{ rule: 'photo-alt-missing', level: 'warn', title, reason, place, fix: null }];
    }
    if (bare(alt) !== bare(caption)) return [];
    const title = `Ảnh ${number}: mô tả thay thế trùng chú thích`;
    const reason = 'Máy đọc màn hình sẽ đọc hai lần cùng một câu, hãy tả những gì thấy trong ảnh';
    return [{ rule: 'photo-alt-repeats', level: 'warn', title, reason, place, fix: null }];
  });
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}
