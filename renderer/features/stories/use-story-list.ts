// The stories of the list, page after page as far as somebody has scrolled.
import { useInfiniteQuery } from '@tanstack/react-query';
import type { StoryStatus, StorySummary } from '#shared/model/story.ts';
import { storyQueries } from '../../api/queries.ts';

export type StoryListState = {
  readonly stories: readonly StorySummary[] | undefined;
  readonly error: Error | null;
  readonly loadMore: () => void;
};

type StoryCounts = Readonly<Record<StoryStatus, number>>;

const noCounts: StoryCounts = { draft: 0, ready: 0, waiting: 0, published: 0, changed: 0 };

export function useStoryList(search: string, status: StoryStatus | 'all'): StoryListState {
  const query = useInfiniteQuery(storyQueries.pages(search, status));
  return {
    stories: query.data?.pages.flatMap((page) => page.stories),
    error: query.error,
    loadMore: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
  };
}

/** How many there are of each state, from the same answer. */
export function useStoryCounts(search: string, status: StoryStatus | 'all'): StoryCounts {
  const { data } = useInfiniteQuery({
    ...storyQueries.pages(search, status),
    select: ({ pages }) => pages[0]?.counts,
  });
  return { ...noCounts, ...data };
}
