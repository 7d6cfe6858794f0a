// What people want of their pictures, asked of one photo before it leaves: the one place that says who may not be shown.
import type { Photo } from './photo.ts';
import type { Person } from './register.ts';
import type { ConcernKind } from './waiver.ts';

export type PersonConcern = { readonly person: Person; readonly kind: ConcernKind };

type Named = Pick<Photo, 'people' | 'regions'>;

/** The people in the picture (named in it, or at a place of it) about whom something is to be settled first. */
export function publishingConcerns(photo: Named, register: readonly Person[]): PersonConcern[] {
  const shown = new Set(peopleIn(photo));
  return register.flatMap((person): PersonConcern[] => {
    const kind = shown.has(person.name) ? concernAbout(person) : undefined;
    return kind === undefined ? [] : [{ person, kind }];
  });
}

/** What is to be settled before this person is shown; undefined = nothing. */
function concernAbout({ doNotPublish, minor }: Person): ConcernKind | undefined {
  if (doNotPublish) return 'do-not-publish';
  return minor === 'consent-unknown' ? 'minor' : undefined;
}

/** Everyone named in the picture or at a place of it, once, sorted by code unit. */
export function peopleIn({ people, regions }: Named): string[] {
  return [...new Set([...people, ...regions.map(({ name }) => name)])].toSorted();
}
