// What the event sheet proposes for a story: the sentence a news lead opens with, and tags. Proposals only; what the sheet does
// not say stays a gap to fill in.
import { writePerson, type Person } from '../../model/register.ts';
import type { EventSheet } from '../../model/story.ts';
import { formatDayMonth } from '../../vietnamese/dates.ts';
import { readWrittenMoment } from '../../vietnamese/written-moment.ts';
import { readAttendee } from './attendees.ts';

export type SheetSource = {
  readonly sheet: EventSheet;
  readonly people: readonly Person[];
  /** YYYY-MM-DD; a day written without its year is the one nearest to it, and titles are those of that day. */
  readonly nearDay: string;
};

/** "Sáng 05/10, tại Hội trường UBND phường, […] tổ chức hội nghị sơ kết. Dự có đồng chí …": '' when the sheet is empty. */
export function proposeLead({ sheet, people, nearDay }: SheetSource): string {
  const { what, when, where, who } = sheet;
  if ([what, when, where].every((value) => value.trim() === '') && who.length === 0) return '';
  const moment = readWrittenMoment(when, nearDay);
  const opening = moment.day === null ? when.trim() || '[ngày]' : writeOpening(moment.day, moment.part);
  const place = where.trim() === '' ? '[nơi]' : where.trim();
  const facts = `${capitalise(opening)}, tại ${place}, ${tellWhat(what.trim())}.`;
  if (who.length === 0) return facts;
  const day = moment.day ?? nearDay;
  const attendees = who.map((line) => writePerson(readAttendee(line, people), 'title', day));
  return `${facts} Dự có ${joinPeople(attendees)}.`;
}

/** What, where and who, as far as the story has no such tag yet. */
export function proposeTags({ sheet, people }: SheetSource, present: readonly string[]): string[] {
  const known = new Set(present.map((tag) => tag.toLowerCase()));
  const names = sheet.who.map((line) => readAttendee(line, people).name);
  // A comma parts tags from each other.
  return [sheet.what, sheet.where, ...names]
    .map((tag) => tag.split(',')[0]?.trim() ?? '')
    .filter((tag, index, all) => tag !== '' && all.indexOf(tag) === index && !known.has(tag.toLowerCase()));
}

function writeOpening(day: string, part: string | null): string {
  return part === null ? `Ngày ${formatDayMonth(day)}` : `${part} ${formatDayMonth(day)}`;
}

const EVENT_NOUNS =
  /^(?:hội nghị|hội thảo|hội thi|hội thao|hội chợ|họp mặt|buổi|lễ|ngày hội|đại hội|kỳ họp|tọa đàm|toạ đàm|chương trình|cuộc|giải|lớp|phiên)(?=\s|$)/iu;
const TELLS_WHO =
  /(?:^|\s)(?:tổ chức|khai mạc|bế mạc|phát động|ra mắt|ký kết|trao|tặng|thăm|tiếp|làm việc|ra quân)(?=\s|$)/iu;

/** "Hội nghị sơ kết" within a sentence: "hội nghị sơ kết". Anything else is left as it is: it may be a name. */
export function lowerEvent(text: string): string {
  return EVENT_NOUNS.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** "UBND phường tổ chức …" is a sentence already; "Hội nghị …" wants to know who holds it. */
function tellWhat(what: string): string {
  if (what === '') return '[đơn vị] tổ chức [sự kiện]';
  if (EVENT_NOUNS.test(what)) return `[đơn vị] tổ chức ${lowerEvent(what)}`;
  return TELLS_WHO.test(what) ? what : `[đơn vị] tổ chức ${what}`;
}

/** With and without titles, in the order given. */
export function joinPeople(people: readonly string[]): string {
  // With titles a comma is not enough between two people.
  const between = people.some((person) => person.includes(',')) ? '; ' : ', ';
  const last = people.at(-1) ?? '';
  if (people.length < 2) return last;
  return between === '; ' ? people.join(between) : `${people.slice(0, -1).join(between)} và ${last}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
