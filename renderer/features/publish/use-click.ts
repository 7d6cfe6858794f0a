// Everything a click on the main button depends on: destinations, the way, what stands in between, and what came of it.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Connection } from '#shared/model/connection.ts';
import type { Intent, IntentState } from '#shared/model/outbox.ts';
import { storyQueries } from '../../api/queries.ts';
import type { SessionSnapshot, StorySession } from '../../api/story-session.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useNow } from '../../i18n/now.ts';
import { useChosen, usualIds, type Chosen } from './destinations.ts';
import { lineSpeed } from './line-speed.ts';
import { newestIntent } from './newest-intent.ts';
import { useSubmit } from './use-submit.ts';
import { useSettledWay, useWay, type WayChoice } from './use-way.ts';
import { cannotSchedule, faultOf, offeredWays, withdraws, type WayFault, type WayKind } from './ways.ts';

export type Known = {
  readonly connections: readonly Connection[];
  readonly intents: readonly Intent[];
};

export type Click = {
  readonly chosen: readonly Chosen[];
  /** The newest delivery of the story to each destination that is chosen or still at work. */
  readonly deliveries: readonly Intent[];
  readonly ways: readonly WayKind[];
  readonly choice: WayChoice;
  readonly fault: WayFault | undefined;
  /** Something in the text must be put right first. */
  readonly isBlocked: boolean;
  /** A chosen destination would refuse it. */
  readonly isRefused: boolean;
  readonly canSubmit: boolean;
  /** undefined: no chosen destination could do it. */
  readonly progressive: boolean | undefined;
  readonly speed: number | undefined;
  /** What did not get into the outbox, a sentence for each destination. */
  readonly problems: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
  readonly setProgressive: (isOn: boolean) => void;
  readonly submit: () => void;
};

type Given = Known & { readonly session: StorySession; readonly snapshot: SessionSnapshot };

export function useClick({ session, snapshot, connections, intents }: Given): Click {
  const now = useNow();
  const describe = useDescribeError();
  const submit = useSubmit(session);
  const choice = useWay(session.id);
  const { way } = choice;
  const [picked, setPicked] = useState<readonly string[]>();
  const [isProgressive, setProgressive] = useState(false);
  const ids = picked ?? usualIds(connections, intents, session.id);
  const deliveries = deliveriesOf(session.id, { connections, intents }, ids);
  const chosen = useChosen({
    storyId: session.id,
    connections: connections.filter(({ id }) => ids.includes(id)),
    isSaved: snapshot.save.kind === 'saved',
    way: useSettledWay(way, now),
    busy: deliveries.filter(({ state }) => onItsWay.has(state)).map(({ manifest }) => manifest.connectionId),
  });
  const isBlocked = useIsBlocked(session.id, way.kind);
  const canSubmit = isReady(chosen, way.kind) && !isBlocked && !submit.isPending;
  const progressive = canHoldBack(chosen) ? isProgressive : undefined;
  const fault = faultOf(way, now);
  return {
    ...{ chosen, deliveries, choice, fault, isBlocked, canSubmit, progressive, setProgressive },
    ways: offeredWays(chosen.flatMap(({ plan }) => plan ?? [])),
    isRefused: isRefused(chosen),
    speed: chosen.length === 1 ? lineSpeed(intents, ids[0] ?? '') : undefined,
    problems: submit.isError ? [describe(submit.error).sentence] : (submit.data ?? []),
    choose: setPicked,
    submit: () => {
      choice.tryIt();
      if (!canSubmit || fault !== undefined) return;
      const click = { chosen, way, progressive: progressive === true };
      // The next click means what it usually means.
      submit.mutate(click, { onSuccess: (problems) => problems.length === 0 && choice.leave() });
    },
  };
}

/** Nothing in a text stands in the way of taking it back. */
function useIsBlocked(storyId: string, kind: WayKind): boolean {
  const { data } = useQuery(storyQueries.findings(storyId));
  return !withdraws(kind) && data?.findings.some(({ level }) => level === 'block') === true;
}

function isReady(chosen: readonly Chosen[], kind: WayKind): boolean {
  const canAll = chosen.every(
    ({ plan, isBusy }) => plan !== undefined && !isBusy && !cannotSchedule(kind, plan),
  );
  return chosen.length > 0 && canAll && !isRefused(chosen);
}

function isRefused(chosen: readonly Chosen[]): boolean {
  return chosen.some(({ problems }) => problems.some(({ level }) => level === 'block'));
}

/** In the order of the destinations. */
function deliveriesOf(
  storyId: string,
  { connections, intents }: Known,
  chosenIds: readonly string[],
): readonly Intent[] {
  return connections.flatMap(({ id }) => {
    const newest = newestIntent(intents, { storyId, connectionId: id });
    if (newest === undefined) return [];
    return chosenIds.includes(id) || !isOver.has(newest.state) ? [newest] : [];
  });
}

/** Something to hold back, and somewhere to hold it back. */
function canHoldBack(chosen: readonly Chosen[]): boolean {
  return chosen.some(
    ({ connection, plan }) =>
      connection.capabilities.drafts && plan !== undefined && plan.action === 'publish' && plan.photos > 0,
  );
}

/** A newer click would only get in the way of these. */
const onItsWay: ReadonlySet<IntentState> = new Set(['holding', 'sending', 'unknown']);
const isOver: ReadonlySet<IntentState> = new Set(['published', 'refused', 'cancelled']);
