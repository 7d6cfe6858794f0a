// How the values of an event sheet stand in a text: a day in each way it is written, a person with and without honorific and
// title, a sentence's first letter in both cases. A change of the sheet becomes pairs of old and new words in the same form.
import { writePerson, type Person } from '../../model/register.ts';
import type { EventSheet } from '../../model/story.ts';
import { formatDay, formatDayMonth, formatLongDay, weekdayOf } from '../../vietnamese/dates.ts';
import { readWrittenMoment } from '../../vietnamese/written-moment.ts';
import { readAttendee, type Attendee } from './attendees.ts';
import type { SheetSource } from './filled-from-sheet.ts';

/** `words` as they stand in a text, and what the new sheet makes of them. */
export type WordChange = { readonly words: string; readonly becomes: string };

type Context = Pick<SheetSource, 'people' | 'nearDay'>;

/** Longest first, so that a name with its title is not taken for the name alone. */
export function changesOfSheet(before: EventSheet, after: EventSheet, context: Context): WordChange[] {
  const changes = [
    ...changesOfText(before.what, after.what),
    ...changesOfText(before.where, after.where),
    ...changesOfMoment(before.when, after.when, context.nearDay),
    ...changedLines(before.who, after.who).flatMap((pair) => changesOfPerson(pair, context)),
  ];
  return changes
    .filter(({ words, becomes }) => words.trim() !== '' && becomes.trim() !== '' && words !== becomes)
    .filter(({ words }, index, all) => all.findIndex((other) => other.words === words) === index)
    .toSorted((first, second) => second.words.length - first.words.length);
}

/** A value is replaced by another one; one that was only added or taken out stands for nothing else. */
function changesOfText(before: string, after: string): WordChange[] {
  return before === after ? [] : inBothCases({ words: before.trim(), becomes: after.trim() });
}

function changesOfMoment(before: string, after: string, nearDay: string): WordChange[] {
  if (before === after) return [];
  const [old, now] = [readWrittenMoment(before, nearDay), readWrittenMoment(after, nearDay)];
  const whole = inBothCases({ words: before.trim(), becomes: after.trim() });
  if (old.day === null || now.day === null) return whole;
  const [oldForms, newForms] = [formsOfDay(old.day), formsOfDay(now.day)];
  const days = oldForms.map((words, form) => ({ words, becomes: newForms[form] ?? words }));
  if (old.part === null || now.part === null) return [...whole, ...days];
  const [oldPart, newPart] = [old.part, now.part];
  const withParts = days.flatMap(({ words, becomes }) =>
    ['', 'ngày ']
      .filter((between) => !words.startsWith('ngày') || between === '')
      .flatMap((between) =>
        inBothCases({ words: `${oldPart} ${between}${words}`, becomes: `${newPart} ${between}${becomes}` }),
      ),
  );
  return [...whole, ...withParts, ...days];
}

/** Every way of writing a day, in a fixed order; with the leading zeros of the decree and without. */
function formsOfDay(day: string): string[] {
  const weekday = weekdayOf(day);
  const dates = [formatDay(day), formatDayMonth(day)].flatMap((date) => [date, withoutZeros(date)]);
  const longs = [formatLongDay(day), formatLongDay(day).replace(/ năm \d+$/u, '')];
  const plain = [...dates, ...longs.flatMap((long) => [long, withoutZeros(long)])];
  return [
    ...plain.flatMap((date) => [`${weekday}, ${date}`, `${weekday} (${date})`, `${weekday}, ngày ${date}`]),
    ...plain,
  ];
}

function withoutZeros(date: string): string {
  return date.replace(/(?<!\d)0(?=\d)/gu, '');
}

type Pair = { readonly before: string; readonly after: string };

/** Lines that went and lines that came, by their order; as many as both have. */
function changedLines(before: readonly string[], after: readonly string[]): Pair[] {
  const came = after.filter((line) => !before.includes(line));
  return before
    .filter((line) => !after.includes(line))
    .flatMap((line, index) => {
      const now = came[index];
      return now === undefined ? [] : [{ before: line, after: now }];
    });
}

function changesOfPerson({ before, after }: Pair, { people, nearDay }: Context): WordChange[] {
  const [old, now] = [readAttendee(before, people), readAttendee(after, people)];
  const full = writePerson(now, 'title', nearDay);
  const title = titleOn(now, nearDay);
  const titled = old.titles.flatMap((held) => [
    { words: `${addressed(old)}, ${held.title}`, becomes: full },
    { words: `${old.name}, ${held.title}`, becomes: full.slice(full.indexOf(now.name)) },
    { words: `${held.title} ${old.name}`, becomes: title === '' ? now.name : `${title} ${now.name}` },
  ]);
  // A bare name is among the forms below; a line with more than that may stand in a text as it is.
  const whole = before.trim() === old.name ? [] : [{ words: before.trim(), becomes: after.trim() }];
  return [
    ...whole,
    ...titled,
    { words: addressed(old), becomes: addressed(now) },
    { words: old.name, becomes: now.name },
  ].flatMap(inBothCases);
}

function titleOn(attendee: Attendee, day: string): string {
  const full = writePerson(attendee, 'title', day);
  const short = writePerson(attendee, 'honorific', day);
  return full === short ? '' : full.slice(short.length + ', '.length);
}

function addressed(attendee: Pick<Person, 'name' | 'honorific' | 'titles'>): string {
  return writePerson(attendee, 'honorific', null);
}

/** "hội nghị" begins a sentence as "Hội nghị", and the new words do as the old ones did. */
function inBothCases({ words, becomes }: WordChange): WordChange[] {
  const [lower, upper] = [words.charAt(0).toLowerCase(), words.charAt(0).toUpperCase()];
  const isPlainWord = /^\p{L}\p{Ll}*(?:\s|$)/u.test(words);
  if (lower === upper || !isPlainWord) return [{ words, becomes }];
  const first = becomes.charAt(0);
  return [
    { words, becomes },
    words.startsWith(lower)
      ? { words: upper + words.slice(1), becomes: first.toUpperCase() + becomes.slice(1) }
      : { words: lower + words.slice(1), becomes: first.toLowerCase() + becomes.slice(1) },
  ];
}
