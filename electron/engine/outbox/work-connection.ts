// The work of one lane of a connection, one intent after another, and the question whether the destination is there at all.
import { ask, lacksSecret, withoutSecret } from '../connections/ask.ts';
import { recordAnswer } from '../connections/connections.ts';
import type { DeliveryWatch } from '../connections/connection-adapter.ts';
import { toDestination } from '../connections/secrets.ts';
import { findConnection, type ConnectionRecord } from '../db/rows/connections.ts';
import {
  endEmbargo,
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

/** `more`: try the next at once. `silent`: the destination does not answer, the rest waits until it does. */
export type WorkResult = 'more' | 'done' | 'silent';

/** What a lane would take up now; a story that is in flight, or that an urgent intent is about to need, is left out. */
export function nextOfLane(desk: Desk, flights: Flights, lane: LaneKey): IntentRecord | undefined {
  const db = desk.db();
  const now = timeAt(desk);
  const wanted = lane.isUrgent ? [] : urgentIntentsDue(db, now).map(({ storyId }) => storyId);
  return findDueIntent(db, lane, { now, busy: [...flights.busyStories(), ...wanted] });
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
  const isSending = intent.state === 'waiting' && intent.notBefore === null;
  const step = isSending ? send(desk, parts, intent) : look(desk, parts, intent);
  const delivered = await flights.fly(intent, step, { canStop: isSending });
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

type Step = (watch: DeliveryWatch) => Promise<Delivered>;

function send(desk: Desk, parts: DeliveryParts, intent: IntentRecord): Step {
  return (watch) => {
    const sending = sendIntent(parts, intent, watch);
    // The move to `sending` happened before the first wait: windows may see it now.
    tell(desk, [intent]);
    return sending;
  };
}

function look(desk: Desk, parts: DeliveryParts, intent: IntentRecord): Step {
  return () => (intent.state === 'waiting' ? askForTime(desk, parts, intent) : lookAtIntent(parts, intent));
}

/**
 * An embargo ends by the destination's clock as it is now, not as it was when it last answered. What this finds otherwise is
 * kept with the connection, and the intent is planned by it.
 */
async function askForTime(desk: Desk, parts: DeliveryParts, intent: IntentRecord): Promise<Delivered> {
  const answer = await ask(parts.adapter, parts.destination);
  recordAnswer(desk, intent.connectionId, answer);
  const connection = findConnection(desk.db(), intent.connectionId);
  if (connection === undefined || intent.notBefore === null) return { answer };
  const theirs = byTheirClock(connection, desk.clock.now()).toISOString();
  if (answer.state === 'reachable' && theirs >= intent.notBefore) endEmbargo(desk.db(), intent.id);
  return { answer };
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
