// SQL of intents: the rows themselves. What is due when is in intent-queue.ts. The payload is large and is only read when it
// is sent.
import { IntentState, Manifest, Receipt } from '#shared/model/outbox.ts';
import { StoryStatus } from '#shared/model/story.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';
import { PLANNED_AT } from './intent-times.ts';

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
  /** By this machine's clock; what waits for a set time is planned for it. */
  readonly nextAttemptAt: string | null;
  /** Nothing leaves before (an embargo), or there is nothing to be seen before (scheduled); by the destination's clock. */
  readonly notBefore: string | null;
  /** From then on a person is asked instead of sending late, by the destination's clock. */
  readonly notAfter: string | null;
  /** Tries in a row that the destination answered without taking it. */
  readonly failures: number;
  /** A person pressed Cancel while it was being sent. */
  readonly isStopWanted: boolean;
  readonly shownVersion: string | null;
  readonly receipt: Receipt | null;
  readonly createdAt: string;
  readonly updatedAt: string;
};

export type IntentRow = Omit<
  IntentRecord,
  'state' | 'manifest' | 'receipt' | 'storyStatus' | 'isStopWanted'
> & {
  readonly stopWanted: number;
  readonly state: string;
  readonly manifest: string;
  readonly receipt: string | null;
  readonly storyStatus: string;
};

export const SELECT_INTENT = `SELECT intents.id AS id, story_id AS storyId, connection_id AS connectionId,
  connections.name AS connectionName, headline, state, manifest, story_status AS storyStatus, ${PLANNED_AT} AS nextAttemptAt,
  not_before AS notBefore, not_after AS notAfter, failures, stop_wanted AS stopWanted,
  shown_version AS shownVersion, receipt,
  intents.created_at AS createdAt, updated_at AS updatedAt
  FROM intents JOIN connections ON connections.id = connection_id`;

const INSERT = `INSERT INTO intents (id, story_id, connection_id, headline, state, manifest, payload, story_status,
    next_attempt_at, not_before, not_after, urgent, created_at, updated_at)
  VALUES (@id, @storyId, @connectionId, @headline, 'holding', @manifest, @payload, @storyStatus,
    @nextAttemptAt, @notBefore, @notAfter, @urgent, @createdAt, @createdAt)`;
export function insertIntent(
  db: WritableDb,
  intent: Omit<
    IntentRecord,
    'connectionName' | 'state' | 'failures' | 'isStopWanted' | 'shownVersion' | 'receipt' | 'updatedAt'
  > & {
    readonly payload: unknown;
    readonly isUrgent: boolean;
  },
): void {
  const { manifest, payload, isUrgent, ...columns } = intent;
  db.prepare(INSERT).run({
    ...columns,
    urgent: isUrgent ? 1 : 0,
    manifest: JSON.stringify(manifest),
    payload: JSON.stringify(payload),
  });
}

const FIND = `${SELECT_INTENT} WHERE intents.id = ?`;
export function findIntent(db: ReadableDb, id: string): IntentRecord | undefined {
  const row = db.prepare<[string], IntentRow>(FIND).get(id);
  return row && toIntentRecord(row);
}

const IS_OPEN = "state NOT IN ('published', 'refused', 'cancelled')";

// What is open is always listed; what has ended only as far back as a person looks.
const LIST = `${SELECT_INTENT} WHERE ${IS_OPEN}
  OR intents.number IN (SELECT number FROM intents ORDER BY number DESC LIMIT 200)
  ORDER BY intents.number DESC`;
export function queryIntents(db: ReadableDb): IntentRecord[] {
  return db.prepare<[], IntentRow>(LIST).all().map(toIntentRecord);
}

const OF_STORY = `${SELECT_INTENT} WHERE story_id = ? ORDER BY intents.number`;
/** In the order of the clicks, in every state. */
export function intentsOfStory(db: ReadableDb, storyId: string): IntentRecord[] {
  return db.prepare<[string], IntentRow>(OF_STORY).all(storyId).map(toIntentRecord);
}

export type IntentChange = Pick<
  IntentRecord,
  | 'state'
  | 'nextAttemptAt'
  | 'notBefore'
  | 'notAfter'
  | 'failures'
  | 'isStopWanted'
  | 'shownVersion'
  | 'receipt'
>;

const CHANGE = `UPDATE intents SET state = @state, next_attempt_at = @nextAttemptAt, not_before = @notBefore,
  not_after = @notAfter, failures = @failures, stop_wanted = @stopWanted, shown_version = @shownVersion, receipt = @receipt, updated_at = @at
  WHERE id = @id`;
export function updateIntent(
  db: WritableDb,
  id: string,
  change: IntentChange & { readonly at: string },
): void {
  const { isStopWanted, ...columns } = change;
  const receipt = change.receipt === null ? null : JSON.stringify(change.receipt);
  db.prepare(CHANGE).run({ ...columns, receipt, stopWanted: isStopWanted ? 1 : 0, id });
}

const WANT_STOP = 'UPDATE intents SET stop_wanted = 1 WHERE id = ?';
export function markStopWanted(db: WritableDb, id: string): void {
  db.prepare(WANT_STOP).run(id);
}

const SET_SHOWN = 'UPDATE intents SET shown_version = @version WHERE id = @id';
/** The version of a conflict that a person has looked at last. */
export function setShownVersion(db: WritableDb, id: string, version: string): void {
  db.prepare(SET_SHOWN).run({ id, version });
}

const PAYLOAD = 'SELECT payload FROM intents WHERE id = ?';
/** The frozen payload, to be parsed by the caller's schema. */
export function findPayload(db: ReadableDb, id: string): unknown {
  const row = db.prepare<[string], { payload: string }>(PAYLOAD).get(id);
  return row === undefined ? undefined : JSON.parse(row.payload);
}

const OPEN_OF_STORY = `SELECT count(*) AS n FROM intents WHERE story_id = ? AND ${IS_OPEN}`;
const OPEN_OF_CONNECTION = `SELECT count(*) AS n FROM intents WHERE connection_id = ? AND ${IS_OPEN}`;
export function countOpenIntents(
  db: ReadableDb,
  of: { readonly storyId: string } | { readonly connectionId: string },
): number {
  const [sql, id] = 'storyId' in of ? [OPEN_OF_STORY, of.storyId] : [OPEN_OF_CONNECTION, of.connectionId];
  return db.prepare<[string], { n: number }>(sql).get(id)?.n ?? 0;
}

export function toIntentRecord({ stopWanted, ...row }: IntentRow): IntentRecord {
  return {
    ...row,
    isStopWanted: stopWanted === 1,
    state: IntentState.parse(row.state),
    manifest: Manifest.parse(JSON.parse(row.manifest)),
    storyStatus: StoryStatus.parse(row.storyStatus),
    receipt: row.receipt === null ? null : Receipt.parse(JSON.parse(row.receipt)),
  };
}
