// Everything a click on the main button depends on: destinations, the way, what stands in between, and what came of it.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Connection } from '#shared/model/connection.ts';
import type { Intent, IntentState } from '#shared/model/outbox.ts';
import { storyQueries } from '../../api/queries.ts';
import type { SessionSnapshot, StorySession } from '../../api/story-session.ts';
import { useSettled } from '../../api/use-settled.ts';
import { askWay, useAskedWay } from '../../commands/asked-way.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { soonMoment } from '../../i18n/moment.ts';
import { useNow } from '../../i18n/now.ts';
import { useChosen, usualIds, type Chosen } from './destinations.ts';
import { lineSpeed } from './line-speed.ts';
import { newestIntent } from './newest-intent.ts';
import { useSubmit } from './use-submit.ts';
import {
  cannotSchedule,
  faultOf,
  hasTime,
  offeredWays,
  rightNow,
  withdraws,
  type Way,
  type WayFault,
  type WayKind,
} from './ways.ts';

export type Known = {
  readonly connections: readonly Connection[];
  readonly intents: readonly Intent[];
};

export type Click = {
  readonly chosen: readonly Chosen[];
  /** The newest delivery of the story to each destination that is chosen or still at work. */
  readonly deliveries: readonly Intent[];
  readonly ways: readonly WayKind[];
  readonly way: Way;
  readonly fault: WayFault | undefined;
  /** The person has pressed the button while something was missing. */
  readonly isTried: boolean;
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
  readonly setWay: (kind: WayKind) => void;
  readonly changeWay: (change: Partial<Way>) => void;
  readonly leaveWay: () => void;
  readonly setProgressive: (isOn: boolean) => void;
  readonly submit: () => void;
};

type Given = Known & { readonly session: StorySession; readonly snapshot: SessionSnapshot };

export function useClick({ session, snapshot, connections, intents }: Given): Click {
  const storyId = session.id;
  const now = useNow();
  const describe = useDescribeError();
  const submit = useSubmit(session);
  const { data: check } = useQuery(storyQueries.findings(storyId));
  const [picked, setPicked] = useState<readonly string[]>();
  const asked = useAskedWay(storyId);
  const [decided, decide] = useState<Way>();
  const way = decided ?? (asked === null ? rightNow : { kind: asked.kind, at: asked.at, note: '' });
  const changeTo = (next: Way): void => {
    decide(next);
    if (asked !== null) askWay(null);
  };
  const [isTried, setIsTried] = useState(false);
  const [isProgressive, setProgressive] = useState(false);

  const ids = picked ?? usualIds(connections, intents, storyId);
  const chosenConnections = connections.filter(({ id }) => ids.includes(id));
  const fault = faultOf(way, now);
  const deliveries = deliveriesOf(storyId, { connections, intents }, ids);
  const settled = useSettled(way, SETTLED_AFTER_MS);
  const chosen = useChosen({
    storyId,
    connections: chosenConnections,
    isSaved: snapshot.save.kind === 'saved',
    way: faultOf(settled, now) === undefined && settled.kind === way.kind ? settled : null,
    busy: connectionsOf(deliveries.filter(({ state }) => onItsWay.has(state))),
  });
  const plans = chosen.flatMap(({ plan }) => plan ?? []);
  const isBlocked = !withdraws(way.kind) && check?.findings.some(({ level }) => level === 'block') === true;
  const isRefused = chosen.some(({ problems }) => problems.some(({ level }) => level === 'block'));
  const isOnItsWay = chosen.some(({ isBusy }) => isBusy);
  const canSubmit =
    chosen.length > 0 &&
    plans.length === chosen.length &&
    !plans.some((plan) => cannotSchedule(way.kind, plan)) &&
    ![isBlocked, isRefused, isOnItsWay, submit.isPending].includes(true);
  const setWay = (kind: WayKind): void => {
    setIsTried(false);
    changeTo({ ...way, kind, at: hasTime(kind) ? (way.at ?? soonMoment(new Date())) : null });
  };
  const progressive = plans.length > 0 && canHoldBack(chosen) ? isProgressive : undefined;

  return {
    chosen,
    deliveries,
    ways: offeredWays(plans),
    way,
    fault,
    isTried,
    isBlocked,
    isRefused,
    canSubmit,
    progressive,
    speed: chosenConnections.length === 1 ? lineSpeed(intents, ids[0] ?? '') : undefined,
    problems: submit.isError ? [describe(submit.error).sentence] : (submit.data ?? []),
    choose: setPicked,
    setWay,
    changeWay: (change) => changeTo({ ...way, ...change }),
    leaveWay: () => setWay('now'),
    setProgressive,
    submit: () => {
      setIsTried(true);
      if (!canSubmit || fault !== undefined) return;
      submit.mutate(
        { chosen, way, progressive: progressive === true },
        { onSuccess: (problems) => problems.length === 0 && backToNow() },
      );
    },
  };

  /** The next click means what it usually means. */
  function backToNow(): void {
    setIsTried(false);
    changeTo(rightNow);
  }
}

function connectionsOf(deliveries: readonly Intent[]): readonly string[] {
  return deliveries.map(({ manifest }) => manifest.connectionId);
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

/** A note is typed in bursts; the rehearsal waits for the pause. */
const SETTLED_AFTER_MS = 400;

/** A newer click would only get in the way of these. */
const onItsWay: ReadonlySet<IntentState> = new Set(['holding', 'sending', 'unknown']);
const isOver: ReadonlySet<IntentState> = new Set(['published', 'refused', 'cancelled']);
