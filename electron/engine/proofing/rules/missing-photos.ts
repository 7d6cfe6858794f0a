// Captions that wait for their picture, galleries without one, and pictures the library no longer has.
import type { Finding } from '#shared/model/finding.ts';
import type { Check, CheckedPhoto } from '../check.ts';

const longestTitle = 60;

export function missingPhotos(check: Check): Finding[] {
  const photos = check.figures.flatMap((figure) => (figure.photo === undefined ? [missing(figure)] : []));
  const galleries = check.content.document.root.children.flatMap((block, index): Finding[] => {
    if (block.type !== 'gallery' || block.items.length > 0) return [];
    const title = `Ảnh còn thiếu: ${shorten(block.heading || 'mục ảnh')}`;
    const place = { kind: 'block', index } as const;
    return [
      { rule: 'gallery-empty', level: 'warn', title, reason: 'Mục ảnh chưa có ảnh nào', place, fix: null },
    ];
  });
  return [...photos, ...galleries];
}

function missing({ photoId, number, caption, place }: CheckedPhoto): Finding {
  if (photoId !== null) {
    const reason = 'Ảnh đã bị xóa khỏi thư viện, hãy chọn ảnh khác hoặc bỏ khối ảnh này';
    return {
      rule: 'photo-gone',
      level: 'block',
      title: `Ảnh ${number} không còn trong thư viện`,
      reason,
      place,
      fix: null,
    };
  }
  const title = `Ảnh còn thiếu: ${shorten(caption || 'chưa có chú thích')}`;
  return {
    rule: 'photo-missing',
    level: 'warn',
    title,
    reason: `Chú thích đang chờ ảnh · ảnh ${number}`,
    place,
    fix: null,
  };
}

/** Cut at a space, so that no syllable is broken. */
function shorten(text: string): string {
  const line = text.trim();
  if (line.length <= longestTitle) return line;
  const cut = line.lastIndexOf(' ', longestTitle);
  return `${line.slice(0, cut > 0 ? cut : longestTitle)}…`;
}
