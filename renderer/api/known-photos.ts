// The photos the window knows: a mark is on the tile before the engine has answered, and when the engine tells that a few photos
// changed, only those are asked for again, not the thousands beside them.
import type { MethodOutput } from '#shared/api/contract.ts';
import type { Photo, PhotoMarks } from '#shared/model/photo.ts';
import { client } from './client.ts';
import { photoQueries, queryClient } from './queries.ts';

const LISTS = { queryKey: ['photos', 'list'] };
type Known = MethodOutput<'photos.list'>;

export async function showMarks(ids: readonly string[], marks: Partial<PhotoMarks>): Promise<void> {
  // An answer that was asked for before this change would take it off the screen again.
  await queryClient.cancelQueries(LISTS);
  const changed = new Set(ids);
  queryClient.setQueriesData<Known>(LISTS, (known) =>
    known === undefined
      ? undefined
      : { photos: known.photos.map((photo) => (changed.has(photo.id) ? { ...photo, ...marks } : photo)) },
  );
}

export async function forgetMarks(): Promise<void> {
  await queryClient.invalidateQueries(LISTS);
}

/** Asks for a photo and puts it in its places in what is known. Not for a photo that was moved in time. @throws AppError */
export async function freshenPhoto(id: string): Promise<void> {
  const photo = await queryClient.fetchQuery({ ...photoQueries.byId(id), staleTime: 0 });
  putIntoLists(new Map([[id, photo]]));
}

/** More than these are sooner asked for all together. */
const FEW = 200;

/**
 * Puts a few changed photos in their places in what is known. False when that would not be the truth: photos came, went or moved
 * in time, or there are too many.
 */
export async function renewPhotos(ids: readonly string[]): Promise<boolean> {
  const lists = queryClient.getQueriesData<Known>(LISTS);
  const whole = lists.find(([key]) => isWholeLibrary(key))?.[1];
  if (whole === undefined || ids.length > FEW) return false;
  const before = new Map(whole.photos.map((photo) => [photo.id, photo]));
  if (!ids.every((id) => before.has(id))) return false;
  const { photos } = await client['photos.list']({ ids: [...ids], search: '' });
  const after = new Map(photos.map((photo) => [photo.id, photo]));
  if (!ids.every((id) => standsWhereItStood(before.get(id), after.get(id)))) return false;
  putIntoLists(after);
  // What was found by words may no longer be; everything else about photos is asked for again where it is on the screen.
  await queryClient.invalidateQueries({
    queryKey: ['photos'],
    predicate: ({ queryKey }) => queryKey[1] !== 'list' || isSearch(queryKey),
  });
  return true;
}

/** A list that was searched for is left alone: what is in it depends on words. */
function putIntoLists(after: ReadonlyMap<string, Photo>): void {
  queryClient.setQueriesData<Known>(
    { ...LISTS, predicate: ({ queryKey }) => !isSearch(queryKey) },
    (known) =>
      known === undefined ? undefined : { photos: known.photos.map((photo) => after.get(photo.id) ?? photo) },
  );
}

function isWholeLibrary(key: readonly unknown[]): boolean {
  return JSON.stringify(key[2]) === JSON.stringify({ search: '' });
}

function isSearch(key: readonly unknown[]): boolean {
  const input = key[2];
  return typeof input === 'object' && input !== null && Reflect.get(input, 'search') !== '';
}

/** The order of a list is time, then name. */
function standsWhereItStood(before: Photo | undefined, after: Photo | undefined): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    before.shotAt === after.shotAt &&
    before.fileName === after.fileName
  );
}
