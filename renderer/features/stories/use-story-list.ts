// The stories of the list, page after page as far as somebody has scrolled: a save refreshes what was loaded, no more.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { StoryStatus, StorySummary } from '#shared/model/story.ts';
import { client } from '../../api/client.ts';

const PAGE = 100;

export type StoryListState = {
  readonly stories: readonly StorySummary[] | undefined;
  readonly counts: Readonly<Record<StoryStatus, number>>;
  readonly error: Error | null;
  readonly loadMore: () => void;
};

const noCounts = { draft: 0, ready: 0, waiting: 0, published: 0, changed: 0 };

export function useStoryList(search: string, status: StoryStatus | 'all'): StoryListState {
  const query = useInfiniteQuery({
    queryKey: ['stories', 'list', 'pages', search, status],
    queryFn: ({ pageParam }) =>
      client['stories.list']({
        search,
        limit: PAGE,
        offset: pageParam,
        ...(status === 'all' ? {} : { status }),
      }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.stories.length < PAGE ? undefined : pages.length * PAGE),
    placeholderData: keepPreviousData,
  });
  return {
    stories: query.data?.pages.flatMap((page) => page.stories),
    counts: { ...noCounts, ...query.data?.pages[0]?.counts },
    error: query.error,
    loadMore: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
  };
}
