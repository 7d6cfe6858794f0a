import type { Attempt, Intent } from '#shared/model/outbox.ts';
import type { DeliveryProgress } from '../connections/connection-adapter.ts';
import type { IntentRecord } from '../db/rows/intents.ts';

/** An intent as the contract shows it: the stored record, its ledger, and the progress of the attempt at hand. */
export function toIntent(
  record: IntentRecord,
  attempts: readonly Attempt[],
  progress: DeliveryProgress | undefined,
): Intent {
  const { id, headline, connectionName, state, manifest, createdAt, updatedAt, nextAttemptAt, receipt } =
    record;
  return {
    id,
    headline,
    connectionName,
    state,
    manifest,
    createdAt,
    updatedAt,
    nextAttemptAt,
    progress: progress === undefined ? null : { ...progress },
    attempts: [...attempts],
    receipt,
  };
}
