// The destinations of a click: which are chosen, and what a rehearsal says of each.
import { useQueries } from '@tanstack/react-query';
import type { MethodOutput } from '#shared/api/contract.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { Intent, IntentState } from '#shared/model/outbox.ts';
import { publishQueries, type PublishTerms } from '../../api/queries.ts';
import { newestIntent } from './newest-intent.ts';
import { cannotSchedule, termsOf, type Way } from './ways.ts';

export type PublishPlan = MethodOutput<'publish.plan'>;

export type Chosen = {
  readonly connection: Connection;
  /** Of a click that goes at once: what is possible, and what is there. */
  readonly plan: PublishPlan | undefined;
  /** Of the way that is chosen; the same as `plan` until that can be told. */
  readonly rehearsal: PublishPlan | undefined;
  /** What would be refused or changed; nothing is foretold while a delivery is on its way there. */
  readonly problems: PublishPlan['problems'];
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
};

/** Where the story already is or is going; else the newsroom's first destination. */
export function usualIds(
  connections: readonly Connection[],
  intents: readonly Intent[],
  storyId: string,
): readonly string[] {
  const places = connections.filter(({ id }) => {
    const newest = newestIntent(intents, { storyId, connectionId: id });
    return newest !== undefined && !cameToNothing.has(newest.state);
  });
  return (places.length > 0 ? places : connections.slice(0, 1)).map(({ id }) => id);
}

type Asked = {
  readonly storyId: string;
  readonly connections: readonly Connection[];
  /** What was typed a moment ago is sent too: the question waits until it is durable. */
  readonly isSaved: boolean;
  /** Once nothing of it is missing; null until then. */
  readonly way: Way | null;
  /** Destinations with a delivery of the story on its way. */
  readonly busy: readonly string[];
};

/** The rehearsals of all destinations at once. */
export function useChosen({ storyId, connections, isSaved, way, busy }: Asked): readonly Chosen[] {
  const usual = useQueries({ queries: connections.map(({ id }) => question(storyId, id, { isSaved })) });
  const special = useQueries({
    queries: connections.map(({ id }, index) => {
      const plan = usual[index]?.data;
      const isPossible = plan !== undefined && way !== null && !cannotSchedule(way.kind, plan);
      const terms = way === null ? {} : termsOf(way);
      return question(storyId, id, { isSaved: isSaved && isPossible && way.kind !== 'now', terms });
    }),
  });
  return connections.flatMap((connection, index) => {
    const known = usual[index];
    if (known === undefined) return [];
    const { data, error, refetch } = known;
    const rehearsal = way === null || way.kind === 'now' ? data : (special[index]?.data ?? data);
    const isBusy = busy.includes(connection.id);
    const problems = isBusy ? [] : (rehearsal?.problems ?? []);
    return [{ connection, plan: data, rehearsal, problems, isBusy, error, retry: () => void refetch() }];
  });
}

function question(
  storyId: string,
  connectionId: string,
  { isSaved, terms = {} }: { readonly isSaved: boolean; readonly terms?: PublishTerms },
) {
  return {
    ...publishQueries.plan(storyId, connectionId, terms),
    enabled: isSaved,
    placeholderData: (before: PublishPlan | undefined) => before,
  };
}

const cameToNothing: ReadonlySet<IntentState> = new Set(['cancelled', 'refused']);
