import type { Intent, IntentState } from '#shared/model/outbox.ts';

export const deliveryFilters = ['all', 'open', 'needs-you', 'done'] as const;
export type DeliveryFilter = (typeof deliveryFilters)[number];

const states: Readonly<Record<Exclude<DeliveryFilter, 'all'>, readonly IntentState[]>> = {
  open: ['holding', 'waiting', 'sending', 'unknown'],
  'needs-you': ['conflict', 'refused'],
  done: ['published', 'cancelled'],
};

/** Newest first. */
export function filterDeliveries(intents: readonly Intent[], filter: DeliveryFilter): Intent[] {
  return intents
    .filter(({ state }) => filter === 'all' || states[filter].includes(state))
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
}
