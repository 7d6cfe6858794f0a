import type { Handlers } from '#shared/api/contract.ts';
import type { namesMethods } from '#shared/api/names-methods.ts';
import { photoIds } from '#shared/document/photo-references.ts';
import type { Engine } from '../engine.ts';
import { nameUses } from '../library/name-uses.ts';
import { lookedAtPhotos, lookedAtStoryPhoto, storyLookAgain } from '../library/paired-texts.ts';
import { listPeople, listTerms } from '../library/people.ts';
import { findPhotos, photoUsage } from '../library/photos.ts';
import { getStory } from '../library/stories.ts';
import { checkPhotos } from '../proofing/check-photos.ts';

export function namesHandlers(engine: Engine): Pick<Handlers, keyof typeof namesMethods> {
  const { library, emit } = engine;
  return {
    'names.uses': () => ({ uses: nameUses(library().read) }),
    'photos.check': ({ ids }) => {
      const db = library().read;
      const storyIds = new Set(ids.flatMap((id) => photoUsage(db, id).map((story) => story.id)));
      return {
        photos: checkPhotos({
          photos: findPhotos(db, ids),
          people: listPeople(db),
          terms: listTerms(db),
          stories: [...storyIds].map((id) => getStory(db, id)),
        }),
      };
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
