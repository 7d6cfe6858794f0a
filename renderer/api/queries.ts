// What is asked of the engine and under which key it is kept; invalidated by events only (events.ts).
import { infiniteQueryOptions, keepPreviousData, queryOptions, QueryClient } from '@tanstack/react-query';
import type { MethodInput, MethodOutput } from '#shared/api/contract.ts';
import type { StoryStatus } from '#shared/model/story.ts';
import type { StoryTemplateKind } from '#shared/model/story-template.ts';
import { askShell, client } from './client.ts';

/** How something is to be published, where that is not at once and as usual. */
export type PublishTerms = Pick<MethodInput<'publish.plan'>, 'action' | 'at' | 'note' | 'progressive'>;

export const queryClient = new QueryClient({
  // The engine tells what changed; nothing goes stale by itself, and a failed question is shown, not repeated.
  defaultOptions: {
    queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
  },
});

export const libraryQueries = {
  status: () => queryOptions({ queryKey: ['library'], queryFn: () => client['library.status']({}) }),
};

const STORIES_A_PAGE = 100;

export const storyQueries = {
  /** The story saved last first. */
  pages: (search: string, status: StoryStatus | 'all') =>
    infiniteQueryOptions({
      queryKey: ['stories', 'list', 'pages', search, status],
      queryFn: ({ pageParam }) =>
        client['stories.list']({
          search,
          limit: STORIES_A_PAGE,
          offset: pageParam,
          ...(status === 'all' ? {} : { status }),
        }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) =>
        last.stories.length < STORIES_A_PAGE ? undefined : pages.length * STORIES_A_PAGE,
      placeholderData: keepPreviousData,
    }),
  list: (input: MethodInput<'stories.list'>) =>
    queryOptions({ queryKey: ['stories', 'list', input], queryFn: () => client['stories.list'](input) }),
  byId: (id: string) =>
    queryOptions({ queryKey: ['stories', id], queryFn: () => client['stories.get']({ id }) }),
  findings: (id: string) =>
    queryOptions({ queryKey: ['stories', id, 'findings'], queryFn: () => client['stories.check']({ id }) }),
  /** Photos whose caption in this story is to be read again. */
  lookAgain: (id: string) =>
    queryOptions({
      queryKey: ['stories', id, 'look-again'],
      queryFn: () => client['stories.lookAgain']({ id }),
    }),
  versions: (id: string) =>
    queryOptions({
      queryKey: ['stories', id, 'versions'],
      queryFn: () => client['stories.versions']({ id }),
    }),
  version: (versionId: number) =>
    queryOptions({
      queryKey: ['stories', 'version', versionId],
      queryFn: () => client['stories.version']({ versionId }),
    }),
};

export const storyTemplateQueries = {
  list: (kind: StoryTemplateKind) =>
    queryOptions({
      queryKey: ['story-templates', kind],
      queryFn: () => client['storyTemplates.list']({ kind }),
    }),
};

export type KnownAttachment = MethodOutput<'attachments.get'>['attachments'][number];

export const attachmentQueries = {
  /** null = the library does not have it. */
  byId: (id: string) =>
    queryOptions({
      queryKey: ['attachments', id],
      queryFn: async (): Promise<KnownAttachment | null> =>
        (await client['attachments.get']({ ids: [id] })).attachments[0] ?? null,
    }),
};

export const commentQueries = {
  ofStory: (storyId: string) =>
    queryOptions({
      queryKey: ['comments', storyId],
      queryFn: () => client['comments.list']({ storyId }),
    }),
};

export const photoQueries = {
  list: (input: MethodInput<'photos.list'>) =>
    queryOptions({ queryKey: ['photos', 'list', input], queryFn: () => client['photos.list'](input) }),
  byId: (id: string) =>
    queryOptions({ queryKey: ['photos', id], queryFn: () => client['photos.get']({ id }) }),
  records: (id: string) =>
    queryOptions({
      queryKey: ['write-back', 'records', id],
      queryFn: () => client['photos.records']({ id }),
    }),
  writeBack: () =>
    queryOptions({ queryKey: ['write-back', 'state'], queryFn: () => client['photos.writeBackState']({}) }),
  /** What is to be looked at in the words of these photos. */
  check: (ids: readonly string[]) =>
    queryOptions({
      queryKey: ['photos', 'check', ids],
      queryFn: () => client['photos.check']({ ids: [...ids] }),
      // Asked for every selection: only what is looked at is kept.
      gcTime: 10_000,
    }),
  usage: (id: string) =>
    queryOptions({ queryKey: ['photos', id, 'usage'], queryFn: () => client['photos.usage']({ id }) }),
};

export const programmeQueries = {
  list: () => queryOptions({ queryKey: ['programmes'], queryFn: () => client['programmes.list']({}) }),
  /** What a stamp would write; photos and programmes make it stale together. */
  preview: (input: MethodInput<'programmes.preview'>) =>
    queryOptions({
      queryKey: ['photos', 'programme', input],
      queryFn: () => client['programmes.preview'](input),
      staleTime: 0,
      gcTime: 10_000,
    }),
};

/** Under a key of its own: words and marks do not change what a picture looks like. */
export const lookQueries = {
  all: () => queryOptions({ queryKey: ['looks'], queryFn: () => client['culling.looks']({}) }),
};

