// A caption against what is known of its picture: who is in it, what office they held on the day it was taken, and that day.
// The register and the photo are the witnesses; what they do not know is not doubted.
import type { Finding } from '#shared/model/finding.ts';
import type { Photo } from '#shared/model/photo.ts';
import { findTitleOn, type Person, type PersonTitle } from '#shared/model/register.ts';
import { peopleNamedIn, type NamedPerson } from '#shared/people/find-people.ts';
import { formatDay, formatDayMonth, toDay } from '#shared/vietnamese/dates.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { givenName, nameKey } from '#shared/vietnamese/names.ts';

type Span = { readonly start: number; readonly end: number };
export type CaptionRemark = Pick<Finding, 'rule' | 'level' | 'title' | 'reason'> & {
  /** Of the caption, UTF-16 units; undefined when it is about the whole. */
  readonly span?: Span;
  /** Replaces the span. */
  readonly fix: string | null;
  /** The people the photo should name instead. */
  readonly people?: readonly string[];
};

type Pictured = Pick<Photo, 'people' | 'shotAt'>;

export function checkCaptionFacts(
  caption: string,
  photo: Pictured,
  register: readonly Person[],
): CaptionRemark[] {
  if (caption.trim() === '') return [];
  const named = peopleNamedIn(caption, register);
  const day = photo.shotAt?.slice(0, 10) ?? null;
  return [
    ...(day === null ? [] : named.flatMap(({ person, span }) => wrongTitle(caption, { person, span, day }))),
    ...(day === null ? [] : otherDays(caption, day)),
    ...unlisted(named, photo),
    ...unnamed(caption, photo),
  ];
}

type Holder = { readonly person: Person; readonly span: Span; readonly day: string };

/** A title of the register beside the name, which the person did not hold on the day. */
function wrongTitle(caption: string, { person, span, day }: Holder): CaptionRemark[] {
  const beside = [titleAfter(caption, person, span.end), titleBefore(caption, person, span.start)];
  const right = findTitleOn(person, day);
  return beside.flatMap((found): CaptionRemark[] => {
    if (found === undefined || isHeld(found.title, day)) return [];
    // The short form is as right as the long one.
    const fix = right?.title ?? null;
    const printed = caption.slice(found.span.start, found.span.end);
    return [
      {
        rule: 'caption-title-of-day',
        level: 'warn',
        title: fix === null ? `${person.name}: “${printed}”?` : `${printed} → ${fix}`,
        reason: `${person.name} ${whenHeld(found.title, day)}; ảnh chụp ngày ${formatDay(day)}`,
        span: found.span,
        fix,
      },
    ];
  });
}

type FoundTitle = { readonly title: PersonTitle; readonly span: Span };

