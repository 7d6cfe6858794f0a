// The groups of the outbox. What needs a person is only a story's last click for a place: what was refused once and has gone out
// since needs nobody.
import type { Intent, IntentState } from '#shared/model/outbox.ts';
import { newestIntents } from '../../api/newest-intents.ts';

export const deliveryFilters = ['all', 'open', 'timed', 'needs-you', 'done'] as const;
export type DeliveryFilter = (typeof deliveryFilters)[number];

/** Newest first, by group. */
export function groupDeliveries(intents: readonly Intent[]): Readonly<Record<DeliveryFilter, Intent[]>> {
  const all = [...intents].sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  const newest = new Set(newestIntents(intents));
  const open = all.filter(({ state }) => underWay.has(state));
  return {
    all,
    open,
    timed: open.filter(({ manifest }) => manifest.at !== null),
    'needs-you': all.filter((intent) => newest.has(intent) && needsYou.has(intent.state)),
    done: all.filter(({ state }) => ended.has(state)),
  };
}

const underWay: ReadonlySet<IntentState> = new Set(['holding', 'waiting', 'sending', 'unknown', 'scheduled']);
const needsYou: ReadonlySet<IntentState> = new Set(['conflict', 'refused', 'missed']);
const ended: ReadonlySet<IntentState> = new Set(['published', 'refused', 'cancelled']);
