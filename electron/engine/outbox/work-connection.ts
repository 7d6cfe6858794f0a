// The work of one lane of a connection, one intent after another, and the question whether the destination is there at all.
import { ask, lacksSecret, withoutSecret } from '../connections/ask.ts';
import { recordAnswer } from '../connections/connections.ts';
import type { DeliveryWatch } from '../connections/connection-adapter.ts';
import { toDestination } from '../connections/secrets.ts';
import { findConnection, type ConnectionRecord } from '../db/rows/connections.ts';
import {
  findDueIntent,
  hushIntents,
  postponeIntents,
  urgentIntentsDue,
  wakeIntents,
  type LaneKey,
} from '../db/rows/intent-queue.ts';
import { intentsOfStory, type IntentRecord } from '../db/rows/intents.ts';
import { lookAtIntent, sendIntent } from './deliver.ts';
import type { Delivered, DeliveryParts } from './delivery-parts.ts';
import { tell, tellByIds, timeAt, type Desk } from './desk.ts';
import { byTheirClock } from './destination-clock.ts';
import type { Flights } from './flights.ts';
import { giveWay } from './give-way.ts';
import { getIntent } from './ledger.ts';

/** `more`: try the next at once. `silent`: the destination does not answer, the rest waits until it does. */
export type WorkResult = 'more' | 'done' | 'silent';

/** What a lane would take up now; a story that is in flight, or that an urgent intent is about to need, is left out. */
export function nextOfLane(desk: Desk, flights: Flights, lane: LaneKey): IntentRecord | undefined {
  const db = desk.db();
  const now = timeAt(desk);
  const wanted = lane.isUrgent ? [] : urgentIntentsDue(db, now).map(({ storyId }) => storyId);
  const busy = flights.flying().map(({ storyId }) => storyId);
  return findDueIntent(db, lane, { now, busy: [...busy, ...wanted] });
}

/** Takes the next due intent of a lane one step further. */
export async function workOnce(desk: Desk, flights: Flights, lane: LaneKey): Promise<WorkResult> {
  const connection = findConnection(desk.db(), lane.connectionId);
  const intent = nextOfLane(desk, flights, lane);
  if (connection === undefined || intent === undefined) return 'done';
  if (intent.state === 'waiting' && makesWay(desk, intent)) return 'more';
  const parts = partsFor(desk, connection);
  if (lacksSecret(parts.adapter, parts.destination)) {
    recordAnswer(desk, connection.id, withoutSecret(parts.destination));
    return 'done';
  }
  const delivered = await flights.fly(intent, (watch) => step(desk, parts, { intent, watch }));
  tell(desk, intentsOfStory(desk.db(), intent.storyId));
  return heed(desk, connection.id, delivered);
}

/** Asks a silent destination; once it answers, what waited for it is due. Returns whether it answered. */
export async function probe(desk: Desk, connectionId: string): Promise<boolean> {
  const connection = findConnection(desk.db(), connectionId);
  if (connection === undefined) return false;
  const answer = await ask(desk.adapters[connection.kind], toDestination(connection, desk.secrets));
  recordAnswer(desk, connectionId, answer);
  if (answer.state !== 'reachable') return false;
  tellByIds(desk, wakeIntents(desk.db(), connectionId, timeAt(desk)));
  return true;
}

type OnItsWay = { readonly intent: IntentRecord; readonly watch: DeliveryWatch };

function step(desk: Desk, parts: DeliveryParts, { intent, watch }: OnItsWay): Promise<Delivered> {
  if (intent.state !== 'waiting') return lookAtIntent(parts, intent);
  const isTimed = intent.notBefore !== null || intent.notAfter !== null;
  return isTimed ? sendInTime(desk, parts, { intent, watch }) : send(desk, parts, { intent, watch });
}

function send(desk: Desk, parts: DeliveryParts, { intent, watch }: OnItsWay): Promise<Delivered> {
  const sending = sendIntent(parts, intent, watch);
  // The move to `sending` happened before the first wait: windows may see it now.
  tell(desk, [intent]);
  return sending;
}

/**
 * A set time is judged by the destination's clock as it is now, not as it was when it last answered. What this finds otherwise
 * is kept with the connection, and the intent is planned by it.
 */
async function sendInTime(desk: Desk, parts: DeliveryParts, { intent, watch }: OnItsWay): Promise<Delivered> {
  const answer = await ask(parts.adapter, parts.destination);
  recordAnswer(desk, intent.connectionId, answer);
  const connection = findConnection(desk.db(), intent.connectionId);
  // Asking took time: it may have been cancelled or replaced meanwhile.
  const now = getIntent(desk.db(), intent.id);
  if (answer.state !== 'reachable' || connection === undefined || now.state !== 'waiting') return { answer };
  const theirs = byTheirClock(connection, desk.clock.now()).toISOString();
  const isEarly = now.notBefore !== null && theirs < now.notBefore;
  const isLate = now.notAfter !== null && theirs >= now.notAfter;
  return isEarly || isLate ? { answer } : send(desk, partsFor(desk, connection), { intent: now, watch });
}

/** Keeps what an attempt told about the connection, and lets the rest of its queue act on it. */
function heed(desk: Desk, connectionId: string, { answer, restMs = 0 }: Delivered): WorkResult {
  const now = timeAt(desk);
  if (restMs > 0) {
    const until = new Date(Date.parse(now) + restMs).toISOString();
    tellByIds(desk, postponeIntents(desk.db(), connectionId, { now, until }));
  }
  if (answer === undefined) return 'more';
  recordAnswer(desk, connectionId, answer);
  if (answer.state === 'reachable') return 'more';
  tellByIds(desk, hushIntents(desk.db(), connectionId, now));
  return 'silent';
}

function makesWay(desk: Desk, intent: IntentRecord): boolean {
  const left = giveWay(desk.db(), intent, timeAt(desk));
  tellByIds(desk, left);
  return left.includes(intent.id);
}

function partsFor(desk: Desk, connection: ConnectionRecord): DeliveryParts {
  const { clock, random } = desk;
  const adapter = desk.adapters[connection.kind];
  const destination = toDestination(connection, desk.secrets);
  return { db: desk.db(), clock, random, adapter, connection, destination };
}
