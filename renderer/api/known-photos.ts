// What the window already knows of photos it is changing itself: the mark is on the tile before the engine has answered, and the
// engine's own event puts everything right afterwards, also when it refuses.
import type { MethodOutput } from '#shared/api/contract.ts';
import type { PhotoMarks } from '#shared/model/photo.ts';
import { queryClient } from './queries.ts';

const LISTS = { queryKey: ['photos', 'list'] };

export async function showMarks(ids: readonly string[], marks: Partial<PhotoMarks>): Promise<void> {
  // An answer that was asked for before this change would take it off the screen again.
  await queryClient.cancelQueries(LISTS);
  const changed = new Set(ids);
  queryClient.setQueriesData<MethodOutput<'photos.list'>>(LISTS, (known) =>
    known === undefined
      ? undefined
      : { photos: known.photos.map((photo) => (changed.has(photo.id) ? { ...photo, ...marks } : photo)) },
  );
}

export async function forgetMarks(): Promise<void> {
  await queryClient.invalidateQueries(LISTS);
}
