// Photos let out although a wish in the register of people stands against them. One holds for a person in a photo of a story as
// they stood; what has changed since is asked again, and nothing is forgotten.
import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import { photoIds } from '#shared/document/photo-references.ts';
import { peopleIn, publishingConcerns } from '#shared/people/wishes.ts';
import type { Photo } from '#shared/model/photo.ts';
import { cropNames } from '#shared/model/recipe.ts';
import type { Person } from '#shared/model/register.ts';
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
    const ids = photoIds(getStory(db, storyId).document);
    const [photo] = ids.includes(photoId) ? findPhotos(db, [photoId]) : [];
    const concerns = photo === undefined ? [] : publishingConcerns(photo, listPeople(db));
    const concern = concerns.find(({ person }) => person.id === personId);
    if (photo === undefined || concern === undefined) throw nothingToWaive();
    const by = given.by.trim();
    const earlier = openWaivers(db, storyId).find((one) => isAbout(one, given));
    if (earlier !== undefined) endWaiver(db, { id: earlier.id, at: when, by });
    const id = randomUUID();
    insertWaiver(db, {
      ...{ id, storyId, photoId, personId, by, at: when },
      reason: given.reason.trim(),
      personName: concern.person.name,
      concern: concern.kind,
      shown: peopleIn(photo),
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

/** Those that hold for the photos the story shows. */
export function standingWaivers(db: ReadableDb, storyId: string, photos: readonly Photo[]): Waiver[] {
  const open = openWaivers(db, storyId);
  if (open.length === 0) return [];
  const register = listPeople(db);
  return open.filter((waiver) => {
    const photo = photos.find(({ id }) => id === waiver.photoId);
    return photo !== undefined && holds(waiver, photo, register);
  });
}

function holds(waiver: Waiver, photo: Photo, register: readonly Person[]): boolean {
  const concern = publishingConcerns(photo, register).find(({ person }) => person.id === waiver.personId);
  return (
    concern?.kind === waiver.concern &&
    JSON.stringify(peopleIn(photo)) === JSON.stringify(waiver.shown) &&
    looksOf(photo) === waiver.look
  );
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
