// SQL of intents. The payload is large and is only read when it is sent.
import { IntentState, Manifest, Receipt } from '#shared/model/outbox.ts';
import { StoryStatus } from '#shared/model/story.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

/** An intent as stored; the payload is asked for on its own. */
export type IntentRecord = {
  readonly id: string;
  readonly storyId: string;
  readonly connectionId: string;
  readonly connectionName: string;
  readonly headline: string;
  readonly state: IntentState;
  readonly manifest: Manifest;
  /** The story's status at the click. */
  readonly storyStatus: StoryStatus;
  readonly nextAttemptAt: string | null;
  readonly shownVersion: string | null;
  readonly receipt: Receipt | null;
  readonly createdAt: string;
  readonly updatedAt: string;
};

type IntentRow = Omit<IntentRecord, 'state' | 'manifest' | 'receipt' | 'storyStatus'> & {
  readonly state: string;
  readonly manifest: string;
  readonly receipt: string | null;
  readonly storyStatus: string;
};

const SELECT = `SELECT intents.id AS id, story_id AS storyId, connection_id AS connectionId, connections.name AS connectionName,
  headline, state, manifest, story_status AS storyStatus, next_attempt_at AS nextAttemptAt, shown_version AS shownVersion,
  receipt, intents.created_at AS createdAt, updated_at AS updatedAt
  FROM intents JOIN connections ON connections.id = connection_id`;

const INSERT = `INSERT INTO intents (id, story_id, connection_id, headline, state, manifest, payload, story_status,
    next_attempt_at, created_at, updated_at)
  VALUES (@id, @storyId, @connectionId, @headline, 'holding', @manifest, @payload, @storyStatus,
    @nextAttemptAt, @createdAt, @createdAt)`;
export function insertIntent(
  db: WritableDb,
  intent: Pick<
    IntentRecord,
    | 'id'
    | 'storyId'
    | 'connectionId'
    | 'headline'
    | 'manifest'
    | 'storyStatus'
    | 'nextAttemptAt'
    | 'createdAt'
  > & { readonly payload: unknown },
): void {
  const { manifest, payload, ...columns } = intent;
  db.prepare(INSERT).run({
    ...columns,
    manifest: JSON.stringify(manifest),
    payload: JSON.stringify(payload),
  });
}

const FIND = `${SELECT} WHERE intents.id = ?`;
export function findIntent(db: ReadableDb, id: string): IntentRecord | undefined {
  const row = db.prepare<[string], IntentRow>(FIND).get(id);
  return row && toRecord(row);
}

// What is open is always listed; what has ended only as far back as a person looks.
const LIST = `${SELECT} WHERE state NOT IN ('published', 'refused', 'cancelled')
  OR intents.number IN (SELECT number FROM intents ORDER BY number DESC LIMIT 200)
  ORDER BY intents.number DESC`;
export function queryIntents(db: ReadableDb): IntentRecord[] {
  return db.prepare<[], IntentRow>(LIST).all().map(toRecord);
}

const OF_STORY = `${SELECT} WHERE story_id = ? ORDER BY intents.number`;
/** In the order of the clicks, in every state. */
export function intentsOfStory(db: ReadableDb, storyId: string): IntentRecord[] {
  return db.prepare<[string], IntentRow>(OF_STORY).all(storyId).map(toRecord);
}

// The order of clicks decides, not the clock: the number only grows.
const DUE = `${SELECT} WHERE state IN ('waiting', 'unknown') AND next_attempt_at <= @now
    AND connection_id = @connectionId AND removed_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM intents AS other WHERE other.story_id = intents.story_id AND other.id <> intents.id
      AND (other.state = 'sending' OR (other.state = 'unknown' AND other.connection_id = intents.connection_id)))
  ORDER BY state = 'waiting', intents.number LIMIT 1`;
/** What a connection's worker takes next: look-ups first; never a story that is in flight somewhere. */
export function findDueIntent(db: ReadableDb, connectionId: string, now: string): IntentRecord | undefined {
  const row = db.prepare<object, IntentRow>(DUE).get({ connectionId, now });
  return row && toRecord(row);
}

const DUE_CONNECTIONS = `SELECT DISTINCT connection_id AS id FROM intents
  WHERE state IN ('waiting', 'unknown') AND next_attempt_at <= ?`;
export function connectionsWithDueIntents(db: ReadableDb, now: string): string[] {
  return ids(db.prepare<[string], { id: string }>(DUE_CONNECTIONS).all(now));
}

