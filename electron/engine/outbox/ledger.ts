// The one place an intent changes state: machine, ledger of attempts and the story's status move in one transaction.
import { AppError } from '#shared/api/errors.ts';
import type { Attempt, Receipt } from '#shared/model/outbox.ts';
import type { WritableDb } from '../db/handle.ts';
import { closeAttempt, openAttempt } from '../db/rows/attempts.ts';
import { countOpenIntents, findIntent, updateIntent, type IntentRecord } from '../db/rows/intents.ts';
import { findLatestPublication, savePublication } from '../db/rows/publications.ts';
import { findStory } from '../db/rows/stories.ts';
import { setStoryStatus } from '../library/story-status.ts';
import { nextState, type IntentEvent } from './transitions.ts';

export type Move = {
  readonly event: IntentEvent;
  readonly at: string;
  /** When something is to happen next; null = nothing planned, or (while waiting) once the destination answers. */
  readonly nextAttemptAt?: string | null;
  /** Closes the running attempt, or, where none runs, is written down as one of its own. */
  readonly entry?: { readonly outcome: Attempt['outcome']; readonly message: string };
  readonly shownVersion?: string | null;
  readonly receipt?: Receipt;
};

/** Moves an intent. @throws Error when the machine does not allow it: callers ask `nextState` first where people decide */
export function moveIntent(db: WritableDb, id: string, move: Move): IntentRecord {
  return db.transaction((): IntentRecord => {
    const intent = getIntent(db, id);
    const state = nextState(intent.state, move.event);
    if (state === undefined) throw new Error(`An intent in “${intent.state}” cannot ${move.event}`);
    updateIntent(db, id, {
      state,
      nextAttemptAt: move.nextAttemptAt ?? null,
      shownVersion: move.shownVersion === undefined ? intent.shownVersion : move.shownVersion,
      receipt: move.receipt ?? intent.receipt,
      at: move.at,
    });
    if (move.event === 'start') openAttempt(db, id, move.at, 'Đang gửi.');
    if (move.entry !== undefined) writeEntry(db, intent, { ...move.entry, at: move.at });
    if (move.receipt !== undefined) recordPublication(db, intent, move.receipt);
    settleStoryStatus(db, intent);
    return getIntent(db, id);
  })();
}

export function getIntent(db: WritableDb, id: string): IntentRecord {
  const intent = findIntent(db, id);
  if (intent === undefined) throw new AppError('not_found', 'Không thấy lần gửi này trong hộp thư đi.');
  return intent;
}

/** Ends an intent in favour of a newer click for the same story and destination. */
export function replaceIntent(db: WritableDb, id: string, at: string): IntentRecord {
  const message = 'Đã có lần bấm Đăng mới hơn cho cùng nơi nhận; lần gửi này dừng lại, bản mới đi thay.';
  return moveIntent(db, id, { event: 'replace', at, entry: { outcome: 'interrupted', message } });
}

/** A look at the destination that was not a sending; its end is written like any other attempt's. */
export function openLookUp(db: WritableDb, id: string, at: string): void {
  openAttempt(db, id, at, 'Đang xem lại nơi nhận.');
}

/**
 * The story is `waiting` while anything of it is in the outbox; then what the last publication makes of it; a story that
 * was never published gets back the status it had at the click.
 */
export function settleStoryStatus(
  db: WritableDb,
  intent: Pick<IntentRecord, 'storyId' | 'storyStatus'>,
): boolean {
  const { storyId } = intent;
  if (countOpenIntents(db, { storyId }) > 0) return setStoryStatus(db, storyId, 'waiting');
  const publication = findLatestPublication(db, storyId);
  if (publication === undefined) return setStoryStatus(db, storyId, intent.storyStatus);
  const isCurrent = findStory(db, storyId)?.revision === publication.storyRevision;
  return setStoryStatus(db, storyId, isCurrent ? 'published' : 'changed');
}

function writeEntry(
  db: WritableDb,
  intent: IntentRecord,
  entry: { readonly at: string; readonly outcome: Attempt['outcome']; readonly message: string },
): void {
  const isRunning = closeAttempt(db, intent.id, entry);
  if (isRunning) return;
  openAttempt(db, intent.id, entry.at, entry.message);
  closeAttempt(db, intent.id, entry);
}

function recordPublication(db: WritableDb, intent: IntentRecord, receipt: Receipt): void {
  savePublication(db, {
    storyId: intent.storyId,
    connectionId: intent.connectionId,
    remoteId: receipt.remoteId,
    url: receipt.url,
    version: receipt.version,
    storyRevision: intent.manifest.storyRevision,
    visibility: receipt.visibility,
    intentId: intent.id,
    publishedAt: receipt.publishedAt,
  });
}
