// A picture that a machine made, wholly or in part, is never passed off as a photograph.
import type { Finding } from '#shared/model/finding.ts';
import { machineMade } from '#shared/model/picture-source.ts';
import type { Check } from '../check.ts';

export function aiPictures({ figures }: Check): Finding[] {
  return figures.flatMap(({ photo, number, place }): Finding[] => {
    const kind = photo === undefined ? undefined : machineMade(photo);
    if (kind === undefined) return [];
    const title = kind === 'ai-made' ? `Ảnh ${number} do AI tạo` : `Ảnh ${number} có phần do AI tạo`;
    const reason = 'Ghi rõ cho bạn đọc ngay trong chú thích, không dùng thay ảnh thời sự';
    return [{ rule: `photo-${kind}`, level: 'warn', title, reason, place, fix: null }];
  });
}
