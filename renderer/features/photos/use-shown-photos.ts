// What of the library the photo room shows: found, filtered, put in order, bursts folded.
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { photoIds } from '#shared/document/photo-references.ts';
import type { Photo } from '#shared/model/photo.ts';
import { lookQueries, photoQueries, storyQueries } from '../../api/queries.ts';
import { useWorkspace } from '../../commands/workspace.tsx';
import { useDeskFilter } from './filter/desk-filter.ts';
import { filterPhotos } from './filter/photo-filter.ts';
import { sortPhotos } from './filter/sort-photos.ts';
import { foldStacks, type FoldedPhotos } from './stacks/fold-stacks.ts';
import { useOpenStacks } from './stacks/open-stacks.ts';
import { stackPhotos, type Stack } from './stacks/stack-photos.ts';

export type ShownPhotos = FoldedPhotos & {
  /** The library, by time. */
  readonly all: readonly Photo[];
  /** What filter and search leave, the hidden members of folded bursts too. */
  readonly listed: readonly Photo[];
  readonly stacks: ReadonlyMap<string, Stack>;
  /** How many photos are still to be looked at for bursts. */
  readonly waiting: number;
};

const none: readonly never[] = [];
const noStacks: ReadonlyMap<string, Stack> = new Map();

/** The old answer stays on screen until the new one is there. */
export function useShownPhotos(): ShownPhotos {
  const { filter, order, search, stacks: wantsStacks } = useDeskFilter();
  const { ids: open } = useOpenStacks();
  const { data: everything } = useQuery(photoQueries.list({ search: '' }));
  const { data: found } = useQuery({
    ...photoQueries.list({ search: useDeferredValue(search) }),
    placeholderData: (before) => before,
  });
  const { data: looked } = useQuery(lookQueries.all());
  const inStory = useStoryPhotos(filter.needs.includes('inStory'));
  const all = everything?.photos ?? none;
  const searched = found?.photos ?? none;
  const looks = looked?.looks ?? none;

  // Remembered, because a selection among 2,000 photos renders the room again and must not sort and fold them again, and
  // because the sheet tells a change of the list by its identity.
  const stacks = useMemo(
    () => (wantsStacks && looks.length > 0 ? stackPhotos(all, looks) : noStacks),
    [all, looks, wantsStacks],
  );
  const listed = useMemo(
    () => sortPhotos(filterPhotos(searched, filter, inStory), order),
    [searched, filter, inStory, order],
  );
  const folded = useMemo(() => foldStacks(listed, stacks, open), [listed, stacks, open]);
  return { ...folded, all, listed, stacks, waiting: looked?.waiting ?? 0 };
}

function useStoryPhotos(isAsked: boolean): ReadonlySet<string> {
  const { storyId } = useWorkspace();
  const { data: story } = useQuery({
    ...storyQueries.byId(storyId ?? ''),
    enabled: isAsked && storyId !== null,
  });
  return useMemo(() => new Set(story === undefined ? [] : photoIds(story.document)), [story]);
}
