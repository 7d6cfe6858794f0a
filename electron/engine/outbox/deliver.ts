// One attempt at one intent: either a sending or a look at what an earlier one left behind. Everything that may happen out
// there ends as an event of the machine (after-sending.ts, after-look.ts) and a sentence in the ledger.
import { AppError } from '#shared/api/errors.ts';
import { ask } from '../connections/ask.ts';
import {
  Payload,
  type Answer,
  type Delivery,
  type DeliveryOutcome,
  type DeliveryWatch,
} from '../connections/connection-adapter.ts';
import { uploadLedger } from '../connections/upload-ledger.ts';
import { findPayload, type IntentRecord } from '../db/rows/intents.ts';
import { findPublication } from '../db/rows/publications.ts';
import { logUnexpected } from '../log.ts';
import { moveAfterLook, type Found } from './after-look.ts';
import { moveAfterSending, type PlannedMove } from './after-sending.ts';
import type { Delivered, DeliveryParts, Sent } from './delivery-parts.ts';
import { isAsApproved } from './freeze.ts';
import { moveIntent, openLookUp } from './ledger.ts';
import { stoppedByRequest } from './ledger-words.ts';

/** Sends an intent that is `waiting`. Never throws for what happens out there. */
export async function sendIntent(
  parts: DeliveryParts,
  intent: IntentRecord,
  watch: DeliveryWatch,
): Promise<Delivered> {
  const { db, clock } = parts;
  moveIntent(db, intent.id, { event: 'start', at: clock.now().toISOString() });
  const sent = await publish(parts, intent, watch);
  const answer = await answerAfter(parts, sent.outcome);
  const stop: unknown = watch.signal.reason;
  const move = moveAfterSending(parts, intent, { ...sent, stop, heard: answer?.state });
  endAttempt(parts, intent.id, move);
  const { outcome } = sent;
  return { answer, restMs: outcome.state === 'later' ? outcome.retryAfterMs : undefined };
}

/** Looks at what is there under an intent that is `unknown` or `scheduled`; sends nothing. */
export async function lookAtIntent(parts: DeliveryParts, intent: IntentRecord): Promise<Delivered> {
  const { db, clock } = parts;
  openLookUp(db, intent.id, clock.now().toISOString());
  const found = await readBack(parts, intent);
  const answer = await answerAfterLook(parts, intent, found);
  endAttempt(parts, intent.id, moveAfterLook(parts, intent, { found, answer }));
  return { answer };
}

/** Who was asked to stop and has left nothing that a reader sees is not sent again. */
function endAttempt({ db, clock }: DeliveryParts, id: string, move: PlannedMove): void {
  const at = clock.now().toISOString();
  db.transaction(() => {
    const { state, isStopWanted } = moveIntent(db, id, { ...move, at });
    if (state === 'waiting' && isStopWanted)
      moveIntent(db, id, { event: 'cancel', entry: stoppedByRequest, at });
  })();
}

/** Undefined where the look itself has told enough. */
async function answerAfterLook(
  parts: DeliveryParts,
  intent: IntentRecord,
  found: Found,
): Promise<Answer | undefined> {
  if (found.state === 'signed-out') return signedOut(parts, found.message);
  // That a set time was not kept is said by the destination's clock of this moment.
  const isLate = found.state === 'scheduled' && intent.state === 'scheduled';
  const hasSeen = found.state !== 'unreachable' && found.state !== 'failed' && !isLate;
  return hasSeen ? undefined : ask(parts.adapter, parts.destination);
}

function signedOut({ destination: { memory } }: DeliveryParts, message: string): Answer {
  return { state: 'signed-out', message, memory };
}

/** Where an attempt went wrong the destination is asked once more: waiting for its answer is right only while it gives none. */
async function answerAfter(parts: DeliveryParts, outcome: DeliveryOutcome): Promise<Answer | undefined> {
  const { adapter, connection, destination } = parts;
  if (outcome.state === 'signed-out') return signedOut(parts, outcome.message);
  if (outcome.state === 'published' || outcome.state === 'scheduled') {
    const { state, message } = connection.reachability;
    const words = state === 'reachable' ? message : 'Nơi nhận đang trả lời.';
    return { state: 'reachable', message: words, memory: outcome.memory };
  }
  const isInDoubt = outcome.state === 'unreachable' || outcome.state === 'unknown';
  return isInDoubt ? ask(adapter, destination) : undefined;
}

async function publish(parts: DeliveryParts, intent: IntentRecord, watch: DeliveryWatch): Promise<Sent> {
  const delivery = toDelivery(parts, intent);
  if (!isAsApproved(intent.manifest, delivery.payload)) {
    const message =
      'Nội dung cất trong hộp thư đi không còn khớp bản đã duyệt nên không gửi. Hãy mở bài và bấm Đăng lại.';
    return { outcome: { state: 'refused', message }, isOurs: true };
  }
  try {
    return { outcome: await parts.adapter.deliver(delivery, watch), isOurs: false };
  } catch (error) {
    if (error instanceof AppError) return sentByError(error);
    const message = `Lỗi ngoài dự kiến khi gửi (mã nhật ký ${logUnexpected(error)}). Bài vẫn còn nguyên; sẽ xem lại nơi nhận trước khi gửi tiếp.`;
    return { outcome: { state: 'unknown', message }, isOurs: true };
  }
}

function sentByError({ code, message }: AppError): Sent {
  if (code === 'destination_unreachable')
    return { outcome: { state: 'unreachable', message }, isOurs: false };
  if (code === 'cancelled') return { outcome: { state: 'stopped' }, isOurs: true };
  // The library's own disk is full or locked: it may be free again soon, and the story is not at fault.
  if (code === 'disk_full' || code === 'library_read_only' || code === 'library_missing') {
    return { outcome: { state: 'later', message }, isOurs: true };
  }
  return { outcome: { state: 'refused', message }, isOurs: false };
}

async function readBack(parts: DeliveryParts, intent: IntentRecord): Promise<Found> {
  try {
    return await parts.adapter.readBack(toDelivery(parts, intent));
  } catch (error) {
    if (error instanceof AppError) return { state: 'failed', message: error.message };
    const message = `Lỗi ngoài dự kiến khi xem lại nơi nhận (mã nhật ký ${logUnexpected(error)}).`;
    return { state: 'failed', message };
  }
}

function toDelivery({ db, clock, connection, destination }: DeliveryParts, intent: IntentRecord): Delivery {
  return {
    intentId: intent.id,
    destination,
    manifest: intent.manifest,
    payload: Payload.parse(findPayload(db, intent.id)),
    previous: findPublication(db, intent.storyId, intent.connectionId) ?? null,
    mayOverwrite: intent.shownVersion,
    uploads: uploadLedger({ db, clock }, connection.id),
  };
}
