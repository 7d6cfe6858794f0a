// What happens by itself as time goes by: holds end, and what a dead process was sending is taken up.
import { intentsInFlight, intentsPastTheirHold } from '../db/rows/intents.ts';
import { tell, timeAt, type Desk } from './desk.ts';
import type { Flights } from './flights.ts';
import { moveIntent } from './ledger.ts';

export function endHolds(desk: Desk): void {
  const at = timeAt(desk);
  const ended = intentsPastTheirHold(desk.db(), at);
  tell(
    desk,
    ended.map((id) => moveIntent(desk.db(), id, { event: 'release', at, nextAttemptAt: at })),
  );
}

/** Nobody knows how far a dead process got: the intent is looked up before anything is sent again. */
export function takeUpLost(desk: Desk, flights: Flights): void {
  const at = timeAt(desk);
  const lost = intentsInFlight(desk.db()).filter((id) => !flights.has(id));
  const entry = { outcome: 'interrupted', message } as const;
  tell(
    desk,
    lost.map((id) => moveIntent(desk.db(), id, { event: 'lose', at, nextAttemptAt: at, entry })),
  );
}

const message =
  'Lần gửi bị ngắt giữa chừng (ứng dụng hoặc máy đã tắt). Sẽ xem lại nơi nhận trước khi gửi tiếp.';
