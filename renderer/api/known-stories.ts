// The stories the window knows: a save's own words are put into the list where the story stands first already, as it does while
// somebody writes it, instead of asking for every page of the list again.
import { hashKey, type InfiniteData, type Query } from '@tanstack/react-query';
import type { MethodOutput } from '#shared/api/contract.ts';
import type { StorySummary } from '#shared/model/story.ts';
import { queryClient, storyQueries } from './queries.ts';

type Known = InfiniteData<MethodOutput<'stories.list'>, number>;

/** Puts it into the lists it leads, and answers with every other list. */
export function putIntoLists(story: StorySummary): Query[] {
  const lists = queryClient.getQueryCache().findAll({ queryKey: ['stories', 'list'] });
  const led = new Set(lists.filter((list) => isLedBy(list, story)));
  for (const { queryKey } of led)
    queryClient.setQueryData<Known>(queryKey, (known) => withFirst(known, story));
  return lists.filter((list) => !led.has(list));
}

/** Known whole, of every story or of those in its state, and led by it in that state: its place and every count stand. */
function isLedBy({ queryHash, state }: Query, { id, status }: StorySummary): boolean {
  const ways = [storyQueries.pages('', 'all'), storyQueries.pages('', status)];
  const isOne = ways.some(({ queryKey }) => hashKey(queryKey) === queryHash);
  if (!isOne || state.fetchStatus !== 'idle' || state.isInvalidated) return false;
  // Proof: what is kept under the key of pages are pages.
  const first = (state.data as Known | undefined)?.pages[0]?.stories[0];
  return first?.id === id && first.status === status;
}

/** The very same where the list would show nothing new: then nothing is drawn again. */
function withFirst(known: Known | undefined, story: StorySummary): Known | undefined {
  const [page, ...pages] = known?.pages ?? [];
  const [first, ...stories] = page?.stories ?? [];
  if (known === undefined || page === undefined || first === undefined) return known;
  if (isShownAlike(first, story)) return known;
  return { ...known, pages: [{ ...page, stories: [story, ...stories] }, ...pages] };
}

/** Ages are counted in minutes: whoever writes saves several times within what looks the same. */
const SAME_AGE_MS = 20_000;

function isShownAlike(one: StorySummary, other: StorySummary): boolean {
  const { revision: _before, updatedAt: was, ...before } = one;
  const { revision: _after, updatedAt: is, ...after } = other;
  return Date.parse(is) - Date.parse(was) < SAME_AGE_MS && hashKey([before]) === hashKey([after]);
}