export const ingestQueries = {
  cards: () => queryOptions({ queryKey: ['ingest', 'cards'], queryFn: () => client['ingest.cards']({}) }),
  session: (sessionId: string) =>
    queryOptions({
      queryKey: ['ingest', 'session', sessionId],
      queryFn: () => client['ingest.session']({ sessionId }),
    }),
  photos: (sessionId: string, from: number, to: number) =>
    queryOptions({
      queryKey: ['ingest', 'photos', sessionId, from, to],
      queryFn: () => client['ingest.photos']({ sessionId, from, to }),
    }),
  names: (input: MethodInput<'ingest.names'>) =>
    queryOptions({ queryKey: ['ingest', 'names', input], queryFn: () => client['ingest.names'](input) }),
  /** Photos, programmes, codes and the register make it stale together. */
  words: (input: MethodInput<'ingest.words'>) =>
    queryOptions({ queryKey: ['ingest', 'words', input], queryFn: () => client['ingest.words'](input) }),
  list: () => queryOptions({ queryKey: ['ingest', 'list'], queryFn: () => client['ingest.list']({}) }),
  profiles: () =>
    queryOptions({ queryKey: ['ingest', 'profiles'], queryFn: () => client['ingest.profiles']({}) }),
  clocks: () => queryOptions({ queryKey: ['ingest', 'clocks'], queryFn: () => client['ingest.clocks']({}) }),
  watched: () =>
    queryOptions({ queryKey: ['ingest', 'watched'], queryFn: () => client['ingest.watched']({}) }),
};

/** Templates and codes. */
export const captioningQueries = {
  templates: () =>
    queryOptions({
      queryKey: ['captioning', 'templates'],
      queryFn: () => client['captionTemplates.list']({}),
    }),
  codeLists: () =>
    queryOptions({ queryKey: ['captioning', 'lists'], queryFn: () => client['codes.lists']({}) }),
  codes: (search: string) =>
    queryOptions({
      queryKey: ['captioning', 'codes', search],
      queryFn: () => client['codes.search']({ search, limit: 2000 }),
    }),
  /** What a code says depends on the photo as well. */
  complete: (input: MethodInput<'codes.complete'>) =>
    queryOptions({
      queryKey: ['captioning', 'complete', input],
      queryFn: () => client['codes.complete'](input),
      staleTime: 0,
      gcTime: 10_000,
    }),
};

export const leavingQueries = {
  notices: (ids: readonly string[]) =>
    queryOptions({
      queryKey: ['photos', 'notices', ids],
      queryFn: () => client['photos.notices']({ ids: [...ids] }),
    }),
  names: (input: MethodInput<'photos.exportNames'>) =>
    queryOptions({
      queryKey: ['photos', 'names', input],
      queryFn: () => client['photos.exportNames'](input),
    }),
  /** Changes while the export runs: asked anew when it has ended. */
  report: (exportId: string) =>
    queryOptions({
      queryKey: ['exports', exportId],
      queryFn: () => client['photos.exportReport']({ exportId }),
    }),
  sheet: (input: MethodInput<'sheets.preview'>) =>
    queryOptions({ queryKey: ['photos', 'sheet', input], queryFn: () => client['sheets.preview'](input) }),
};

export const registerQueries = {
  people: (search = '') =>
    queryOptions({ queryKey: ['people', search], queryFn: () => client['people.list']({ search }) }),
  terms: (search = '') =>
    queryOptions({ queryKey: ['terms', search], queryFn: () => client['terms.list']({ search }) }),
};

export const nameQueries = {
  uses: () => queryOptions({ queryKey: ['photos', 'name-uses'], queryFn: () => client['names.uses']({}) }),
};

export const publishQueries = {
  connections: () =>
    queryOptions({ queryKey: ['connections'], queryFn: () => client['connections.list']({}) }),
  /** As last fetched; under the connections, which change when they are fetched again. */
  lists: (id: string) =>
    queryOptions({
      queryKey: ['connections', id, 'lists'],
      queryFn: () => client['connections.lists']({ id }),
    }),
  /** What a click would do; `terms`: in another way than the usual one. */
  plan: (storyId: string, connectionId: string, terms: PublishTerms = {}) =>
    queryOptions({
      queryKey: ['publish', storyId, connectionId, terms],
      queryFn: () => client['publish.plan']({ storyId, connectionId, ...terms }),
      staleTime: 0,
    }),
  outbox: () => queryOptions({ queryKey: ['outbox'], queryFn: () => client['outbox.list']({}) }),
  /** Asks the destination, so it is kept only while it is looked at. */
  conflict: (intentId: string) =>
    queryOptions({
      queryKey: ['conflict', intentId],
      queryFn: () => client['outbox.conflict']({ id: intentId }),
      staleTime: Infinity,
      gcTime: 0,
    }),
};

/** Under the outbox's key: a tick is told as a change there. */
export const handCarryQueries = {
  sheet: (intentId: string) =>
    queryOptions({
      queryKey: ['outbox', 'hand-carry', intentId],
      queryFn: () => client['handCarry.sheet']({ intentId }),
    }),
};

export const portalQueries = {
  site: () => queryOptions({ queryKey: ['portal', 'site'], queryFn: () => client['portal.site']({}) }),
  themes: () => queryOptions({ queryKey: ['portal', 'themes'], queryFn: () => client['portal.themes']({}) }),
  preview: (input: MethodInput<'portal.preview'>) =>
    queryOptions({ queryKey: ['portal', 'preview', input], queryFn: () => client['portal.preview'](input) }),
};

export const jobQueries = {
  list: () => queryOptions({ queryKey: ['jobs'], queryFn: () => client['jobs.list']({}) }),
};

export const shellQueries = {
  environment: () =>
    queryOptions({ queryKey: ['shell', 'environment'], queryFn: () => askShell('shell.environment', {}) }),
};
