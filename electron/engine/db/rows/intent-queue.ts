// SQL of the outbox's time-table: what is due, for whom something waits, when something is due next. `lane` tells the urgent
// ones, which run beside the usual ones, from the rest.
import { z } from 'zod';
import { PublishAction } from '#shared/model/outbox.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';
import { IS_SIGNED_IN, MISSED_AT, PLANNED_AT } from './intent-times.ts';
import { SELECT_INTENT, toIntentRecord, type IntentRecord, type IntentRow } from './intents.ts';

export type LaneKey = { readonly connectionId: string; readonly isUrgent: boolean };

const UrgentIntent = z.object({
  id: z.string(),
  storyId: z.string(),
  connectionId: z.string(),
  action: PublishAction,
});
export type UrgentIntent = z.infer<typeof UrgentIntent>;

const JOINED = 'intents JOIN connections ON connections.id = intents.connection_id';
const IS_DUE = `state IN ('waiting', 'unknown', 'scheduled') AND next_attempt_at <= @now AND ${PLANNED_AT} <= @now
  AND removed_at IS NULL AND ${IS_SIGNED_IN}`;

// An unknown one that stands before an urgent one is looked up in the urgent lane.
const IS_URGENT = `(urgent = 1 OR (state = 'unknown' AND EXISTS (SELECT 1 FROM intents AS next
  WHERE next.story_id = intents.story_id AND next.connection_id = intents.connection_id
    AND next.number > intents.number AND next.urgent = 1 AND next.state = 'waiting')))`;

// Looks at the destination come first, then the order of clicks decides, not the clock: the number only grows.
const DUE = `${SELECT_INTENT} WHERE connection_id = @connectionId AND ${IS_DUE} AND ${IS_URGENT} = @urgent
    AND (state <> 'waiting' OR not_after IS NULL OR ${MISSED_AT} > @now)
    AND story_id NOT IN (SELECT value FROM json_each(@busy))
    AND NOT EXISTS (SELECT 1 FROM intents AS other WHERE other.story_id = intents.story_id AND other.id <> intents.id
      AND (other.state = 'sending' OR (other.state = 'unknown' AND other.connection_id = intents.connection_id)))
  ORDER BY CASE state WHEN 'unknown' THEN 0 WHEN 'scheduled' THEN 1 ELSE 2 END, intents.number LIMIT 1`;
/** What a lane takes next; never a story of `busy`, which is in flight somewhere. */
export function findDueIntent(
  db: ReadableDb,
  lane: LaneKey,
  at: { readonly now: string; readonly busy: readonly string[] },
): IntentRecord | undefined {
  const row = db.prepare<object, IntentRow>(DUE).get({
    connectionId: lane.connectionId,
    urgent: lane.isUrgent ? 1 : 0,
    now: at.now,
    busy: JSON.stringify(at.busy),
  });
  return row && toIntentRecord(row);
}

const DUE_LANES = `SELECT DISTINCT connection_id AS connectionId, ${IS_URGENT} AS urgent FROM ${JOINED}
  WHERE ${IS_DUE}`;
/** Lanes that may have something to do; whether they do is known when one is asked for. */
export function lanesWithDueIntents(db: ReadableDb, now: string): LaneKey[] {
  return db
    .prepare<object, { connectionId: string; urgent: number }>(DUE_LANES)
    .all({ now })
    .map(({ connectionId, urgent }) => ({ connectionId, isUrgent: urgent === 1 }));
}

const URGENT_DUE = `SELECT intents.id AS id, story_id AS storyId, connection_id AS connectionId,
    json_extract(manifest, '$.action') AS action
  FROM ${JOINED} WHERE urgent = 1 AND state = 'waiting' AND ${IS_DUE}
    AND NOT EXISTS (SELECT 1 FROM intents AS other WHERE other.story_id = intents.story_id
      AND other.connection_id = intents.connection_id AND other.state = 'unknown')`;
/** Urgent ones that could go at once if nothing else of their stories were in flight. */
export function urgentIntentsDue(db: ReadableDb, now: string): UrgentIntent[] {
  return z.array(UrgentIntent).parse(db.prepare(URGENT_DUE).all({ now }));
}

const AWAITED = `SELECT DISTINCT connection_id AS id FROM ${JOINED}
  WHERE state IN ('waiting', 'unknown', 'scheduled') AND next_attempt_at IS NULL AND removed_at IS NULL
    AND ${IS_SIGNED_IN}`;
