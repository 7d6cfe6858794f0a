// What a person may ask of the outbox: clicks, decisions, and what is in it. What may be decided when is in decide.ts.
import type { Intent } from '#shared/model/outbox.ts';
import { attemptsOf, attemptsOfAll } from '../db/rows/attempts.ts';
import { markStopWanted, queryIntents, type IntentRecord } from '../db/rows/intents.ts';
import { decideCancel, decideRetry, type Decision } from './decide.ts';
import { tell, timeAt, type Desk } from './desk.ts';
import { stoppedByPerson, type Flights } from './flights.ts';
import { getIntent, moveIntent } from './ledger.ts';
import { submitIntent, type SubmitInput } from './submit.ts';
import { toIntent } from './to-intent.ts';

export type ForPeople = {
  /** Freezes what the click means. Older intents of the same story and connection that have not left are replaced. */
  readonly submit: (input: SubmitInput) => Intent;
  /** What is being sent is asked to stop, and is not sent again. @throws AppError conflict once a reader may see it */
  readonly cancel: (id: string) => Intent;
  /** @throws AppError invalid_request, conflict where there is nothing to try, saying what can be done instead */
  readonly retry: (id: string) => Intent;
  /** Ends the hold. */
  readonly sendNow: (id: string) => Intent;
  /** Newest first. */
  readonly list: () => Intent[];
  readonly get: (id: string) => Intent;
};

/** `onChange` is called when something may be due. */
export function forPeople(desk: Desk, flights: Flights, onChange: () => void): ForPeople {
  const show = (intent: IntentRecord): Intent =>
    toIntent(intent, attemptsOf(desk.db(), intent.id), flights.progressOf(intent.id));
  const changed = (intent: IntentRecord): Intent => {
    tell(desk, [intent]);
    onChange();
    return show(intent);
  };
  const move = (intent: IntentRecord, decision: Decision): Intent =>
    changed(moveIntent(desk.db(), intent.id, { ...decision, at: timeAt(desk) }));
  return {
    submit: (input) => {
      const { intent, replaced } = submitIntent(
        { db: desk.db(), adapters: desk.adapters },
        input,
        desk.clock.now(),
      );
      tell(desk, replaced);
      return changed(intent);
    },
    cancel: (id) => {
      const intent = getIntent(desk.db(), id);
      if (intent.state === 'cancelled') return show(intent);
      if (intent.state !== 'sending') return move(intent, decideCancel(intent));
      // It may be too late to stop this sending; there will not be another.
      markStopWanted(desk.db(), id);
      flights.interrupt(id, stoppedByPerson);
      return show(intent);
    },
    retry: (id) => {
      const intent = getIntent(desk.db(), id);
      return move(intent, decideRetry(desk.db(), intent, desk.clock.now()));
    },
    sendNow: (id) => {
      const intent = getIntent(desk.db(), id);
      if (intent.state !== 'holding') return show(intent);
      return move(intent, { event: 'release', nextAttemptAt: timeAt(desk) });
    },
    list: () => listIntents(desk, flights),
    get: (id) => show(getIntent(desk.db(), id)),
  };
}

/** The attempts of all in one question. */
export function listIntents({ db }: Pick<Desk, 'db'>, flights: Flights): Intent[] {
  const records = queryIntents(db());
  const attempts = attemptsOfAll(
    db(),
    records.map(({ id }) => id),
  );
  return records.map((one) => toIntent(one, attempts.get(one.id) ?? [], flights.progressOf(one.id)));
}
