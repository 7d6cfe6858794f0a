// The work on one connection, one intent after another, and the question whether it is there at all.
import { recordAnswer } from '../connections/connections.ts';
import { toDestination } from '../connections/secrets.ts';
import { findConnection, type ConnectionRecord } from '../db/rows/connections.ts';
import { findDueIntent, hushIntents, wakeIntents, type IntentRecord } from '../db/rows/intents.ts';
import { lookUpIntent, sendIntent, type Delivered } from './deliver.ts';
import { tell, timeAt, type Desk } from './desk.ts';
import type { Flights } from './flights.ts';
import { giveWay } from './give-way.ts';
import { getIntent } from './ledger.ts';

/** `more`: try the next at once. `silent`: the destination does not answer, the rest waits until it does. */
export type WorkResult = 'more' | 'done' | 'silent';

/** Takes the next due intent of a connection one step further. */
export async function workOnce(desk: Desk, flights: Flights, connectionId: string): Promise<WorkResult> {
  const db = desk.db();
  const connection = findConnection(db, connectionId);
  const intent = findDueIntent(db, connectionId, timeAt(desk));
  if (connection === undefined || intent === undefined) return 'done';
  if (intent.state === 'waiting' && makesWay(desk, intent)) return 'more';
  const delivered = await attempt(desk, flights, { connection, intent });
  tell(desk, [intent]);
  if (delivered.answer === 'unknown') return 'more';
  recordAnswer(desk, connection.id, { ...delivered, state: delivered.answer });
  if (delivered.answer === 'reachable') return 'more';
  tellByIds(desk, hushIntents(db, connection.id, timeAt(desk)));
  return 'silent';
}

/** Asks a silent destination; once it answers, what waited for it is due. */
export async function probe(desk: Desk, connectionId: string): Promise<void> {
  const connection = findConnection(desk.db(), connectionId);
  if (connection === undefined) return;
  const answer = await desk.adapters[connection.kind].test(toDestination(connection, desk.secrets));
  recordAnswer(desk, connectionId, answer);
  if (answer.state === 'reachable') tellByIds(desk, wakeIntents(desk.db(), connectionId, timeAt(desk)));
}

function makesWay(desk: Desk, intent: IntentRecord): boolean {
  const left = giveWay(desk.db(), intent, timeAt(desk));
  tellByIds(desk, left);
  return left.includes(intent.id);
}

function attempt(
  desk: Desk,
  flights: Flights,
  { connection, intent }: { readonly connection: ConnectionRecord; readonly intent: IntentRecord },
): Promise<Delivered> {
  const { clock, random } = desk;
  const adapter = desk.adapters[connection.kind];
  const destination = toDestination(connection, desk.secrets);
  const parts = { db: desk.db(), clock, random, adapter, connection, destination };
  if (intent.state === 'unknown') return lookUpIntent(parts, intent);
  return flights.fly(intent.id, (watch) => {
    const sending = sendIntent(parts, intent, watch);
    // The move to `sending` happened before the first wait: windows may see it now.
    tell(desk, [intent]);
    return sending;
  });
}

function tellByIds(desk: Desk, ids: readonly string[]): void {
  tell(
    desk,
    ids.map((id) => getIntent(desk.db(), id)),
  );
}
