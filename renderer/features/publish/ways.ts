// The ways to publish: what a person may choose, what each wants to know first, and what it makes of each destination. Pure.
import { withdrawingActions, type PublishAction } from '#shared/model/outbox.ts';

/** `now`: as each destination needs it, for the first time or as an update. */
export const wayKinds = [
  'now',
  'schedule',
  'embargo',
  'correct',
  'unpublish',
  'take-down',
  'delete-draft',
] as const;
export type WayKind = (typeof wayKinds)[number];

export type Way = {
  readonly kind: WayKind;
  /** UTC timestamp, for `schedule` and `embargo`; null while it cannot be read. */
  readonly at: string | null;
  /** What readers see of a correction, or why something is taken down. */
  readonly note: string;
};

/** What a rehearsal says of one destination. */
type Possible = { readonly action: PublishAction; readonly actions: readonly PublishAction[] };

/** The calm default. */
export const rightNow: Way = { kind: 'now', at: null, note: '' };

export function hasTime(kind: WayKind): boolean {
  return kind === 'schedule' || kind === 'embargo';
}

/** The note this way wants. */
export function noteOf(kind: WayKind): 'correction' | 'reason' | undefined {
  if (kind === 'correct') return 'correction';
  return kind === 'take-down' ? 'reason' : undefined;
}

/** Ways after which no reader finds the story: text and photos are left alone, and nothing in them stands in the way. */
export function withdraws(kind: WayKind): boolean {
  return kind !== 'now' && withdrawingActions.includes(kind);
}

/**
 * Ways that every chosen destination can go. A set time for a new story is offered as soon as it can be kept anywhere: a
 * destination that cannot keep it itself is told then, and the story waits here instead.
 */
export function offeredWays(plans: readonly Possible[]): WayKind[] {
  if (plans.length === 0) return ['now'];
  return wayKinds.filter(
    (kind) => kind === 'now' || plans.every((plan) => plan.actions.includes(kind) || isKeptHere(kind, plan)),
  );
}

/** Whether this destination cannot keep the time by itself. */
export function cannotSchedule(kind: WayKind, { actions }: Possible): boolean {
  return kind === 'schedule' && !actions.includes('schedule');
}

/** What is asked of a destination beside the story; nothing where it goes at once and as usual. */
export function termsOf({ kind, at, note }: Way): {
  readonly action?: PublishAction;
  readonly at?: string;
  readonly note?: string;
} {
  if (kind === 'now') return {};
  return {
    action: kind,
    ...(hasTime(kind) && at !== null ? { at } : {}),
    ...(noteOf(kind) === undefined ? {} : { note: note.trim() }),
  };
}

export type WayFault = 'timeMissing' | 'timePast' | 'noteMissing' | 'reasonMissing';

/** What is still missing before this way can be gone; `now` is a UTC timestamp. */
export function faultOf({ kind, at, note }: Way, now: string): WayFault | undefined {
  if (hasTime(kind) && at === null) return 'timeMissing';
  if (hasTime(kind) && at !== null && at <= now) return 'timePast';
  const wanted = noteOf(kind);
  if (wanted === undefined || note.trim() !== '') return undefined;
  return wanted === 'correction' ? 'noteMissing' : 'reasonMissing';
}

function isKeptHere(kind: WayKind, { action, actions }: Possible): boolean {
  return kind === 'schedule' && action === 'publish' && actions.includes('embargo');
}
