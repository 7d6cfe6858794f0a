// What, when, where and who of the event a story covers, filled in only where the lead or the list of those attending says
// it plainly; an empty field is better than a guess.
import type { EventSheet } from '#shared/model/story.ts';
import { extractPeople } from './extract-people.ts';

const kinds =
  '(?:[Ll]ễ|[Hh]ội|[Hh]ọp|[Bb]uổi|[Đđ]ại hội|[Nn]gày hội|[Cc]hương trình|[Pp]hiên|[Tt]ọa đàm|[Gg]ặp|[Cc]uộc|[Hh]oạt động|[Pp]hát động|[Tt]uyên dương|[Rr]a quân|[Tt]ập huấn|[Ll]ớp|[Tt]rao|[Kk]hám|[Tt]iếp xúc|[Ss]inh hoạt|[Tt]ổng kết|[Ss]ơ kết|[Dd]iễn đàn|[Tt]riển lãm|[Gg]iải|[Kk]ỷ niệm)(?!\\p{L})';
const endOfWhat = '(?=\\s*[,;.:(]|\\s+(?:tại|với|nhằm|do|vào|cho biết|cùng|để)(?!\\p{L})|$)';
const whatPatterns = [
  new RegExp(`(?:tổ chức|khai mạc|diễn ra|tham dự|dự)\\s+(?<what>${kinds}[^,;.:(]{0,160}?)${endOfWhat}`, 'u'),
];
const when =
  /^(?:Vào\s+)?(?<when>(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối)(?:\s+(?:ngày\s+)?\d{1,2}\/\d{1,2}(?:\/\d{4})?))|^(?:Vào\s+)?[Nn]gày\s+(?<day>\d{1,2}\/\d{1,2}(?:\/\d{4})?)/u;
const where =
  /(?<!\p{L})tại\s+(?<where>(?:\p{Lu}|(?:hội trường|trụ sở|nhà văn hóa|nhà văn hoá|trường|sân|công viên|khu phố|tổ dân phố|chùa|đình|khuôn viên|trung tâm|văn phòng)(?!\p{L}))[^,;.:(]{1,100}?)(?=\s*[,;.:(]|\s+(?:đã|với|nhằm|do|tổ chức|diễn ra|và các)(?!\p{L})|,?\s+(?:UBND|Đảng ủy|Ủy ban|Hội|Ban)\s[^,;.:]{0,60}tổ chức|$)/u;
const attendees =
  /^(?:Tham dự|Đến dự|Về dự|Dự|Cùng dự|Tới dự|Tham gia|Có mặt)(?!\p{L})[^.]{0,120}?có(?!\p{L})|có sự (?:tham dự|tham gia|hiện diện) của|(?:tham dự|đến dự|cùng dự|dự)(?:\s+[^.;,]{0,60})?\s+có(?!\p{L})/u;

/** `opening`: the lead, or the first paragraph of a text without one. */
export function readEventSheet(opening: string, paragraphs: readonly string[]): EventSheet {
  const list = [opening, ...paragraphs].find((text) => attendees.test(text));
  return {
    what: matchFirst(opening, whatPatterns, 'what'),
    when: readWhen(opening),
    where: matchFirst(opening, [where], 'where'),
    who:
      list === undefined
        ? []
        : extractPeople(afterCue(list)).map(({ name, titles }) => [name, ...titles].join(', ')),
  };
}

function readWhen(opening: string): string {
  const groups = when.exec(opening)?.groups;
  return groups?.['when'] ?? groups?.['day'] ?? '';
}

function matchFirst(text: string, patterns: readonly RegExp[], group: string): string {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.groups?.[group];
    if (found !== undefined) return found.trim();
  }
  return '';
}

/** Who attended stands after the cue, up to the end of the sentence. */
function afterCue(text: string): string {
  const from = attendees.exec(text)?.index ?? 0;
  return /^.*?(?:\.(?=\s+\p{Lu})|$)/su.exec(text.slice(from))?.[0] ?? '';
}
