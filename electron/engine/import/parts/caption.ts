// Captions lose their picture when a page is copied as text. They are told from body text by what they lack (the body's
// indent, a second sentence) and by what they say (somebody does something at an event). Each becomes a photo block that
// waits for its picture.
import { photo } from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import { isSurname } from '#shared/vietnamese/surnames.ts';
import { quoteLine } from '../import-report.ts';
import { endsSentence, isProse, isSingleSentence } from '../source-lines.ts';
import type { SourceLine } from '../source-lines.ts';
import type { LineView, Part } from './part.ts';

const longestCaption = 220;
/** Signs that must come together before a line is taken out of the text. */
const enoughSigns = 4;

/** Without a look behind the last letter: "Đồng chíNguyễn" lost its space, and is a caption all the same. */
const openers =
  /^(?:các |những |một số )?(?:đồng chí|đ\/c|lãnh đạo|đại biểu|đại diện|quang cảnh|toàn cảnh|khung cảnh|thường trực|ban [a-zđ]|tiết mục|cán bộ|người dân|bà con|học sinh|lực lượng|chiến sĩ|hội viên|công nhân|thanh niên|tập thể|cá nhân|một góc|(?:ông|bà|anh|chị|em|cô|thầy|đoàn|cảnh)(?!\p{L}))/iu;
const actions =
  /(?<!\p{L})(?:phát biểu|trao|tặng|chụp (?:ảnh|hình)|lưu niệm|ôn (?:lại )?truyền thống|thăm|dâng (?:hương|hoa)|cắt băng|chúc mừng|ký kết|kiểm tra|tham quan|chủ trì|trình bày|báo cáo|khai mạc|bế mạc|tham gia|biểu diễn|bỏ phiếu|ra quân|thực hiện|hướng dẫn|nhận|khen thưởng|tuyên dương|vinh danh|chào cờ|biểu quyết|(?:tham )?dự|tại (?:buổi|lễ|hội nghị|hội thi|đại hội|chương trình|ngày hội|phiên|hội trường))(?!\p{L})/iu;

export function caption(view: LineView): Part | undefined {
  const line = view.lines[view.index];
  if (line === undefined) return undefined;
  const marked = readMarkedCaption(line.text);
  if (marked !== undefined) return { kind: 'block', used: 1, ...marked };
  if (!view.layout.isPage || view.index === 0 || !isShapedLikeCaption(line, view)) return undefined;
  return countSigns(line, view) < enoughSigns
    ? undefined
    : { kind: 'block', used: 1, block: photo({ caption: line.text }) };
}

/** "Ảnh: Anh Hoàng" or "(Ảnh: Anh Hoàng)" below a picture is that picture's credit. */
export function credit(view: LineView): Part | undefined {
  if (view.before?.type !== 'photo' || view.before.credit !== null) return undefined;
  const name = /^\(?(?:Ảnh|ảnh|ẢNH|Nguồn ảnh)\s*:\s*([^()]{2,60}?)\)?\.?$/u.exec(
    view.lines[view.index]?.text ?? '',
  )?.[1];
  return name === undefined || endsSentence(name) ? undefined : { kind: 'credit', used: 1, credit: name };
}

/** A caption that says it is one: "Ảnh 1: …", "[Ảnh: …]", "… (Ảnh: Anh Hoàng)". Believed in any text. */
function readMarkedCaption(text: string): { block: Block; note?: string } | undefined {
  if (text.length > longestCaption + 40) return undefined;
  const suffix = /^(.{10,}?)\s*\((?:Ảnh|ảnh|Nguồn ảnh|Nguồn)\s*:\s*([^()]{2,60})\)\.?$/u.exec(text);
  if (suffix?.[1] !== undefined && suffix[2] !== undefined && isSingleSentence(suffix[1])) {
    const block = photo({ caption: suffix[1] });
    return { block: block.type === 'photo' ? { ...block, credit: suffix[2] } : block };
  }
  const prefix =
    /^\[?(?:(?:Chú thích\s+)?[Ảả]nh|ẢNH|Hình)\s*(\d{0,3})\s*[:.\]–-]\s*(\p{Lu}[^[\]]{9,})\]?$/u.exec(text);
  const words = prefix?.[2];
  if (words === undefined || (prefix?.[1] === '' && !/\s\p{Ll}/u.test(words))) return undefined;
  return { block: photo({ caption: words }), note: `Chú thích ảnh nhận từ dòng ${quoteLine(text)}.` };
}

function isShapedLikeCaption({ text, indent }: SourceLine, view: LineView): boolean {
  if (text.length < 15 || text.length > longestCaption || !/^[\p{Lu}“\d]/u.test(text)) return false;
  if (/[:;]$/u.test(text) || !isSingleSentence(text)) return false;
  return !(view.layout.bodyIsIndented && indent >= 2);
}

function countSigns(line: SourceLine, view: LineView): number {
  const says = [openers.test(line.text) || opensWithName(line.text), actions.test(line.text)];
  const isNearPlace = line.placesBefore > 0 || line.placesAfter > 0;
  if (!says.includes(true) && !isNearPlace && !view.afterGallery && !line.text.endsWith('.')) return 0;
  const signs = [...says, isNearPlace, line.text.length <= 140, isDwarfed(line, view)];
  const weight = (view.layout.bodyIsIndented ? 2 : 0) + (view.afterGallery ? 2 : 0);
  return signs.filter(Boolean).length + weight;
}

function opensWithName(text: string): boolean {
  const [first = '', second = ''] = text.split(/\s+/u);
  return isSurname(first) && /^\p{Lu}/u.test(second);
}

/** Much shorter than a paragraph beside it. */
function isDwarfed(line: SourceLine, view: LineView): boolean {
  return [view.lines[view.index - 1], view.lines[view.index + 1]].some(
    (near) => near !== undefined && isProse(near.text) && near.text.length >= line.text.length * 2,
  );
}
