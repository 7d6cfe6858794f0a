import type { Handlers } from '#shared/api/contract.ts';
import type { photoMethods } from '#shared/api/photo-methods.ts';
import { expandBatch } from '../captions/caption-batch.ts';
import type { Engine } from '../engine.ts';
import { removePhotoFiles } from '../ingest/photo-files.ts';
import {
  editPhotos,
  findPhotos,
  getPhoto,
  listPhotos,
  photoUsage,
  removePhotos,
  undoEdit,
  type EditOutcome,
} from '../library/photos.ts';

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
    'photos.previewCaptions': ({ ids, fields, mode, context }) => ({
      results: expandBatch({ photos: findPhotos(library().read, ids), fields, mode, context }),
    }),
    'photos.applyCaptions': ({ ids, fields, mode, context }) => {
      const results = expandBatch({ photos: findPhotos(library().read, ids), fields, mode, context });
      const edits = results.map((result) => ({
        photoId: result.id,
        set: Object.fromEntries(Object.entries(result.fields).map(([field, value]) => [field, value.after])),
      }));
      return told(ids, editPhotos(library().write, edits, clock.now()));
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
