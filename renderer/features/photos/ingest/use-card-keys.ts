// Culling by key on a card, with the letters of the photo desk; a decision goes on to the next photo.
import type { KeyboardEvent } from 'react';
import type { CardMarks, CardPhoto } from '#shared/model/ingest.ts';
import { client } from '../../../api/client.ts';
import { queryClient } from '../../../api/queries.ts';

type Desk = {
  readonly sessionId: string;
  readonly active: number;
  readonly count: number;
  readonly onActive: (number: number) => void;
};

/** Handles a mark's key; false for every other key. */
export function markByKey(event: KeyboardEvent, desk: Desk): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return false;
  const set = marksOf(event.key.toLowerCase());
  if (set === undefined || desk.count === 0) return false;
  const { sessionId, active, count, onActive } = desk;
  showAtOnce(desk, set);
  void client['ingest.mark']({ sessionId, numbers: [active], set });
  if (set.pick !== undefined && set.pick !== 'none') onActive(Math.min(count - 1, active + 1));
  return true;
}

function marksOf(key: string): Partial<CardMarks> | undefined {
  if (key === 'p') return { pick: 'picked' };
  if (key === 'x') return { pick: 'rejected' };
  if (key === 'u') return { pick: 'none' };
  return /^[0-5]$/u.test(key) ? { stars: Number(key) } : undefined;
}

type Photos = { readonly photos: readonly CardPhoto[] };

/** The tile shows it before the engine has answered; the engine's news puts right whatever is not so. */
function showAtOnce({ sessionId, active }: Desk, set: Partial<CardMarks>): void {
  queryClient.setQueriesData<Photos>({ queryKey: ['ingest', 'photos', sessionId] }, (known) =>
    known === undefined
      ? known
      : { photos: known.photos.map((photo) => (photo.number === active ? { ...photo, ...set } : photo)) },
  );
}
