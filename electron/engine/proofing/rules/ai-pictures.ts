// A picture that a machine made, wholly or in part, is never passed off as a photograph.
import type { Finding } from '#shared/model/finding.ts';
import { machineMade } from '#shared/model/picture-source.ts';
import type { Check } from '../check.ts';

export function aiPictures({ figures }: Check): Finding[] {
  return figures.flatMap(({ photo, number, place }): Finding[] => {
    const reason = 'Ghi rõ cho bạn đọc ngay trong chú thích, không dùng thay ảnh thời sự';
    switch (photo && machineMade(photo)) {
      case undefined:
        return [];
      case 'ai-made': {
        const title = `Ảnh ${number} do AI tạo`;
        return [{ rule: 'photo-ai-made', level: 'warn', title, reason, place, fix: null }];
      }
      case 'ai-parts': {
        const title = `Ảnh ${number} có phần do AI tạo`;
        return [{ rule: 'photo-ai-parts', level: 'warn', title, reason, place, fix: null }];
      }
    }
  });
}
