// "Một số hình ảnh tại buổi họp mặt": a heading under which pictures stood.
import { gallery as galleryBlock } from '#shared/document/build.ts';
import { quoteLine } from '../import-report.ts';
import type { LineView, Part } from './part.ts';

/** Nothing else begins like these; the others are a heading only on a page. */
const certain = /^(?:(?:dưới đây|sau đây) là )?(?:một số|những|chùm) (?:hình )?ảnh(?!\p{L})/iu;
const likely = /^(?:vài (?:hình )?ảnh|hình ảnh (?:tại|về|trong|buổi|lễ|hội))(?!\p{L})/iu;

export function gallery(view: LineView): Part | undefined {
  const line = view.lines[view.index];
  if (line === undefined || line.text.length > 160 || /[.!?;]$/u.test(line.text)) return undefined;
  if (!certain.test(line.text) && !(view.layout.isPage && likely.test(line.text))) return undefined;
  const heading = line.text.replace(/\s*:$/u, '');
  const places = line.placesAfter;
  const block = galleryBlock(heading);
  return places === 0
    ? { kind: 'block', used: 1, block }
    : {
        kind: 'block',
        used: 1,
        block,
        note: `Mục ${quoteLine(heading)} có ${places} chỗ ảnh, văn bản không mang theo ảnh nào.`,
      };
}
