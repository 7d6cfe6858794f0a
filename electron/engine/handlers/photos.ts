import type { Handlers } from '#shared/api/contract.ts';
import type { photoMethods } from '#shared/api/photo-methods.ts';
import type { Engine } from '../engine.ts';
import { removePhotoFiles } from '../ingest/photo-files.ts';
import {
  editPhotos,
  getPhoto,
  listPhotos,
  photoUsage,
  removePhotos,
  undoEdit,
  type EditOutcome,
} from '../library/photos.ts';
import { captionSelection } from './captioning.ts';

export function photoHandlers(engine: Engine): Pick<Handlers, keyof typeof photoMethods> {
  const { library, clock, emit } = engine;
  const told = (ids: readonly string[], outcome: EditOutcome): EditOutcome => {
    if (outcome.changed > 0) emit('photos.changed', { ids: [...ids] });
    return outcome;
  };
  return {
    'photos.list': (query) => ({ photos: listPhotos(library().read, query) }),
    'photos.get': ({ id }) => getPhoto(library().read, id),
    'photos.import': (input) => ({ jobId: engine.jobs.start('photos-import', input) }),
    'photos.update': ({ ids, set }) => {
      const edits = ids.map((photoId) => ({ photoId, set }));
      return told(ids, editPhotos(library().write, edits, clock.now()));
    },
    'photos.edit': ({ edits }) => {
      const named = edits.map(({ id, set }) => ({ photoId: id, set }));
      return told(
        edits.map(({ id }) => id),
        editPhotos(library().write, named, clock.now()),
      );
    },
    'photos.previewCaptions': (batch) => ({
      results: captionSelection(library(), batch).map(({ result }) => result),
    }),
    'photos.applyCaptions': (batch) => {
      const edits = captionSelection(library(), batch).map(({ result, set }) => ({
        photoId: result.id,
        set,
      }));
      return told(batch.ids, editPhotos(library().write, edits, clock.now()));
    },
    'photos.undo': ({ undoId }) => {
      const { restored, kept, ids } = undoEdit(library().write, undoId, clock.now());
      emit('photos.changed', { ids: [...ids] });
      return { restored, kept: [...kept] };
    },
    'photos.remove': async ({ ids }) => {
      const { removed, kept } = removePhotos(library().write, ids);
      await removePhotoFiles(library().path, removed);
      emit('photos.changed', { ids: removed.map((photo) => photo.id) });
      return { removed: removed.length, kept: [...kept] };
    },
    'photos.usage': ({ id }) => ({ stories: photoUsage(library().read, id) }),
  };
}