/** Connections whose answer something waits for. */
export function awaitedConnections(db: ReadableDb): string[] {
  return ids(db.prepare<[], { id: string }>(AWAITED).all());
}

const HELD = "SELECT id FROM intents WHERE state = 'holding' AND next_attempt_at <= ? ORDER BY number";
export function intentsPastTheirHold(db: ReadableDb, now: string): string[] {
  return ids(db.prepare<[string], { id: string }>(HELD).all(now));
}

const SHORTEN_HOLDS = `UPDATE intents SET next_attempt_at = @end WHERE state = 'holding' AND next_attempt_at > @end
  RETURNING id`;
/** No hold ends later than `end`. Returns the ids of those that would have. */
export function shortenHolds(db: WritableDb, end: string): string[] {
  return ids(db.prepare<object, { id: string }>(SHORTEN_HOLDS).all({ end }));
}

const MISSED = `SELECT intents.id AS id FROM ${JOINED}
  WHERE state = 'waiting' AND not_after IS NOT NULL AND ${MISSED_AT} <= ? ORDER BY number`;
/** Those whose time went by while they waited. */
export function intentsPastTheirTime(db: ReadableDb, now: string): string[] {
  return ids(db.prepare<[string], { id: string }>(MISSED).all(now));
}

const SENDING = "SELECT id FROM intents WHERE state = 'sending' ORDER BY number";
export function intentsInFlight(db: ReadableDb): string[] {
  return ids(db.prepare<[], { id: string }>(SENDING).all());
}

const NEXT_TIME = `SELECT min(at) AS at FROM (
    SELECT ${PLANNED_AT} AS at FROM ${JOINED}
      WHERE state IN ('holding', 'waiting', 'unknown', 'scheduled') AND next_attempt_at IS NOT NULL
    UNION ALL
    SELECT ${MISSED_AT} FROM ${JOINED} WHERE state = 'waiting' AND not_after IS NOT NULL)
  WHERE at > ?`;
/** What is overdue waits for another intent to end, not for a time. */
export function nextIntentTime(db: ReadableDb, now: string): string | null {
  return db.prepare<[string], { at: string | null }>(NEXT_TIME).get(now)?.at ?? null;
}

const WAKE = `UPDATE intents SET next_attempt_at = @now
  WHERE state IN ('waiting', 'unknown', 'scheduled') AND connection_id = @connectionId AND next_attempt_at IS NULL
  RETURNING id`;
/** The destination answers again: what waited for it is due. Returns the ids. */
export function wakeIntents(db: WritableDb, connectionId: string, now: string): string[] {
  return ids(db.prepare<object, { id: string }>(WAKE).all({ connectionId, now }));
}

const HUSH = `UPDATE intents SET next_attempt_at = NULL WHERE id IN (SELECT intents.id FROM ${JOINED}
    WHERE connection_id = @connectionId AND state IN ('waiting', 'unknown', 'scheduled') AND ${PLANNED_AT} <= @now)
  RETURNING id`;
/** The destination does not answer: what is due waits for it instead of each trying on its own. Returns the ids. */
export function hushIntents(db: WritableDb, connectionId: string, now: string): string[] {
  return ids(db.prepare<object, { id: string }>(HUSH).all({ connectionId, now }));
}

const POSTPONE = `UPDATE intents SET next_attempt_at = @until WHERE id IN (SELECT intents.id FROM ${JOINED}
    WHERE connection_id = @connectionId AND state IN ('waiting', 'unknown', 'scheduled') AND ${PLANNED_AT} <= @now)
  RETURNING id`;
/** The destination asked to be left alone for a while. Returns the ids. */
export function postponeIntents(
  db: WritableDb,
  connectionId: string,
  times: { readonly now: string; readonly until: string },
): string[] {
  return ids(db.prepare<object, { id: string }>(POSTPONE).all({ connectionId, ...times }));
}

const ADVANCE = `UPDATE intents SET next_attempt_at = @now
  WHERE state IN ('waiting', 'unknown', 'scheduled') AND next_attempt_at > @now RETURNING id`;
/** Everything that waits for its turn is due, whatever pause it was given; a set time holds all the same. */
export function advanceIntents(db: WritableDb, now: string): string[] {
  return ids(db.prepare<object, { id: string }>(ADVANCE).all({ now }));
}

function ids(rows: readonly { readonly id: string }[]): string[] {
  return rows.map((row) => row.id);
}