const AWAITED = `SELECT DISTINCT connection_id AS id FROM intents
  WHERE state IN ('waiting', 'unknown') AND next_attempt_at IS NULL`;
/** Connections whose answer something waits for. */
export function awaitedConnections(db: ReadableDb): string[] {
  return ids(db.prepare<[], { id: string }>(AWAITED).all());
}

const HELD = "SELECT id FROM intents WHERE state = 'holding' AND next_attempt_at <= ? ORDER BY number";
export function intentsPastTheirHold(db: ReadableDb, now: string): string[] {
  return ids(db.prepare<[string], { id: string }>(HELD).all(now));
}

const SENDING = "SELECT id FROM intents WHERE state = 'sending' ORDER BY number";
export function intentsInFlight(db: ReadableDb): string[] {
  return ids(db.prepare<[], { id: string }>(SENDING).all());
}

const NEXT_TIME = `SELECT min(next_attempt_at) AS at FROM intents
  WHERE state IN ('holding', 'waiting', 'unknown') AND next_attempt_at > ?`;
/** What is overdue waits for another intent to end, not for a time. */
export function nextIntentTime(db: ReadableDb, now: string): string | null {
  return db.prepare<[string], { at: string | null }>(NEXT_TIME).get(now)?.at ?? null;
}

const WAKE = `UPDATE intents SET next_attempt_at = @now
  WHERE state IN ('waiting', 'unknown') AND connection_id = @connectionId AND next_attempt_at IS NULL RETURNING id`;
/** The destination answers again: what waited for it is due. Returns the ids. */
export function wakeIntents(db: WritableDb, connectionId: string, now: string): string[] {
  return ids(db.prepare<object, { id: string }>(WAKE).all({ connectionId, now }));
}

const HUSH = `UPDATE intents SET next_attempt_at = NULL
  WHERE state IN ('waiting', 'unknown') AND connection_id = @connectionId AND next_attempt_at <= @now RETURNING id`;
/** The destination does not answer: what is due waits for it instead of each trying on its own. Returns the ids. */
export function hushIntents(db: WritableDb, connectionId: string, now: string): string[] {
  return ids(db.prepare<object, { id: string }>(HUSH).all({ connectionId, now }));
}

const ADVANCE = `UPDATE intents SET next_attempt_at = @now
  WHERE state IN ('waiting', 'unknown') AND next_attempt_at > @now RETURNING id`;
/** A person asked for everything to be tried now. */
export function advanceIntents(db: WritableDb, now: string): string[] {
  return ids(db.prepare<object, { id: string }>(ADVANCE).all({ now }));
}

export type IntentChange = Pick<IntentRecord, 'state' | 'nextAttemptAt' | 'shownVersion' | 'receipt'>;

const CHANGE = `UPDATE intents SET state = @state, next_attempt_at = @nextAttemptAt, shown_version = @shownVersion,
  receipt = @receipt, updated_at = @at WHERE id = @id`;
export function updateIntent(
  db: WritableDb,
  id: string,
  change: IntentChange & { readonly at: string },
): void {
  const receipt = change.receipt === null ? null : JSON.stringify(change.receipt);
  db.prepare(CHANGE).run({ ...change, receipt, id });
}

const PAYLOAD = 'SELECT payload FROM intents WHERE id = ?';
/** The frozen payload, to be parsed by the caller's schema. */
export function findPayload(db: ReadableDb, id: string): unknown {
  const row = db.prepare<[string], { payload: string }>(PAYLOAD).get(id);
  return row === undefined ? undefined : JSON.parse(row.payload);
}

const OPEN = `SELECT count(*) AS n FROM intents WHERE state NOT IN ('published', 'refused', 'cancelled')
  AND (@storyId IS NULL OR story_id = @storyId) AND (@connectionId IS NULL OR connection_id = @connectionId)`;
export function countOpenIntents(
  db: ReadableDb,
  of: { readonly storyId?: string; readonly connectionId?: string },
): number {
  const { storyId = null, connectionId = null } = of;
  return db.prepare<object, { n: number }>(OPEN).get({ storyId, connectionId })?.n ?? 0;
}

function ids(rows: readonly { readonly id: string }[]): string[] {
  return rows.map((row) => row.id);
}

function toRecord(row: IntentRow): IntentRecord {
  return {
    ...row,
    state: IntentState.parse(row.state),
    manifest: Manifest.parse(JSON.parse(row.manifest)),
    storyStatus: StoryStatus.parse(row.storyStatus),
    receipt: row.receipt === null ? null : Receipt.parse(JSON.parse(row.receipt)),
  };
}
