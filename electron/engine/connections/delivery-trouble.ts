// What stands in the way of a delivery, thrown where it is met and caught once at an adapter's door.
import type { DeliveryOutcome } from './connection-adapter.ts';

/** Every outcome but the ones that end well. */
export type Trouble = Exclude<DeliveryOutcome, { readonly state: 'published' | 'scheduled' }>;

export class DeliveryTrouble extends Error {
  readonly outcome: Trouble;

  constructor(outcome: Trouble, cause?: unknown) {
    super('message' in outcome ? outcome.message : outcome.state, { cause });
    this.name = 'DeliveryTrouble';
    this.outcome = outcome;
  }
}
