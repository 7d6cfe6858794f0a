// Engine events → which answers are out of date. The only place that invalidates.
import { matchQuery, type Query } from '@tanstack/react-query';
import { events, type EventName } from '#shared/api/events.ts';
import type { Job } from '#shared/model/job.ts';
import type { StorySummary } from '#shared/model/story.ts';
import { onEngineEvent, onEngineStopped } from './bridge.ts';
import { renewPhotos } from './known-photos.ts';
import { putIntoLists } from './known-stories.ts';
import { queryClient } from './queries.ts';

type Stale = readonly (readonly string[])[];

/** What is made of a story's words, which are also witnesses of how a name in a caption is spelt. */
const ofWords: Stale = [['portal', 'preview'], ['publish'], ['photos', 'check']];

/** Keys each event makes stale; a story's preview and findings also depend on photos and people. */
const stale: Readonly<Record<Exclude<EventName, 'jobs.changed' | 'stories.saved'>, Stale>> = {
  'library.changed': [[]],
  'photos.changed': [
    ['photos'],
    ['write-back', 'state'],
    ['stories'],
    ['portal', 'preview'],
    ['library'],
    ['publish'],
  ],
  'attachments.changed': [['attachments'], ['portal', 'preview'], ['publish']],
  'writeBack.changed': [['write-back']],
  'ingest.changed': [['ingest']],
  'stories.changed': [['stories'], ['library'], ...ofWords],
  'storyTemplates.changed': [['story-templates']],
  'comments.changed': [['comments']],
  'people.changed': [
    ['people'],
    ['terms'],
    ['stories'],
    ['library'],
    ['captioning'],
    ['photos', 'check'],
    ['ingest', 'words'],
  ],
  'looks.changed': [['looks']],
  'programmes.changed': [['programmes'], ['ingest', 'words']],
  'captioning.changed': [['captioning'], ['photos', 'captions'], ['ingest', 'words']],
  'connections.changed': [['connections'], ['publish']],
  'outbox.changed': [['outbox'], ['stories']],
  'portal.changed': [['portal']],
};

export function startEvents(): void {
  onEngineEvent((name, payload) => {
    if (!Object.hasOwn(events, name)) throw new Error(`Unknown event ${name}`);
    if (name === 'jobs.changed') {
      keepJob(events['jobs.changed'].parse(payload).job);
      return;
    }
    if (name === 'photos.changed') {
      void freshenPhotos(events[name].parse(payload).ids);
      return;
    }
    if (name === 'stories.saved') {
      takeSaved(events[name].parse(payload).story);
      return;
    }
    // Proof: `name` is an own key of `events` and not one of those three.
    for (const queryKey of stale[name as keyof typeof stale]) markStale(queryKey);
  });
  onEngineStopped(() => void queryClient.invalidateQueries());
}

/** One pass over what is known: it comes at every pause of whoever writes, and never more often than saves do. */
function takeSaved(story: StorySummary): void {
  const lists = new Set(putIntoLists(story));
  const keys = [['stories', story.id], ...ofWords];
  const isStale = (query: Query): boolean =>
    lists.has(query) || keys.some((queryKey) => matchQuery({ queryKey }, query));
  void queryClient.invalidateQueries({ predicate: isStale });
}

/** Of a few changed photos only those are asked for again; who else shows photos asks as for any other change. */
async function freshenPhotos(ids: readonly string[]): Promise<void> {
  // An engine that does not answer is asked for everything, and what comes of that is shown where photos are.
  const isDone = await renewPhotos(ids).catch(() => false);
  for (const queryKey of stale['photos.changed']) {
    if (!isDone || queryKey[0] !== 'photos') markStale(queryKey);
  }
}

/** An import changes photos many times a second; the same question is asked again at most this often. */
const EVERY_MS = 250;
const waiting = new Map<string, readonly string[]>();
const resting = new Set<string>();

/** Invalidates what is known at once, then not again until the rest is over, and once more if it was asked for meanwhile. */
function markStale(queryKey: readonly string[]): void {
  const name = queryKey.join(' ');
  if (resting.has(name)) {
    waiting.set(name, queryKey);
    return;
  }
  if (queryClient.getQueryCache().find({ queryKey, exact: false }) === undefined) return;
  void queryClient.invalidateQueries({ queryKey });
  resting.add(name);
  setTimeout(() => {
    resting.delete(name);
    const again = waiting.get(name);
    waiting.delete(name);
    if (again !== undefined) markStale(again);
  }, EVERY_MS);
}

type Jobs = { readonly jobs: readonly Job[] };

function keepJob(job: Job): void {
  queryClient.setQueryData<Jobs>(['jobs'], (known) => ({
    jobs: [job, ...(known?.jobs ?? []).filter((other) => other.id !== job.id)],
  }));
}
