import { setImmediate } from 'node:timers/promises';
import type { Handlers } from '#shared/api/contract.ts';
import type { namesMethods } from '#shared/api/names-methods.ts';
import { photoIds } from '#shared/document/photo-references.ts';
import type { Engine } from '../engine.ts';
import { nameUses } from '../library/name-uses.ts';
import { lookedAtPhotos, lookedAtStoryPhoto, storyLookAgain } from '../library/paired-texts.ts';
import { listPeople, listTerms } from '../library/people.ts';
import { findPhotos, photoUsage } from '../library/photos.ts';
import { getStory } from '../library/stories.ts';
import { checkPhotos, type CheckedPhotoWords } from '../proofing/check-photos.ts';

/** So many photos are checked in a tenth of a second, and against each other. */
const AT_ONCE = 300;

export function namesHandlers(engine: Engine): Pick<Handlers, keyof typeof namesMethods> {
  const { library, emit } = engine;
  return {
    'names.uses': () => ({ uses: nameUses(library().read) }),
    'photos.check': async ({ ids }) => {
      const found: CheckedPhotoWords[] = [];
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        found.push(...checkWords(engine, ids.slice(from, from + AT_ONCE)));
        // Other questions get their turn between.
        await setImmediate();
      }
      return { photos: found };
    },
    'photos.looked': ({ ids, texts }) => {
      lookedAtPhotos(library().write, ids, texts);
      emit('photos.changed', { ids });
      return {};
    },
    'stories.lookAgain': ({ id }) => {
      const shown = photoIds(getStory(library().read, id).document);
      return { photoIds: storyLookAgain(library().read, id).filter((photoId) => shown.includes(photoId)) };
    },
    'stories.looked': ({ id, photoId }) => {
      lookedAtStoryPhoto(library().write, id, photoId);
      emit('stories.changed', { ids: [id] });
      return {};
    },
  };
}

function checkWords({ library }: Engine, ids: readonly string[]): CheckedPhotoWords[] {
  const db = library().read;
  const storyIds = new Set(ids.flatMap((id) => photoUsage(db, id).map((story) => story.id)));
  return checkPhotos({
    photos: findPhotos(db, ids),
    people: listPeople(db),
    terms: listTerms(db),
    stories: [...storyIds].map((id) => getStory(db, id)),
  });
}
