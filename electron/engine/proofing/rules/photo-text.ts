// Every picture on the page says what it shows and who made it.
import type { Finding } from '#shared/model/finding.ts';
import type { Check } from '../check.ts';

export function photoText({ figures }: Check): Finding[] {
  return figures.flatMap(({ photo, number, caption, credit, place }) => {
    if (photo === undefined) return [];
    const found: Finding[] = [];
    if (caption.trim() === '') {
      const title = `Ảnh ${number} thiếu chú thích`;
      found.push({
        rule: 'photo-caption-missing',
        level: 'warn',
        title,
        reason: photo.fileName,
        place,
        fix: null,
      });
    }
    if (credit.trim() === '') {
      const title = `Ảnh ${number} thiếu nguồn ảnh`;
      const reason = `Ghi người chụp hoặc nơi cung cấp · ${photo.fileName}`;
      found.push({ rule: 'photo-credit-missing', level: 'warn', title, reason, place, fix: null });
    }
    return found;
  });
}
