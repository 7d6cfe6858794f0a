// The one place an intent changes state: machine, ledger of attempts and the story's status move in one transaction.
import { AppError } from '#shared/api/errors.ts';
import type { Attempt, Receipt } from '#shared/model/outbox.ts';
import type { WritableDb } from '../db/handle.ts';
import { closeAttempt, openAttempt } from '../db/rows/attempts.ts';
import {
  countOpenIntents,
  findIntent,
  intentsOfStory,
  updateIntent,
  type IntentRecord,
} from '../db/rows/intents.ts';
import { publicationsOf, savePublication } from '../db/rows/publications.ts';
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
  /** Nothing is to be done before, by the destination's clock; absent = as before. */
  readonly notBefore?: string;
  /** Tries in a row that the destination answered without taking it; absent = as many as before. */
  readonly failures?: number;
};

/** Moves an intent. @throws Error when the machine does not allow it: callers ask `nextState` first where people decide */
export function moveIntent(db: WritableDb, id: string, move: Move): IntentRecord {
  return db.transaction((): IntentRecord => {
    const intent = getIntent(db, id);
    const state = nextState(intent.state, move.event);
    if (state === undefined) throw new Error(`An intent in “${intent.state}” cannot ${move.event}`);
    // Whoever says “send it all the same” after the time went by is not asked twice.
    const isLate = intent.state === 'missed' && state === 'waiting';
    updateIntent(db, id, {
      state,
      nextAttemptAt: move.nextAttemptAt ?? null,
      notBefore: isLate ? null : (move.notBefore ?? intent.notBefore),
      notAfter: isLate ? null : intent.notAfter,
      failures: move.failures ?? intent.failures,
      isStopWanted: intent.isStopWanted && move.event !== 'retry',
      shownVersion: move.shownVersion === undefined ? intent.shownVersion : move.shownVersion,
      receipt: move.receipt ?? intent.receipt,
      at: move.at,
    });
    if (move.event === 'start') openAttempt(db, id, move.at, 'Đang gửi.');
    if (move.entry !== undefined) writeEntry(db, intent, { ...move.entry, at: move.at });
    if (move.receipt !== undefined) {
      recordPublication(db, intent, move.receipt);
      replaceHeld(db, intent, move.at);
    }
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
  const message = 'Đã có lần bấm mới hơn cho cùng nơi nhận; lần này dừng lại, lần mới đi thay.';
  return moveIntent(db, id, { event: 'replace', at, entry: { outcome: 'interrupted', message } });
}

/** A look at the destination that was not a sending; its end is written like any other attempt's. */
export function openLookUp(db: WritableDb, id: string, at: string): void {
  openAttempt(db, id, at, 'Đang xem lại nơi nhận.');
}

/**
 * The story is `waiting` while anything of it is in the outbox; then published as far as the latest public article of it goes;
 * a draft when it was taken back everywhere; and one that was never published gets back the status it had at the click.
 */
export function settleStoryStatus(
  db: WritableDb,
  intent: Pick<IntentRecord, 'storyId' | 'storyStatus'>,
): boolean {
  const { storyId } = intent;
  if (countOpenIntents(db, { storyId }) > 0) return setStoryStatus(db, storyId, 'waiting');
  const publications = publicationsOf(db, storyId);
  const latest = publications.find(({ visibility }) => visibility === 'public');
  if (latest === undefined) {
    return setStoryStatus(db, storyId, publications.length === 0 ? intent.storyStatus : 'draft');
  }
  const isCurrent = findStory(db, storyId)?.revision === latest.storyRevision;
  return setStoryStatus(db, storyId, isCurrent ? 'published' : 'changed');
}

/**
 * The destination has it, for a set time that is to come or that it has not kept: a click that may yet fail or be taken back
 * does not end it, only one that has arrived.
 */
export function isHeldThere({ state, receipt }: Pick<IntentRecord, 'state' | 'receipt'>): boolean {
  return state === 'scheduled' || (state === 'missed' && receipt !== null);
}

/** What has just arrived stands in the place of what the destination held for a set time. */
function replaceHeld(db: WritableDb, intent: IntentRecord, at: string): void {
  const isOvertaken = (other: IntentRecord): boolean =>
    isHeldThere(other) && other.connectionId === intent.connectionId && other.id !== intent.id;
  for (const other of intentsOfStory(db, intent.storyId).filter(isOvertaken)) replaceIntent(db, other.id, at);
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
