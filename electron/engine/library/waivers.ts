// Photos let out although a wish in the register of people stands against them. One holds for a person in a photo of a story as
// they stood; what has changed since is asked again, and nothing is forgotten.
import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import { peopleOfStory, photoIds } from '#shared/document/photo-references.ts';
import { alsoNamed, peopleIn, publishingConcerns } from '#shared/people/wishes.ts';
import type { Photo } from '#shared/model/photo.ts';
import { cropNames } from '#shared/model/recipe.ts';
import type { Person } from '#shared/model/register.ts';
import type { Story } from '#shared/model/story.ts';
import type { Waiver } from '#shared/model/waiver.ts';
import { lookOf } from '#shared/picture/look.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import { endWaiver, findWaiver, insertWaiver, openWaivers, waiversOfStory } from '../db/rows/waivers.ts';
import { listPeople } from './people.ts';
import { findPhotos } from './photos.ts';
import { getStory } from './stories.ts';

type Given = Pick<Waiver, 'storyId' | 'photoId' | 'personId' | 'reason' | 'by'> & { readonly at: Date };

/** @throws AppError conflict where the photo is not in the story, or nothing stands against showing this person in it */
export function giveWaiver(db: WritableDb, { at, ...given }: Given): Waiver {
  const when = at.toISOString();
  const { storyId, photoId, personId } = given;
  return db.transaction(() => {
    const story = getStory(db, storyId);
    const [photo] = photoIds(story.document).includes(photoId) ? findPhotos(db, [photoId]) : [];
    if (photo === undefined) throw nothingToWaive();
    const named = namedIn(story, photo);
    const concerns = publishingConcerns(named, listPeople(db));
    const concern = concerns.find(({ person }) => person.id === personId);
    if (concern === undefined) throw nothingToWaive();
    const by = given.by.trim();
    const earlier = openWaivers(db, storyId).find((one) => isAbout(one, given));
    if (earlier !== undefined) endWaiver(db, { id: earlier.id, at: when, by });
    const id = randomUUID();
    insertWaiver(db, {
      ...{ id, storyId, photoId, personId, by, at: when },
      reason: given.reason.trim(),
      personName: concern.person.name,
      concern: concern.kind,
      shown: peopleIn(named),
      look: looksOf(photo),
    });
    return getWaiver(db, id);
  })();
}

/** Twice is once. @throws AppError not_found */
export function takeBackWaiver(
  db: WritableDb,
  { id, by, at }: { readonly id: string; readonly by: string; readonly at: Date },
): Waiver {
  endWaiver(db, { id: getWaiver(db, id).id, at: at.toISOString(), by: by.trim() });
  return getWaiver(db, id);
}

/** Of a story, oldest first, those that ended among them. */
export function listWaivers(db: ReadableDb, storyId: string): Waiver[] {
  return waiversOfStory(db, getStory(db, storyId).id);
}

type Shown = Pick<Story, 'id' | 'document'>;
type Named = Pick<Photo, 'people' | 'regions'>;

/** Those that hold for the photos the story shows, as it shows them. */
export function standingWaivers(db: ReadableDb, story: Shown, photos: readonly Photo[]): Waiver[] {
  const open = openWaivers(db, story.id);
  if (open.length === 0) return [];
  const register = listPeople(db);
  return open.filter((waiver) => {
    const photo = photos.find(({ id }) => id === waiver.photoId);
    if (photo === undefined || looksOf(photo) !== waiver.look) return false;
    return holds(waiver, namedIn(story, photo), register);
  });
}

function holds(waiver: Waiver, named: Named, register: readonly Person[]): boolean {
  const concern = publishingConcerns(named, register).find(({ person }) => person.id === waiver.personId);
  return concern?.kind === waiver.concern && JSON.stringify(peopleIn(named)) === JSON.stringify(waiver.shown);
}

function namedIn({ document }: Shown, photo: Photo): Named {
  return alsoNamed(photo, peopleOfStory(document, photo.id));
}

/** Every use of the picture counts: a crop may bring somebody in. */
function looksOf(photo: Photo): string {
  return cropNames.map((use) => lookOf(photo, use).key).join(' ');
}

function isAbout(waiver: Waiver, { photoId, personId }: Pick<Waiver, 'photoId' | 'personId'>): boolean {
  return waiver.photoId === photoId && waiver.personId === personId;
}

function getWaiver(db: ReadableDb, id: string): Waiver {
  const waiver = findWaiver(db, id);
  if (waiver === undefined) throw new AppError('not_found', 'Không còn quyết định này trong thư viện.');
  return waiver;
}

function nothingToWaive(): AppError {
  return new AppError(
    'conflict',
    'Bài không còn ảnh này, hoặc danh bạ không còn ghi gì về người ấy. Chưa ghi quyết định nào; hãy xem lại phần soát lỗi.',
  );
}
