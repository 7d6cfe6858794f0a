// The machine of one intent: what may happen to it in which state. Pure; the README of this room holds the same table.
import type { IntentState } from '#shared/model/outbox.ts';

export const intentEvents = [
  /** The hold ran out, or the person would not wait for it. */
  'release',
  /** A worker takes it up. */
  'start',
  /** It is on the destination, read back and compared. */
  'arrive',
  /** Not now: out of reach, busy, or the engine is closing; nothing a reader sees has changed. */
  'postpone',
  /** The destination holds something this library has not seen. */
  'differ',
  /** The destination or our own rules will not have it, or it was tried often enough. */
  'refuse',
  /** The reply was lost, or the process died while sending. */
  'lose',
  /** It is on the destination as approved, and will be public at the set time. */
  'accept',
  /** Looked up: not there, or not complete. */
  'miss',
  /** The set time went by: a person decides whether it still goes out. */
  'expire',
  'cancel',
  /** A newer click for the same story and destination takes its place. */
  'replace',
  'retry',
  /** A person wants to know whether the destination has kept its time after all. */
  'look',
] as const;
export type IntentEvent = (typeof intentEvents)[number];

type Row = Readonly<Partial<Record<IntentEvent, IntentState>>>;

export const transitions: Readonly<Record<IntentState, Row>> = {
  holding: { release: 'waiting', cancel: 'cancelled', replace: 'cancelled' },
  waiting: {
    start: 'sending',
    cancel: 'cancelled',
    replace: 'cancelled',
    retry: 'waiting',
    expire: 'missed',
  },
  sending: {
    arrive: 'published',
    accept: 'scheduled',
    postpone: 'waiting',
    differ: 'conflict',
    refuse: 'refused',
    lose: 'unknown',
    // Only when the destination confirms that no reader has seen anything of it.
    cancel: 'cancelled',
  },
  // Nothing is sent from here: first it is looked up. A person cannot cancel what may already be public.
  unknown: {
    arrive: 'published',
    accept: 'scheduled',
    miss: 'waiting',
    refuse: 'refused',
    postpone: 'unknown',
    retry: 'unknown',
  },
  // Looked at when its time has come; a newer click that arrives takes its place.
  scheduled: { arrive: 'published', postpone: 'scheduled', expire: 'missed', replace: 'cancelled' },
  missed: { retry: 'waiting', look: 'scheduled', cancel: 'cancelled', replace: 'cancelled' },
  conflict: { retry: 'waiting', cancel: 'cancelled', replace: 'cancelled' },
  refused: { retry: 'waiting' },
  published: {},
  cancelled: {},
};

/** The state after `event`, undefined when it may not happen in `state`. */
export function nextState(state: IntentState, event: IntentEvent): IntentState | undefined {
  return transitions[state][event];
}

/** States in which an intent still has to be dealt with, by the outbox or by a person. */
export function isOpen(state: IntentState): boolean {
  return state !== 'published' && state !== 'refused' && state !== 'cancelled';
}
