// Codes made from the people register: the shortest ending of a name that nobody shares, without marks. Pure.
import type { CaptionCode } from '#shared/model/caption-batch.ts';
import { findTitleOn, type Person } from '#shared/model/register.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { introduce, introduction } from './variables.ts';

/**
 * "Lê Thị Hồng Nhung" → `nhung`, or `hongnhung` where there is another Nhung. Variants: honorific, name and title on the day the
 * picture was taken; the name alone; name and title; the title's short form, where there is one.
 */
export function peopleCodes(register: readonly Person[], shotAt: string | null): CaptionCode[] {
  const endings = register.map(({ name }) => endingsOf(name));
  const uses = new Map<string, number>();
  for (const ending of endings.flat()) uses.set(ending, (uses.get(ending) ?? 0) + 1);
  return register.flatMap((person, index) => {
    const code = endings[index]?.find((ending) => uses.get(ending) === 1);
    // Two people of one name cannot be told apart by it.
    return code === undefined ? [] : [{ code, variants: variantsOf(person, shotAt) }];
  });
}

/** Shortest first. */
function endingsOf(name: string): string[] {
  const words = fold(name)
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
  return words.map((_, index) => words.slice(words.length - 1 - index).join(''));
}

function variantsOf(person: Person, shotAt: string | null): string[] {
  const known = introduction(person, shotAt);
  const title = shotAt === null ? person.titles[0] : findTitleOn(person, shotAt.slice(0, 10));
  const short = title?.short ?? '';
  const plain = introduce({ ...known, honorific: '' });
  return [introduce(known), person.name, plain, ...(short === '' ? [] : [`${person.name}, ${short}`])];
}
