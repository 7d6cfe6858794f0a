// One coalescing slot per story and destination: of two clicks that both wait, only the newer is sent. Which clicks are taken
// at all while others are open is decided in actions.ts.
import type { WritableDb } from '../db/handle.ts';
import { intentsOfStory, type IntentRecord } from '../db/rows/intents.ts';
import { isHeldThere, replaceIntent } from './ledger.ts';
import { nextState } from './transitions.ts';

/** Later clicks for the same story and destination that were not taken back. */
export function newerIntents(db: WritableDb, intent: IntentRecord): IntentRecord[] {
  const all = sameTarget(db, intent);
  const place = all.findIndex((one) => one.id === intent.id);
  return all.slice(place + 1).filter((one) => one.state !== 'cancelled');
}

/** Whether a newer click takes its place at once; what the destination holds waits until that one has arrived. */
export function isReplaceable(intent: Pick<IntentRecord, 'state' | 'receipt'>): boolean {
  return !isHeldThere(intent) && nextState(intent.state, 'replace') !== undefined;
}

/**
 * Called before `intent` is sent. Replaces it when a newer one is open or has arrived, else replaces what older ones are left
 * (a conflict the newer click has overtaken). Returns the ids that were replaced.
 */
export function giveWay(db: WritableDb, intent: IntentRecord, at: string): string[] {
  const isOvertaken = newerIntents(db, intent).some((one) => one.state !== 'refused');
  const all = sameTarget(db, intent);
  const older = all.slice(
    0,
    all.findIndex((one) => one.id === intent.id),
  );
  const leaving = isOvertaken ? [intent] : older.filter((one) => isReplaceable(one));
  for (const one of leaving) replaceIntent(db, one.id, at);
  return leaving.map((one) => one.id);
}

function sameTarget(db: WritableDb, intent: IntentRecord): IntentRecord[] {
  return intentsOfStory(db, intent.storyId).filter((one) => one.connectionId === intent.connectionId);
}
