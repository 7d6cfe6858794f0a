// What people want of their pictures, asked of one photo before it leaves: the one place that says who may not be shown.
import type { Photo } from './photo.ts';
import type { Person } from './register.ts';

export type PersonConcern = {
  readonly person: Person;
  /** `do-not-publish`: must not leave; `minor`: a child whose guardian is not known to have agreed. */
  readonly kind: 'do-not-publish' | 'minor';
};

/** The people in the picture (named in it, or at a place of it) about whom something is to be settled first. */
export function publishingConcerns(
  photo: Pick<Photo, 'people' | 'regions'>,
  register: readonly Person[],
): PersonConcern[] {
  const shown = new Set([...photo.people, ...photo.regions.map(({ name }) => name)]);
  return register.flatMap((person): PersonConcern[] => {
    if (!shown.has(person.name)) return [];
    if (person.doNotPublish) return [{ person, kind: 'do-not-publish' }];
    return person.minor === 'consent-unknown' ? [{ person, kind: 'minor' }] : [];
  });
}
