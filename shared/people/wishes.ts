// What people want of their pictures, asked of one photo before it leaves: the one place that says who may not be shown.
import type { Photo } from '../model/photo.ts';
import type { Person } from '../model/register.ts';
import type { ConcernKind } from '../model/waiver.ts';
import { nameKey } from '../vietnamese/names.ts';
import { peopleNamedIn } from './find-people.ts';

export type PersonConcern = { readonly person: Person; readonly kind: ConcernKind };

type Named = Pick<Photo, 'people' | 'regions'>;

/**
 * A photo as a story names the people in it, for the questions below. Whom the story adds is asked too; whom it leaves out is in
 * the picture all the same, so that no list of a story silences a wish.
 */
export function alsoNamed(photo: Named, ofStory: readonly string[]): Named {
  return { people: [...photo.people, ...ofStory], regions: photo.regions };
}

/** The people in the picture (named in it, or at a place of it) about whom something is to be settled first. */
export function publishingConcerns(photo: Named, register: readonly Person[]): PersonConcern[] {
  const shown = keysIn(photo);
  return register.flatMap((person): PersonConcern[] => {
    const kind = concernAbout(person);
    return kind === undefined || !shown.has(nameKey(person.name)) ? [] : [{ person, kind }];
  });
}

/** The same for people whom only the caption names: whether they are in the picture, only somebody who looks at it can say. */
export function captionConcerns(caption: string, photo: Named, register: readonly Person[]): PersonConcern[] {
  const shown = keysIn(photo);
  const named = new Set(peopleNamedIn(caption, register).map(({ person }) => person));
  return [...named].flatMap((person): PersonConcern[] => {
    const kind = concernAbout(person);
    return kind === undefined || shown.has(nameKey(person.name)) ? [] : [{ person, kind }];
  });
}

function keysIn(photo: Named): ReadonlySet<string> {
  return new Set(peopleIn(photo).map((name) => nameKey(name)));
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
