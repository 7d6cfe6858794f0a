// The signature under an article, as Vietnamese newsrooms write it: "Tin và ảnh: …", "Tin: …; Ảnh: …".
import type { BylineEntry } from '#shared/model/story.ts';

const roles = [
  ['both', 'Tin và ảnh'],
  ['text', 'Tin'],
  ['photo', 'Ảnh'],
] as const;

/** '' without any name. */
export function bylineText(byline: readonly BylineEntry[]): string {
  return roles
    .map(([role, word]) => {
      const people = byline.filter((entry) => entry.role === role && entry.name.trim() !== '');
      return people.length === 0 ? '' : `${word}: ${people.map((entry) => entry.name.trim()).join(', ')}`;
    })
    .filter((part) => part !== '')
    .join('; ');
}

export function authors(byline: readonly BylineEntry[]): string[] {
  return namesOf(byline, ['both', 'text']);
}

/** Those who only took pictures. */
export function photographers(byline: readonly BylineEntry[]): string[] {
  const writing = new Set(authors(byline));
  return namesOf(byline, ['photo']).filter((name) => !writing.has(name));
}

function namesOf(byline: readonly BylineEntry[], wanted: readonly BylineEntry['role'][]): string[] {
  const names = byline.filter((entry) => wanted.includes(entry.role)).map((entry) => entry.name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
