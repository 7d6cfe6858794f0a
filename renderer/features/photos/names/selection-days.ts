// The days of the pictures that are being captioned, and the codes of people where those days differ.
import { useQuery } from '@tanstack/react-query';
import { captioningQueries, photoQueries } from '../../../api/queries.ts';
import { usePhotoSelection } from '../../../commands/photo-selection.ts';

/** The days the selected pictures were taken on, each once. */
export function useSelectionDays(): readonly string[] {
  const { ids } = usePhotoSelection();
  const { data } = useQuery(photoQueries.list({ search: '' }));
  const selected = new Set(ids);
  const days = data?.photos.flatMap(({ id, shotAt }) =>
    selected.has(id) && shotAt !== null ? [shotAt.slice(0, 10)] : [],
  );
  return [...new Set(days)];
}

/** The photo a word is shown for, where it is another one for each; null when nothing is selected. */
export function useFirstSelected(): string | null {
  return usePhotoSelection().ids[0] ?? null;
}

/** Codes of the people of the register, by name; asked for only where days differ. */
export function usePeopleCodes(days: readonly string[]): ReadonlyMap<string, string> {
  const { data } = useQuery({ ...captioningQueries.codes(''), enabled: days.length > 1 });
  // Of a person's code the second variant is the name alone.
  return new Map(data?.codes.map(({ code, variants }) => [variants[1] ?? '', code]));
}
