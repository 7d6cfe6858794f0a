// "Từ khóa: dân vận khéo, khen thưởng" below an article.
import type { LineView, Part } from './part.ts';

export function tags(view: LineView): Part | undefined {
  const words = /^(?:từ kh(?:óa|oá)|tags?|thẻ)\s*:\s*(?<words>.{2,200})$/iu.exec(
    view.lines[view.index]?.text ?? '',
  )?.groups?.['words'];
  if (words === undefined || !view.layout.isPage) return undefined;
  const names = words.split(/\s*[,;]\s*/u).map((name) => name.replace(/^#|\.$/gu, ''));
  return { kind: 'tags', used: 1, tags: names.filter((name) => name !== '') };
}