function titleAfter(caption: string, person: Person, end: number): FoundTitle | undefined {
  const gap = /^\s*[,(–-]\s*/u.exec(caption.slice(end))?.[0];
  if (gap === undefined) return undefined;
  const start = end + gap.length;
  return longest(person, (text) => {
    const span = { start, end: start + text.length };
    return isSameText(caption, span, text) && !/^\p{L}/u.test(caption.slice(span.end)) ? span : undefined;
  });
}

/** "Chủ tịch UBND phường Lê Văn Hùng", an honorific between or not. */
function titleBefore(caption: string, person: Person, start: number): FoundTitle | undefined {
  const before = caption.slice(0, start);
  const honorific = person.honorific.toLowerCase();
  const hasHonorific = honorific !== '' && before.trimEnd().toLowerCase().endsWith(honorific);
  const bare = (hasHonorific ? before.trimEnd().slice(0, -honorific.length) : before).trimEnd();
  return longest(person, (text) => {
    const span = { start: bare.length - text.length, end: bare.length };
    if (span.start < 0) return undefined;
    return isSameText(caption, span, text) && !/\p{L}$/u.test(caption.slice(0, span.start))
      ? span
      : undefined;
  });
}

function longest(person: Person, find: (text: string) => Span | undefined): FoundTitle | undefined {
  const found = person.titles.flatMap((title) =>
    [title.title, title.short].flatMap((text) => {
      const span = text === '' ? undefined : find(text);
      return span === undefined ? [] : [{ title, span }];
    }),
  );
  // Of two terms of the same office any term that holds is right, so the reader's doubt goes to the longest text only.
  return found.toSorted((first, second) => length(second) - length(first))[0];
}

function length({ span }: FoundTitle): number {
  return span.end - span.start;
}

function isSameText(caption: string, { start, end }: Span, text: string): boolean {
  return caption.slice(start, end).toLowerCase() === text.toLowerCase();
}

function isHeld(title: PersonTitle, day: string): boolean {
  return (title.from === null || title.from <= day) && (title.to === null || day <= title.to);
}

function whenHeld({ from, to }: PersonTitle, day: string): string {
  if (from !== null && day < from) return `giữ chức này từ ${formatDay(from)}`;
  return to === null ? 'không giữ chức này' : `thôi chức này sau ${formatDay(to)}`;
}

const partOfDay = '(?:rạng sáng|sáng|trưa|chiều|tối|đêm)';
/** "sáng 22/11", "chiều ngày 29/10/2021", "ngày 29/10/2021": where a caption says when. */
const dayInText = new RegExp(
  `(?<!\\p{L})(?:(?<part>${partOfDay})(?:\\s+ngày)?|ngày)\\s+(?<day>(?<date>\\d{1,2})[/.-](?<month>\\d{1,2})(?:[/.-](?<year>\\d{4}))?)(?![\\d/]|\\s*(?:-|–|đến))`,
  'giu',
);

/** A day in the caption that is not the day of the picture. Anniversaries and days to come are of other years or say so. */
function otherDays(caption: string, day: string): CaptionRemark[] {
  return [...caption.matchAll(dayInText)].flatMap((match): CaptionRemark[] => {
    const { part, day: printed = '', date, month, year } = match.groups ?? {};
    const ownYear = day.slice(0, 4);
    if (part === undefined && year === undefined) return [];
    if (year !== undefined && year !== ownYear) return [];
    if (/(?:kỷ niệm|đến|tới|từ|trước)\s*$/iu.test(caption.slice(0, match.index))) return [];
    const said = toDay(Number(ownYear), Number(month), Number(date));
    if (said === day) return [];
    const fix = year === undefined ? formatDayMonth(day) : formatDay(day);
    const start = match.index + match[0].length - printed.length;
    return [
      {
        rule: 'caption-day',
        level: 'query',
        title: `${printed} → ${fix}?`,
        reason: `Ảnh chụp ngày ${formatDay(day)}`,
        span: { start, end: start + printed.length },
        fix,
      },
    ];
  });
}

/** Named in the words, missing among the people of the photo: nobody finds the picture by them. */
function unlisted(named: readonly NamedPerson[], { people }: Pictured): CaptionRemark[] {
  const listed = new Set(people.map((name) => nameKey(name)));
  const names = new Set(named.map(({ person }) => person.name).filter((name) => !listed.has(nameKey(name))));
  if (names.size === 0) return [];
  return [
    {
      rule: 'caption-people-unlisted',
      level: 'query',
      title: `Thêm ${[...names].join(', ')} vào người trong ảnh?`,
      reason: 'Chú thích nhắc tên mà mục người trong ảnh chưa có',
      fix: null,
      people: [...people, ...names],
    },
  ];
}

function unnamed(caption: string, { people }: Pictured): CaptionRemark[] {
  const missing = people.filter((name) => !mentions(caption, name));
  if (missing.length === 0) return [];
  return [
    {
      rule: 'caption-people-unnamed',
      level: 'query',
      title: `Chú thích chưa nhắc ${missing.join(', ')}`,
      reason: 'Có trong mục người trong ảnh',
      fix: null,
    },
  ];
}

/** By the whole name, its last two words, or the given name after an honorific; wrong marks are another rule's. */
function mentions(caption: string, name: string): boolean {
  const text = ` ${fold(caption).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const words = fold(name).split(/\s+/u);
  if (text.includes(` ${words.slice(-2).join(' ')} `)) return true;
  const given = fold(givenName(name));
  return ['ong', 'ba', 'anh', 'chi', 'co', 'thay', 'em', 'bac', 'chau'].some((honorific) =>
    text.includes(` ${honorific} ${given} `),
  );
}
