// The parts every step of the outbox works with, and how it tells the windows what it did.
import type { Emit } from '#shared/api/events.ts';
import type { Adapters } from '../connections/adapters.ts';
import type { Secrets } from '../connections/secrets.ts';
import type { WritableDb } from '../db/handle.ts';
import type { IntentRecord } from '../db/rows/intents.ts';
import type { Clock } from '../clock.ts';
import { getIntent } from './ledger.ts';

export type Desk = {
  readonly db: () => WritableDb;
  readonly adapters: Adapters;
  readonly clock: Clock;
  readonly emit: Emit;
  /** Chance in [0, 1), for the spread of retries. */
  readonly random: () => number;
  readonly secrets: Secrets;
  /** Which networks this machine is on. */
  readonly network: () => string;
};

export function timeAt(desk: Pick<Desk, 'clock'>): string {
  return desk.clock.now().toISOString();
}

/** Says that intents moved, and with them the status of their stories. */
export function tell(
  desk: Pick<Desk, 'emit'>,
  intents: readonly Pick<IntentRecord, 'id' | 'storyId'>[],
): void {
  if (intents.length === 0) return;
  desk.emit('outbox.changed', { ids: intents.map((intent) => intent.id) });
  desk.emit('stories.changed', { ids: [...new Set(intents.map((intent) => intent.storyId))] });
}

export function tellByIds(desk: Desk, ids: readonly string[]): void {
  tell(
    desk,
    ids.map((id) => getIntent(desk.db(), id)),
  );
}
