// What happens by itself as time goes by: holds end, set times go by, and what a dead process was sending is taken up.
import { closeLooks } from '../db/rows/attempts.ts';
import { LONGEST_HOLD_SECONDS } from '#shared/model/outbox.ts';
import {
  intentsInFlight,
  intentsPastTheirHold,
  intentsPastTheirTime,
  shortenHolds,
} from '../db/rows/intent-queue.ts';
import { tell, tellByIds, timeAt, type Desk } from './desk.ts';
import type { Flights } from './flights.ts';
import { getIntent, moveIntent } from './ledger.ts';
import { lookCutShort, lostWithProcess, missed } from './ledger-words.ts';

export function endHolds(desk: Desk): void {
  const at = timeAt(desk);
  const ended = intentsPastTheirHold(desk.db(), at);
  tell(
    desk,
    ended.map((id) => moveIntent(desk.db(), id, { event: 'release', at, nextAttemptAt: at })),
  );
}

/** After the clock was set back: a hold lasts as long as a person may ask for, and not until the clock is there again. */
export function shortenEndlessHolds(desk: Desk): void {
  const end = new Date(desk.clock.now().getTime() + LONGEST_HOLD_SECONDS * 1000).toISOString();
  tellByIds(desk, shortenHolds(desk.db(), end));
}

/** Nothing goes out late by itself: a person is asked. */
export function missTimes(desk: Desk): void {
  const at = timeAt(desk);
  const late = intentsPastTheirTime(desk.db(), at);
  tell(
    desk,
    late.map((id) => {
      const { manifest } = getIntent(desk.db(), id);
      return moveIntent(desk.db(), id, { event: 'expire', at, entry: missed(manifest) });
    }),
  );
}

/** Nobody knows how far a dead process got: the intent is looked up before anything is sent again. */
export function takeUpLost(desk: Desk, flights: Flights): void {
  const at = timeAt(desk);
  const lost = intentsInFlight(desk.db()).filter((id) => !flights.has(id));
  const entry = lostWithProcess;
  tell(
    desk,
    lost.map((id) => moveIntent(desk.db(), id, { event: 'lose', at, nextAttemptAt: at, entry })),
  );
}

/** At the start, when no look of this process can be under way. */
export function takeUpLooks(desk: Desk): void {
  closeLooks(desk.db(), { ...lookCutShort, at: timeAt(desk) });
}
