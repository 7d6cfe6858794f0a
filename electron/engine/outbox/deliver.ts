// One attempt at one intent: either a sending or a look at what an earlier one left behind. Everything that may happen out
// there ends as an event of the machine and a sentence in the ledger.
import { AppError } from '#shared/api/errors.ts';
import type { Attempt, Receipt } from '#shared/model/outbox.ts';
import {
  Payload,
  type Answer,
  type ConnectionAdapter,
  type Delivery,
  type DeliveryOutcome,
  type Destination,
  type DeliveryWatch,
  type ReadBack,
} from '../connections/connection-adapter.ts';
import { uploadLedger } from '../connections/upload-ledger.ts';
import type { WritableDb } from '../db/handle.ts';
import { attemptsOf } from '../db/rows/attempts.ts';
import type { ConnectionRecord } from '../db/rows/connections.ts';
import { findPayload, type IntentRecord } from '../db/rows/intents.ts';
import { findPublication } from '../db/rows/publications.ts';
import type { Clock } from '../clock.ts';
import { logUnexpected } from '../log.ts';
import { isAsApproved } from './freeze.ts';
import { moveIntent, openLookUp, type Move } from './ledger.ts';
import { retryDelayMs } from './retry-times.ts';

export type DeliveryParts = {
  readonly db: WritableDb;
  readonly clock: Clock;
  readonly random: () => number;
  readonly adapter: ConnectionAdapter;
  readonly connection: ConnectionRecord;
  /** The connection as its adapter sees it. */
  readonly destination: Destination;
};

/** What the attempt tells about the connection, for whoever keeps its state. */
export type Delivered = {
  readonly answer: Answer['state'] | 'unknown';
  readonly message: string;
  readonly memory: unknown;
};

/** A person's wish to stop, told apart from the engine's closing by the reason of the signal. */
export const stoppedByPerson = Symbol('stopped by a person');

/** Sends an intent that is `waiting`. Never throws for what happens out there. */
export async function sendIntent(
  parts: DeliveryParts,
  intent: IntentRecord,
  watch: DeliveryWatch,
): Promise<Delivered> {
  const { db, clock } = parts;
  moveIntent(db, intent.id, { event: 'start', at: clock.now().toISOString() });
  const outcome = await publish(parts, intent, watch);
  const delivered = await answerAfter(parts, outcome);
  const isCancelled = outcome.state === 'stopped' && watch.signal.reason === stoppedByPerson;
  const move = isCancelled ? cancelled : moveFor(parts, intent, { outcome, answer: delivered.answer });
  moveIntent(db, intent.id, { ...move, at: clock.now().toISOString() });
  return delivered;
}

/** Looks an intent up that is `unknown`; sends nothing. */
export async function lookUpIntent(parts: DeliveryParts, intent: IntentRecord): Promise<Delivered> {
  const { db, clock, connection } = parts;
  openLookUp(db, intent.id, clock.now().toISOString());
  const found = await readBack(parts, intent);
  moveIntent(db, intent.id, { ...moveAfterLookUp(parts, intent, found), at: clock.now().toISOString() });
  const answer = found.state === 'unreachable' ? 'unreachable' : 'unknown';
  return { answer, message: found.state === 'unreachable' ? found.message : '', memory: connection.memory };
}

type Planned = Omit<Move, 'at'>;

const cancelled: Planned = {
  event: 'cancel',
  entry: {
    outcome: 'interrupted',
    message: 'Đã dừng theo yêu cầu trước khi bạn đọc thấy gì; nơi nhận giữ bản cũ.',
  },
};

/** Where an attempt went wrong the destination is asked once more: waiting for its answer is right only while it gives none. */
async function answerAfter(
  { adapter, connection, destination }: DeliveryParts,
  outcome: DeliveryOutcome,
): Promise<Delivered> {
  if (outcome.state === 'signed-out') {
    return { answer: 'signed-out', message: outcome.message, memory: connection.memory };
  }
  if (outcome.state === 'published' || outcome.state === 'scheduled') {
    const { state, message } = connection.reachability;
    const words = state === 'reachable' ? message : 'Nơi nhận đang trả lời.';
    return { answer: 'reachable', message: words, memory: outcome.memory };
  }
  if (outcome.state === 'unreachable' || outcome.state === 'unknown') {
    const { state, message, memory } = await adapter.test(destination);
    return { answer: state, message, memory };
  }
  return { answer: 'unknown', message: '', memory: connection.memory };
}

async function publish(
  parts: DeliveryParts,
  intent: IntentRecord,
  watch: DeliveryWatch,
): Promise<DeliveryOutcome> {
  const delivery = toDelivery(parts, intent);
  if (!isAsApproved(intent.manifest, delivery.payload)) {
    const message =
      'Nội dung cất trong hộp thư đi không còn khớp bản đã duyệt nên không gửi. Hãy mở bài và bấm Đăng lại.';
    return { state: 'refused', message };
  }
  try {
    return await parts.adapter.deliver(delivery, watch);
  } catch (error) {
    if (error instanceof AppError) return outcomeOfError(error);
    const message = `Lỗi ngoài dự kiến khi gửi (mã nhật ký ${logUnexpected(error)}). Bài vẫn còn nguyên; sẽ xem lại nơi nhận trước khi gửi tiếp.`;
    return { state: 'unknown', message };
  }
}

