// Operations on photos and their text. A batch is one transaction and one undo step.
import { AppError } from '#shared/api/errors.ts';
import type { Photo, PhotoPatch } from '#shared/model/photo.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import {
  deletePhoto,
  findEdit,
  findPhoto,
  insertEdit,
  markUndone,
  queryPhotos,
  updatePhoto,
  type PhotoChange,
} from '../db/rows/photos.ts';
import { storiesUsingPhoto, storyPhotoIds } from '../db/rows/stories.ts';
import { countNamesOfPhotos, type PhotoBeforeAfter } from './name-uses.ts';
import { markStories, textsToLookAt, unmarkStories } from './paired-texts.ts';

export function getPhoto(db: ReadableDb, id: string): Photo {
  const photo = findPhoto(db, id);
  if (photo === undefined) throw new AppError('not_found', 'Không thấy ảnh này trong thư viện.');
  return photo;
}

/** The photos that exist among `ids`, in that order. */
export function findPhotos(db: ReadableDb, ids: readonly string[]): Photo[] {
  return ids.flatMap((id) => findPhoto(db, id) ?? []);
}

/** Stories that show the photo, last changed first. */
export function photoUsage(db: ReadableDb, photoId: string): { id: string; headline: string }[] {
  return storiesUsingPhoto(db, photoId);
}

export type PhotoQuery = {
  readonly storyId?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly search: string;
};

export function listPhotos(db: ReadableDb, query: PhotoQuery): Photo[] {
  if (query.storyId !== undefined) return findPhotos(db, storyPhotoIds(db, query.storyId));
  if (query.ids !== undefined) return findPhotos(db, query.ids);
  return queryPhotos(db, query.search);
}

export type PhotoEdit = { readonly photoId: string; readonly set: PhotoPatch };
export type EditOutcome = { readonly changed: number; readonly undoId: number | null };

/** Applies all edits or none; values that stay the same are not changes. */
export function editPhotos(db: WritableDb, edits: readonly PhotoEdit[], at: Date): EditOutcome {
  return db.transaction((): EditOutcome => {
    const applied = edits.flatMap((edit) => applyEdit(db, edit, at) ?? []);
    if (applied.length === 0) return { changed: 0, undoId: null };
    countNamesOfPhotos(db, applied, at);
    const changes = applied.map(({ change }) => change);
    return { changed: changes.length, undoId: insertEdit(db, changes, at.toISOString()) };
  })();
}

export type UndoOutcome = {
  readonly restored: number;
  readonly kept: readonly string[];
  readonly ids: readonly string[];
};

/** Takes a batch back where its values still stand; a photo edited since keeps its newer text and is named. */
export function undoEdit(db: WritableDb, undoId: number, at: Date): UndoOutcome {
  return db.transaction((): UndoOutcome => {
    const changes = findEdit(db, undoId);
    if (changes === undefined) throw new AppError('not_found', 'Lần sửa này đã được hoàn tác rồi.');
    const kept: string[] = [];
    const ids: string[] = [];
    for (const change of changes) {
      const photo = findPhoto(db, change.photoId);
      if (photo === undefined) continue;
      const { lookAgain: marked, ...after } = change.after;
      if (sameValues(photo, after)) {
        const { lookAgain = photo.lookAgain, ...before } = change.before;
        const restored = { ...photo, ...defined(before) };
        // Where somebody has read or changed the partner since, the rule is asked again instead.
        const isUntouched = marked === undefined || marked.join() === photo.lookAgain.join();
        const lookAt = isUntouched ? lookAgain : textsToLookAt(photo, restored);
        updatePhoto(db, { ...restored, lookAgain: lookAt }, at.toISOString());
        unmarkStories(db, photo.id, change.stories);
        ids.push(photo.id);
      } else kept.push(photo.fileName);
    }
    markUndone(db, undoId, at.toISOString());
    return { restored: ids.length, kept, ids };
  })();
}

export type RemoveOutcome = { readonly removed: readonly Photo[]; readonly kept: readonly string[] };

/** Removes photos no story shows; the caller deletes their files afterwards. */
export function removePhotos(db: WritableDb, ids: readonly string[]): RemoveOutcome {
  return db.transaction((): RemoveOutcome => {
    const photos = findPhotos(db, ids);
    const used = photos.filter((photo) => storiesUsingPhoto(db, photo.id).length > 0);
    const removed = photos.filter((photo) => !used.includes(photo));
    for (const photo of removed) deletePhoto(db, photo.id);
    return { removed, kept: used.map((photo) => photo.fileName) };
  })();
}

type Applied = PhotoBeforeAfter & { readonly change: PhotoChange };

function applyEdit(db: WritableDb, edit: PhotoEdit, at: Date): Applied | undefined {
  const photo = getPhoto(db, edit.photoId);
  const set = defined(edit.set);
  if (sameValues(photo, set)) return undefined;
  const edited = { ...photo, ...set };
  const after = { ...edited, lookAgain: textsToLookAt(photo, edited) };
  updatePhoto(db, after, at.toISOString());
  // Proof: `set` is a PhotoPatch, so its keys are among the photo's own text fields.
  const keys = Object.keys(set) as (keyof PhotoPatch)[];
  const before = Object.fromEntries(keys.map((key) => [key, photo[key]]));
  const change = {
    photoId: photo.id,
    before: { ...before, lookAgain: photo.lookAgain },
    after: { ...set, lookAgain: after.lookAgain },
    stories: markStories(db, photo, after),
  };
  return { before: photo, after, change };
}

type Values = { readonly [K in keyof PhotoPatch]?: NonNullable<PhotoPatch[K]> };

/** Without keys whose value is undefined, so that spreading never erases a field. */
function defined(patch: PhotoPatch): Values {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

function sameValues(photo: Photo, values: PhotoPatch): boolean {
  // Proof: as above.
  const keys = Object.keys(values) as (keyof PhotoPatch)[];
  return keys.every((key) => JSON.stringify(photo[key]) === JSON.stringify(values[key]));
}
