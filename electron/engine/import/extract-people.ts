// People named in a text with the positions printed beside them: "các đồng chí Nguyễn Hữu Hiệp, UVBTV, Trưởng Ban Dân vận
// Thành ủy; …" (";" between people, "," between positions), "đồng chí Triệu Lệ Khánh phát biểu". Only people whom an
// honorific or a position makes plain; names and positions stay as printed.
import { isSurname } from '#shared/vietnamese/surnames.ts';
import { isAllCapitals, isCapitalised, readWords } from '#shared/vietnamese/words.ts';
import type { Word } from '#shared/vietnamese/words.ts';

export type NamedPerson = {
  readonly name: string;
  /** Lower case: "đồng chí", "ông"; '' when the text gives none. */
  readonly honorific: string;
  readonly titles: readonly string[];
};

const longestName = 6;
const position =
  /^(?:UVBTV|UVBCH|UVTV|UV|TUV|QUV|HUV|ĐUV|(?:[Nn]guyên|[Qq]uyền)\s+\p{Lu}|Ủy viên|Uỷ viên|(?:Thành|Tỉnh|Quận|Huyện|Đảng|Thị)\s+(?:ủy|uỷ) viên|Phó|Bí thư|Chủ tịch|Chủ nhiệm|Trưởng|Tổ trưởng|Giám đốc|Tổng|Chánh|Chỉ huy|Chính trị viên|Hiệu trưởng|Viện trưởng|Thư ký|Đại biểu|Đại diện|Thường trực|Bộ trưởng|Thứ trưởng|Chi hội trưởng|Hội trưởng|Đội trưởng|Cục trưởng|Vụ trưởng|Chuyên viên|Cán bộ|(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy|uý))(?!\p{Ll})/u;
/** Where a position ends and the sentence goes on. */
const afterPosition =
  /\s+(?:đã|đang|sẽ|vừa|khẳng định|phát biểu|nêu|cho (?:biết|rằng|hay)|nói|kể|tâm sự|vui mừng|xúc động|nhấn mạnh|đề nghị|yêu cầu|trao|tặng|thăm|chúc|đánh giá|ghi nhận|biểu dương|(?:đồng )?chủ trì|tham dự|dự|đến|làm|chia sẻ|thông tin|báo cáo|triển khai|kết luận|chỉ đạo|bày tỏ|gửi|mong|tin tưởng|quán triệt|thay mặt|tại|trong|với|ôn|nhận|cùng|(?:và|cùng) (?:các )?(?:đồng chí|ông|bà|đại diện)|trình bày|giới thiệu|công bố|khai mạc)(?!\p{L}).*$/u;
const honorifics =
  /(?<!\p{L})(?:(?:[Cc]ác|[Hh]ai|[Bb]a|những)\s+)?([Đđ]ồng chí|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Tt]hầy|[Đđ]\/c)\s*:?\s+$/u;
/** After these a run of capitals is a place or a thing that bears a name. */
const placeBefore =
  /(?<!\p{L})(?:đường|phường|quận|xã|huyện|tỉnh|phố|trường|tiểu học|mầm non|thành phố|TP\.?|THCS|THPT|chợ|cầu|chùa|đình|bệnh viện|công viên|sông|hẻm|giải|quỹ|tượng đài|tư tưởng|lăng|nhà thờ|tên)\s+$/iu;

/** Everyone once, in the order of first mention, with the titles of the first mention that gives any. */
export function extractPeople(text: string): NamedPerson[] {
  const composed = text.normalize('NFC');
  const people = new Map<string, NamedPerson>();
  let before: Mention | undefined;
  for (const run of readNameRuns(composed)) {
    const mention = readMention(composed, run, before);
    if (mention === undefined) continue;
    before = mention;
    const known = people.get(mention.name);
    if (known === undefined) people.set(mention.name, toPerson(mention));
    else if (known.titles.length === 0) people.set(mention.name, { ...known, titles: mention.titles });
  }
  return [...people.values()];
}

type NameRun = { readonly name: string; readonly start: number; readonly end: number };
type Mention = NamedPerson & { readonly end: number };

