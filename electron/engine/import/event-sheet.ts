// What, when, where and who of the event a story covers, filled in only where the lead or the list of those attending says
// it plainly; an empty field is better than a guess.
import type { EventSheet } from '#shared/model/story.ts';
import { extractPeople } from './extract-people.ts';

const kinds =
  '(?:[Ll]ễ|[Hh]ội|[Hh]ọp|[Bb]uổi|[Đđ]ại hội|[Nn]gày hội|[Cc]hương trình|[Pp]hiên|[Tt]ọa đàm|[Gg]ặp|[Cc]uộc|[Hh]oạt động|[Pp]hát động|[Tt]uyên dương|[Rr]a quân|[Tt]ập huấn|[Ll]ớp|[Tt]rao|[Kk]hám|[Tt]iếp xúc|[Ss]inh hoạt|[Tt]ổng kết|[Ss]ơ kết|[Dd]iễn đàn|[Tt]riển lãm|[Gg]iải|[Kk]ỷ niệm)(?!\\p{L})';
const endOfWhat = '(?=\\s*[,;.:(]|\\s+(?:tại|với|nhằm|do|vào|cho biết|cùng|để)(?!\\p{L})|$)';
const what = new RegExp(
  `(?:tổ chức|khai mạc|diễn ra|tham dự|dự)\\s+(?<found>${kinds}[^,;.:(]{0,160}?)${endOfWhat}`,
  'u',
);
const when =
  /^(?:Vào\s+)?(?:[Nn]gày\s+)?(?<found>(?:(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối)\s+(?:ngày\s+)?)?\d{1,2}\/\d{1,2}(?:\/\d{4})?)/u;
/** A place, not the event itself ("phát biểu tại Hội nghị"). */
const placeWords =
  'hội trường|trụ sở|nhà văn (?:hóa|hoá)|trường|sân|công viên|khu phố|tổ dân phố|chùa|đình|khuôn viên|trung tâm|văn phòng';
const notPlaces = 'Hội (?:nghị|thảo|thi)|Lễ|Đại hội|Chương trình|Ngày hội|Phiên|Buổi';
const endOfWhere =
  '(?=\\s*[,;.:(]|\\s+(?:đã|với|nhằm|do|tổ chức|diễn ra|và các)(?!\\p{L})|\\s+(?:UBND|Đảng ủy|Ủy ban|Hội|Ban)\\s[^,;.:]{0,60}tổ chức|$)';
const where = new RegExp(
  `(?<!\\p{L})tại\\s+(?!${notPlaces})(?<found>(?:\\p{Lu}|(?:${placeWords})(?!\\p{L}))[^,;.:(]{1,100}?)${endOfWhere}`,
  'u',
);
const attendees =
  /^(?:Tham dự|Đến dự|Về dự|Dự|Cùng dự|Tới dự|Tham gia|Có mặt)(?!\p{L})[^.]{0,120}?có(?!\p{L})|có sự (?:tham dự|tham gia|hiện diện) của|(?:tham dự|đến dự|cùng dự|dự)(?:\s+[^.;,]{0,60})?\s+có(?!\p{L})/u;

/** `opening`: the lead, or the first paragraph of a text without one. */
export function readEventSheet(opening: string, paragraphs: readonly string[]): EventSheet {
  const list = [opening, ...paragraphs].find((text) => attendees.test(text));
  const people = list === undefined ? [] : extractPeople(afterCue(list));
  return {
    what: find(what, opening),
    when: find(when, opening),
    where: find(where, opening),
    who: people.map(({ name, titles }) => [name, ...titles].join(', ')),
  };
}

function find(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.groups?.['found']?.trim() ?? '';
}

/** Who attended stands after the cue, up to the end of the sentence. */
function afterCue(text: string): string {
  const from = attendees.exec(text)?.index ?? 0;
  return /^.*?(?:(?<!TP|TX|TT|\p{Lu})\.(?=\s+\p{Lu})|$)/su.exec(text.slice(from))?.[0] ?? '';
}
