// SQL of the ledger of attempts: rows are added and closed, never taken away.
import { z } from 'zod';
import { Attempt } from '#shared/model/outbox.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

const ATTEMPT_COLUMNS = 'number, started_at AS startedAt, ended_at AS endedAt, outcome, message';
const ATTEMPTS = `SELECT ${ATTEMPT_COLUMNS} FROM attempts WHERE intent_id = ? ORDER BY number`;
export function attemptsOf(db: ReadableDb, intentId: string): Attempt[] {
  return z.array(Attempt).parse(db.prepare(ATTEMPTS).all(intentId));
}

const OPEN_ATTEMPT = `INSERT INTO attempts (intent_id, number, started_at, outcome, message)
  SELECT @intentId, coalesce(max(number), 0) + 1, @at, 'running', @message FROM attempts WHERE intent_id = @intentId`;
export function openAttempt(db: WritableDb, intentId: string, at: string, message: string): void {
  db.prepare(OPEN_ATTEMPT).run({ intentId, at, message });
}

const CLOSE_ATTEMPT = `UPDATE attempts SET ended_at = @at, outcome = @outcome, message = @message
  WHERE intent_id = @intentId AND outcome = 'running'`;
/** Returns false when no attempt was running. */
export function closeAttempt(
  db: WritableDb,
  intentId: string,
  end: { readonly at: string; readonly outcome: Attempt['outcome']; readonly message: string },
): boolean {
  return db.prepare(CLOSE_ATTEMPT).run({ intentId, ...end }).changes > 0;
}