function toPerson({ name, honorific, titles }: Mention): NamedPerson {
  return { name, honorific, titles };
}

/** Runs of two to six capitalised words parted by single spaces, cut where a position begins. */
function readNameRuns(text: string): NameRun[] {
  const runs: NameRun[] = [];
  let run: Word[] = [];
  const close = (): void => {
    // At the start of a sentence "Ông", "Bà" are capitalised too, and belong to the honorific.
    if (run.length > 2 && /^(?:Ông|Bà|Anh|Chị|Cô|Thầy)$/u.test(run[0]?.text ?? '')) run.shift();
    const [first, last] = [run[0], run.at(-1)];
    if (first !== undefined && last !== undefined && run.length >= 2 && run.length <= longestName) {
      runs.push({ name: text.slice(first.start, last.end), start: first.start, end: last.end });
    }
    run = [];
  };
  for (const word of readWords(text)) {
    const last = run.at(-1);
    const isNext = last !== undefined && /^[ \u00a0]$/u.test(text.slice(last.end, word.start));
    if (!isNext) close();
    if (
      !isCapitalised(word.text) ||
      isAllCapitals(word.text) ||
      position.test(text.slice(word.start, word.start + 30))
    )
      close();
    else run.push(word);
  }
  close();
  return runs;
}

function readMention(text: string, run: NameRun, before: Mention | undefined): Mention | undefined {
  const lead = text.slice(Math.max(0, run.start - 20), run.start);
  const honorific = honorifics.exec(lead)?.[1]?.toLowerCase().replace('đ/c', 'đồng chí');
  const { titles, end } = readTitles(text, run.end);
  const found = { name: run.name, titles, end };
  if (honorific !== undefined) return { ...found, honorific };
  if (!isSurname(run.name.split(/\s/u)[0] ?? '') || placeBefore.test(lead) || run.name === 'Hồ Chí Minh')
    return undefined;
  // "…; Nguyễn Thị Bạch Mai, TUV", "Hồ Phương và Thái Thị Hồng Đào": the list's honorific goes for all of it.
  const between = before === undefined ? undefined : text.slice(before.end, run.start);
  if (
    before !== undefined &&
    between !== undefined &&
    /^\s*(?:[;,]|,?\s+và|[;,]?\s+cùng)\s*$/u.test(between)
  ) {
    return { ...found, honorific: before.honorific };
  }
  return titles.length > 0 ? { ...found, honorific: '' } : undefined;
}

/** ", UVBTV, Trưởng Ban Dân vận Thành ủy" or " - Bí thư Đảng ủy" after a name; `end` is where the last title ends. */
function readTitles(text: string, nameEnd: number): { titles: string[]; end: number } {
  const titles: string[] = [];
  let end = nameEnd;
  for (;;) {
    const separator = /^(?:\s*,\s*|\s*[-–]\s+|\s*\(\s*|\s+(?=\p{Lu}))/u.exec(text.slice(end, end + 10))?.[0];
    if (separator === undefined) break;
    const start = end + separator.length;
    const whole = /^(?:[^,;.():\n]|(?<=TP|TX|TT)\.)*/u.exec(text.slice(start, start + 160))?.[0] ?? '';
    if (!position.test(whole)) break;
    const title = cutTitle(whole);
    titles.push(title);
    end = start + title.length;
    if (title.length < whole.trimEnd().length) break;
    if (text.charAt(end) === ')') end += 1;
  }
  return { titles, end };
}

/** "Chủ tịch UBND phường và Phạm Thu Hà" ends before "và"; "Trưởng Ban Tuyên giáo và Dân vận" does not. */
function cutTitle(whole: string): string {
  const joined = /\s+(?:và|cùng)\s+(\p{Lu}\p{Ll}+)\s+\p{Lu}\p{Ll}/u.exec(whole);
  const own = joined !== null && isSurname(joined[1] ?? '') ? whole.slice(0, joined.index) : whole;
  return own
    .replace(afterPosition, '')
    .replace(/\s+[-–]\s*$/u, '')
    .trimEnd();
}
