// The delivery that is looked at in the outbox: it is the same when one comes back, or the one another room sent the person to.
import { sharedValue } from './shared-value.ts';

/** By its intent; null: the first of the list. */
const shown = sharedValue<string | null>(null);

export const showDelivery = shown.set;
export const useShownDelivery = shown.use;
