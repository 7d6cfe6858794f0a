// Who took part, as the event sheet has them: a line is a name, with or without honorific and title. What the register knows
// fills in what the line leaves out; what the line says has the say.
import type { Person } from '../../model/register.ts';
import { personNamed } from '../../people/find-people.ts';

export type Attendee = Pick<Person, 'name' | 'honorific' | 'titles'> & {
  /** Order of mention; null: not in the register. */
  readonly rank: number | null;
};

const honorifics = [
  'đồng chí',
  'ông',
  'bà',
  'anh',
  'chị',
  'cô',
  'chú',
  'bác',
  'em',
  'cháu',
  'cụ',
  'mẹ',
  'nhà báo',
];

/** "đồng chí Lê Văn Hùng, Chủ tịch UBND phường", "bà Trần Thị Mai", "Lê Văn Hùng". */
export function readAttendee(line: string, people: readonly Person[]): Attendee {
  const [first = '', ...rest] = line
    .normalize('NFC')
    .trim()
    .split(/\s*[,–;]\s+|\s+-\s+/u);
  const title = rest.join(', ').trim();
  const honorific = honorifics.find((word) => first.toLowerCase().startsWith(`${word} `));
  const name = honorific === undefined ? first : first.slice(honorific.length).trim();
  const known = personNamed(people, name);
  const titles = title === '' ? (known?.titles ?? []) : [{ title, short: '', from: null, to: null }];
  return {
    name,
    honorific: honorific ?? known?.honorific ?? 'đồng chí',
    titles,
    rank: known?.rank ?? null,
  };
}

/** In the order protocol asks for, which is the register's rank; who is not in it keeps the place behind the one before. */
export function byRank(lines: readonly string[], people: readonly Person[]): string[] {
  let last = 0;
  const ranked = lines.map((line, place) => {
    last = readAttendee(line, people).rank ?? last;
    return { line, place, rank: last };
  });
  return ranked
    .toSorted((first, second) => first.rank - second.rank || first.place - second.place)
    .map(({ line }) => line);
}
