// What a person may decide about an intent: cancel it, try it now, end its hold. Each answers with what becomes of it, or says
// in one sentence why not and what can be done instead.
import { AppError } from '#shared/api/errors.ts';
import type { WritableDb } from '../db/handle.ts';
import { findConnection } from '../db/rows/connections.ts';
import type { IntentRecord } from '../db/rows/intents.ts';
import { byTheirClock, inWords } from './destination-clock.ts';
import { newerIntents } from './give-way.ts';
import type { Move } from './ledger.ts';
import { entry } from './ledger-words.ts';
import { nextState } from './transitions.ts';

export type Decision = Omit<Move, 'at'>;

/** @throws AppError conflict once a reader may see it */
export function decideCancel(intent: IntentRecord): Decision {
  if (nextState(intent.state, 'cancel') === undefined) throw tooLateToCancel(intent);
  const isThere = intent.receipt?.visibility === 'scheduled';
  const message = isThere
    ? 'Đã thôi theo dõi theo yêu cầu; bài hẹn giờ vẫn nằm ở nơi nhận, hãy xóa bản nháp nếu không muốn nó tự lên.'
    : 'Đã hủy theo yêu cầu; chưa gửi gì đi, bài vẫn còn trong thư viện.';
  return { event: 'cancel', entry: entry('interrupted', message) };
}

/** Tries now what waits; after a conflict it means "overwrite what I was shown", after a missed time "all the same". */
export function decideRetry(db: WritableDb, intent: IntentRecord, now: Date): Decision {
  const { state, manifest, notBefore } = intent;
  const at = now.toISOString();
  const connection = findConnection(db, intent.connectionId);
  if (nextState(state, 'retry') === undefined) throw nothingToRetry();
  if (newerIntents(db, intent).length > 0) throw overtaken();
  if (connection?.reachability.state === 'signed-out') throw signInFirst(intent);
  if (state === 'waiting' && connection !== undefined && notBefore !== null) {
    if (byTheirClock(connection, now).toISOString() < notBefore) throw underEmbargo(notBefore);
  }
  if (state === 'missed' && manifest.action === 'schedule') {
    // A click for a set time is never turned into one for now; where the destination has it, it can be asked.
    if (intent.receipt === null) throw timeIsOver();
    return { event: 'look', nextAttemptAt: at, failures: 0 };
  }
  return { event: 'retry', nextAttemptAt: at, failures: 0 };
}

function tooLateToCancel({ state, receipt }: IntentRecord): AppError {
  const when =
    receipt?.publicAt === null || receipt === null ? 'đúng giờ hẹn' : `lúc ${inWords(receipt.publicAt)}`;
  const message =
    state === 'unknown'
      ? 'Lần gửi này có thể đã lên trang nên không hủy được nữa; đang xem lại nơi nhận, xin đợi kết quả.'
      : state === 'scheduled'
        ? `Nơi nhận đã giữ bài và sẽ tự đăng ${when}, nên hủy ở đây không ngăn được. Hãy mở bài để xóa bản nháp ở đó, hoặc hẹn giờ khác.`
        : 'Lần gửi này đã kết thúc nên không còn gì để hủy.';
  return new AppError('conflict', message);
}

function nothingToRetry(): AppError {
  return new AppError(
    'invalid_request',
    'Lần gửi này không cần gửi lại; muốn gửi bản mới, hãy mở bài và bấm Đăng.',
  );
}

function overtaken(): AppError {
  return new AppError(
    'conflict',
    'Đã có lần bấm mới hơn cho bài này nên không gửi lại bản cũ. Hãy theo dõi lần gửi mới trong hộp thư đi.',
  );
}

function signInFirst({ connectionName }: IntentRecord): AppError {
  return new AppError(
    'conflict',
    `“${connectionName}” đang chờ đăng nhập lại nên chưa thử được. Hãy đăng nhập trong phần Kết nối; bài chờ sẽ tự đi tiếp.`,
  );
}

function underEmbargo(until: string): AppError {
  return new AppError(
    'conflict',
    `Bài đang được giữ tới ${inWords(until)} nên không gửi sớm hơn. Muốn đăng ngay, hãy hủy lần này rồi bấm Đăng.`,
  );
}

function timeIsOver(): AppError {
  return new AppError(
    'conflict',
    'Giờ hẹn đã qua và nơi nhận chưa có bài, nên không giao theo hẹn được nữa. Hãy mở bài để đăng ngay hoặc hẹn giờ khác.',
  );
}
