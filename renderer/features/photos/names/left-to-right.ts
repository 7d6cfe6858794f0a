// "Từ trái sang: …": the sentence that says who stands where, and its place in a caption. Pure; always Vietnamese, it is printed.
import type { ImageRegion } from '#shared/model/image-region.ts';
import { findTitleOn, writePerson, type NameForm, type Person } from '#shared/model/register.ts';
import { personNamed } from '#shared/people/find-people.ts';

export type PhraseInput = {
  /** Front to back, each from left to right. */
  readonly rows: readonly (readonly ImageRegion[])[];
  readonly register: readonly Person[];
  readonly form: NameForm;
  /** The day of the picture, for titles; null = unknown. */
  readonly day: string | null;
};

/** '' when nobody is placed. */
export function leftToRight({ rows, ...how }: PhraseInput): string {
  const full = rows.filter((row) => row.length > 0);
  return full
    .map((row, index) => {
      const people = listPeople(row, how);
      if (full.length === 1) return `Từ trái sang: ${people}.`;
      return `${rowName(index, full.length)}, từ trái sang: ${people}.`;
    })
    .join(' ');
}

function rowName(index: number, count: number): string {
  if (index === 0) return 'Hàng trước';
  if (index === count - 1) return 'Hàng sau';
  return count === 3 ? 'Hàng giữa' : `Hàng thứ ${['hai', 'ba', 'tư', 'năm', 'sáu'][index - 1] ?? index + 1}`;
}

function listPeople(row: readonly ImageRegion[], { register, form, day }: Omit<PhraseInput, 'rows'>): string {
  const people = row.map(({ name }) => ({ name, person: personNamed(register, name) }));
  const hasTitles =
    form === 'title' && day !== null && people.some(({ person }) => person && findTitleOn(person, day));
  // Titles hold commas, so people are parted by semicolons.
  const written = people.map(({ name, person }) =>
    person === undefined ? name : writePerson(person, form, day),
  );
  if (hasTitles) return written.join('; ');
  const shared = form === 'name' ? '' : sharedHonorific(people.map(({ person }) => person));
  if (shared === '' || row.length === 1) return written.join(', ');
  return `các ${shared} ${people.map(({ name }) => name).join(', ')}`;
}

/** "đồng chí" when all are; '' else. */
function sharedHonorific(people: readonly (Person | undefined)[]): string {
  const [first] = people;
  return first !== undefined && people.every((person) => person?.honorific === first.honorific)
    ? first.honorific
    : '';
}

/** From "Từ trái sang:" or "Hàng trước, từ trái sang:" to the stop that ends the last row. */
const STANDING_PHRASE =
  /(?:(?:Hàng \p{Ll}+(?: \p{Ll}+)?, từ|Từ) trái sang: .*?\.(?=\s+(?!Hàng \p{Ll}+(?: \p{Ll}+)?, từ trái sang)\p{Lu}|\s*$)\s*)/su;

/** The caption with the phrase: in the place of the one it has, else at its end. */
export function withPhrase(caption: string, phrase: string): string {
  const text = caption.trim();
  const standing = STANDING_PHRASE.exec(text);
  if (standing !== null) {
    const after = text.slice(standing.index + standing[0].length);
    return `${text.slice(0, standing.index)}${phrase}${after === '' ? '' : ` ${after}`}`;
  }
  if (text === '') return phrase;
  return `${text}${/[.!?…”]$/u.test(text) ? '' : '.'} ${phrase}`;
}
