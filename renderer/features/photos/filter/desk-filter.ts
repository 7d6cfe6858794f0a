// How the photo room is narrowed and ordered: one for the bar, the views and the board that sends to a person's photos.
import { sharedValue } from '../../../commands/shared-value.ts';
import { noFilter, type PhotoFilter } from './photo-filter.ts';
import type { PhotoOrder } from './sort-photos.ts';

export type DeskFilter = {
  readonly filter: PhotoFilter;
  readonly order: PhotoOrder;
  readonly search: string;
  /** Bursts are shown as one tile until they are opened. */
  readonly stacks: boolean;
};

export const shownWhole: Pick<DeskFilter, 'filter' | 'search'> = { filter: noFilter, search: '' };

const shared = sharedValue<DeskFilter>({ ...shownWhole, order: 'byTime', stacks: true });

export function useDeskFilter(): DeskFilter & { readonly change: (part: Partial<DeskFilter>) => void } {
  const now = shared.use();
  return { ...now, change: (part) => shared.set({ ...now, ...part }) };
}