function outcomeOfError(error: AppError): DeliveryOutcome {
  const { code, message } = error;
  if (code === 'destination_unreachable') return { state: 'unreachable', message };
  if (code === 'cancelled') return { state: 'stopped' };
  // The library's own disk is full or locked: it may be free again soon, and the story is not at fault.
  if (code === 'disk_full' || code === 'library_read_only' || code === 'library_missing') {
    return { state: 'later', message };
  }
  return { state: 'refused', message };
}

function moveFor(
  parts: DeliveryParts,
  intent: IntentRecord,
  after: { readonly outcome: DeliveryOutcome; readonly answer: Delivered['answer'] },
): Planned {
  const { outcome } = after;
  const nextAttemptAt = after.answer === 'unreachable' ? null : retryTime(parts, intent);
  switch (outcome.state) {
    case 'published':
      return {
        event: 'arrive',
        receipt: outcome.receipt,
        shownVersion: null,
        entry: arrived(outcome.receipt),
      };
    case 'scheduled':
      return {
        event: 'accept',
        receipt: outcome.receipt,
        shownVersion: null,
        nextAttemptAt: outcome.receipt.publicAt,
        entry: accepted(outcome.receipt),
      };
    case 'signed-out':
      return { event: 'postpone', nextAttemptAt: null, entry: entry('waiting', outcome.message) };
    case 'unreachable':
    case 'later':
      return { event: 'postpone', nextAttemptAt, entry: entry('waiting', outcome.message) };
    case 'stopped':
      return {
        event: 'postpone',
        nextAttemptAt: parts.clock.now().toISOString(),
        entry: entry('interrupted', 'Ứng dụng đóng lại trước khi bạn đọc thấy gì; sẽ gửi tiếp khi mở lại.'),
      };
    case 'conflict':
      return {
        event: 'differ',
        shownVersion: outcome.remoteVersion,
        entry: entry('conflict', outcome.message),
      };
    case 'refused':
      return { event: 'refuse', entry: entry('refused', outcome.message) };
    case 'unknown':
      return {
        event: 'lose',
        nextAttemptAt: lookUpTime(parts, after.answer),
        entry: entry('unknown', outcome.message),
      };
  }
}

async function readBack(
  parts: DeliveryParts,
  intent: IntentRecord,
): Promise<ReadBack | { state: 'failed'; message: string }> {
  try {
    return await parts.adapter.readBack(toDelivery(parts, intent));
  } catch (error) {
    if (error instanceof AppError) return { state: 'failed', message: error.message };
    const message = `Chưa xem lại được nơi nhận vì lỗi ngoài dự kiến (mã nhật ký ${logUnexpected(error)}); sẽ thử lại.`;
    return { state: 'failed', message };
  }
}

function moveAfterLookUp(
  parts: DeliveryParts,
  intent: IntentRecord,
  found: Awaited<ReturnType<typeof readBack>>,
): Planned {
  switch (found.state) {
    case 'published':
      return { event: 'arrive', receipt: found.receipt, shownVersion: null, entry: arrived(found.receipt) };
    case 'scheduled':
      return {
        event: 'accept',
        receipt: found.receipt,
        shownVersion: null,
        nextAttemptAt: found.receipt.publicAt,
        entry: accepted(found.receipt),
      };
    case 'incomplete':
      return {
        event: 'miss',
        nextAttemptAt: resendTime(parts, intent),
        entry: entry('waiting', found.message),
      };
    case 'unreachable':
      return { event: 'postpone', nextAttemptAt: null, entry: entry('unknown', found.message) };
    case 'failed':
      return {
        event: 'postpone',
        nextAttemptAt: retryTime(parts, intent),
        entry: entry('unknown', found.message),
      };
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

function retryTime({ db, clock, random }: DeliveryParts, intent: IntentRecord): string {
  const delay = retryDelayMs(attemptsOf(db, intent.id).length, random());
  return new Date(clock.now().getTime() + delay).toISOString();
}

/** A look costs little, so it is taken as soon as there is somebody to ask. */
function lookUpTime({ clock }: DeliveryParts, answer: Delivered['answer']): string | null {
  return answer === 'unreachable' ? null : clock.now().toISOString();
}

/** At once after a first loss; a destination that keeps losing what it gets is not hammered. */
function resendTime(parts: DeliveryParts, intent: IntentRecord): string {
  const losses = attemptsOf(parts.db, intent.id).filter((attempt) => attempt.outcome === 'unknown').length;
  return losses > 1 ? retryTime(parts, intent) : parts.clock.now().toISOString();
}

function entry(outcome: Attempt['outcome'], message: string): NonNullable<Move['entry']> {
  return { outcome, message };
}

function arrived(receipt: Receipt): NonNullable<Move['entry']> {
  const sent =
    receipt.files === 0 ? 'Nơi nhận đã có đủ, không phải gửi gì thêm' : `Đã gửi ${receipt.files} tệp`;
  return entry('published', `${sent}; trang ở nơi nhận đã đọc lại và khớp bản duyệt.`);
}

function accepted(receipt: Receipt): NonNullable<Move['entry']> {
  const when = receipt.publicAt === null ? 'giờ đã hẹn' : receipt.publicAt;
  return entry('waiting', `Nơi nhận đã có đủ bài và ảnh, sẽ tự đăng lúc ${when}.`);
}
