// SQL of the ledger of attempts: rows are added and closed, never taken away.
import { z } from 'zod';
import { Attempt } from '#shared/model/outbox.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

const ATTEMPT_COLUMNS = 'number, started_at AS startedAt, ended_at AS endedAt, outcome, message';
const ATTEMPTS = `SELECT ${ATTEMPT_COLUMNS} FROM attempts WHERE intent_id = ? ORDER BY number`;
export function attemptsOf(db: ReadableDb, intentId: string): Attempt[] {
  return z.array(Attempt).parse(db.prepare(ATTEMPTS).all(intentId));
}

const Owned = Attempt.extend({ intentId: z.string() });
const ATTEMPTS_OF_ALL = `SELECT intent_id AS intentId, ${ATTEMPT_COLUMNS} FROM attempts
  WHERE intent_id IN (SELECT value FROM json_each(?)) ORDER BY intent_id, number`;
/** The same for many at once, by intent; one without attempts is not in it. */
export function attemptsOfAll(
  db: ReadableDb,
  intentIds: readonly string[],
): ReadonlyMap<string, readonly Attempt[]> {
  const rows = z.array(Owned).parse(db.prepare(ATTEMPTS_OF_ALL).all(JSON.stringify(intentIds)));
  const byIntent = new Map<string, Attempt[]>();
  for (const { intentId, ...attempt } of rows) {
    const known = byIntent.get(intentId);
    if (known === undefined) byIntent.set(intentId, [attempt]);
    else known.push(attempt);
  }
  return byIntent;
}

const OPEN_ATTEMPT = `INSERT INTO attempts (intent_id, number, started_at, outcome, message)
  SELECT @intentId, coalesce(max(number), 0) + 1, @at, 'running', @message FROM attempts WHERE intent_id = @intentId`;
export function openAttempt(db: WritableDb, intentId: string, at: string, message: string): void {
  db.prepare(OPEN_ATTEMPT).run({ intentId, at, message });
}

export type AttemptEnd = {
  readonly at: string;
  readonly outcome: Attempt['outcome'];
  readonly message: string;
};

const CLOSE_ATTEMPT = `UPDATE attempts SET ended_at = @at, outcome = @outcome, message = @message
  WHERE intent_id = @intentId AND outcome = 'running'`;
/** Returns false when no attempt was running. */
export function closeAttempt(db: WritableDb, intentId: string, end: AttemptEnd): boolean {
  return db.prepare(CLOSE_ATTEMPT).run({ intentId, ...end }).changes > 0;
}

const CLOSE_LOOKS = `UPDATE attempts SET ended_at = @at, outcome = @outcome, message = @message
  WHERE outcome = 'running' AND intent_id IN (SELECT id FROM intents WHERE state <> 'sending')`;
/** Looks that a dead process had begun: they sent nothing, so that only the ledger needs their end. */
export function closeLooks(db: WritableDb, end: AttemptEnd): void {
  db.prepare(CLOSE_LOOKS).run(end);
}
