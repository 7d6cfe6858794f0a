// Operations on connections: what the newsroom knows of its destinations, and when they last answered.
import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import type { Emit } from '#shared/api/events.ts';
import type { Connection, ConnectionDraft, Reachability } from '#shared/model/connection.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import {
  findConnection,
  findConnectionIdByName,
  markConnectionRemoved,
  queryConnections,
  saveConnection,
  updateAnswer,
  type ConnectionRecord,
} from '../db/rows/connections.ts';
import { countOpenIntents } from '../db/rows/intents.ts';
import type { Clock } from '../clock.ts';
import type { Adapters } from './adapters.ts';
import { ask, lacksSecret, withoutSecret } from './ask.ts';
import type { Answer } from './connection-adapter.ts';
import { toDestination, type Secrets } from './secrets.ts';

export type ConnectionParts = {
  readonly db: () => WritableDb;
  readonly adapters: Adapters;
  readonly clock: Clock;
  readonly emit: Emit;
  readonly secrets: Secrets;
};

/** In the order they were added. */
export function listConnections(db: ReadableDb, adapters: Adapters): Connection[] {
  return queryConnections(db).map((record) => toConnection(record, adapters));
}

/** @throws AppError not_found */
export function getConnection(db: ReadableDb, id: string): ConnectionRecord {
  const record = findConnection(db, id);
  if (record === undefined) throw new AppError('not_found', 'Kết nối này không còn; hãy chọn kết nối khác.');
  return record;
}

/**
 * Asks the destination while adding it; one that does not answer is kept all the same, with what is wrong in its
 * reachability. @throws AppError conflict when the name is taken
 */
export async function addConnection(
  parts: ConnectionParts,
  draft: ConnectionDraft,
  secret?: string,
): Promise<Connection> {
  requireFreeName(parts.db(), draft.name);
  const { clock, secrets } = parts;
  const id = randomUUID();
  if (secret !== undefined) secrets.set(id, secret);
  return adopt(parts, {
    ...draft,
    id,
    createdAt: clock.now().toISOString(),
    reachability: unasked,
    memory: null,
  });
}

/** A changed connection is met afresh: what was learned about the old place says nothing about the new one. */
export async function updateConnection(
  parts: ConnectionParts,
  id: string,
  draft: ConnectionDraft,
  secret?: string,
): Promise<Connection> {
  const stored = getConnection(parts.db(), id);
  requireFreeName(parts.db(), draft.name, id);
  if (secret !== undefined) parts.secrets.set(id, secret);
  return adopt(parts, { ...stored, ...draft, memory: null });
}

/** @throws AppError conflict while something waits to go there */
export function removeConnection(parts: ConnectionParts, id: string): void {
  const db = parts.db();
  const open = countOpenIntents(db, { connectionId: id });
  if (open > 0) {
    throw new AppError(
      'conflict',
      `Còn ${open} lần gửi chưa xong tới kết nối này. Hãy gửi xong hoặc hủy chúng trong hộp thư đi rồi bỏ kết nối.`,
    );
  }
  if (!markConnectionRemoved(db, id, parts.clock.now().toISOString())) getConnection(db, id);
  parts.secrets.forget(id);
  parts.emit('connections.changed', {});
}

/** Asks now, and keeps the answer. */
export async function testConnection(parts: ConnectionParts, id: string): Promise<Reachability> {
  const record = getConnection(parts.db(), id);
  const answer = await ask(parts.adapters[record.kind], toDestination(record, parts.secrets));
  const reachability = toReachability(answer, parts.clock, record.reachability);
  updateAnswer(parts.db(), id, { reachability, memory: answer.memory });
  parts.emit('connections.changed', {});
  return reachability;
}

/** A person gives the password again; the destination is asked at once. One that it does not take is not kept. */
export async function signIn(parts: ConnectionParts, id: string, secret: string): Promise<Reachability> {
  getConnection(parts.db(), id);
  parts.secrets.set(id, secret);
  const reachability = await testConnection(parts, id);
  if (reachability.state === 'signed-out') parts.secrets.forget(id);
  return reachability;
}

/**
 * At the start, before anybody is asked: who wants a password that nobody has given yet is signed out, and who was signed out
 * and has one again is worth one question.
 */
export function meetConnections(parts: ConnectionParts): void {
  for (const record of queryConnections(parts.db())) {
    const destination = toDestination(record, parts.secrets);
    const isSignedOut = record.reachability.state === 'signed-out';
    if (lacksSecret(parts.adapters[record.kind], destination)) {
      if (!isSignedOut) recordAnswer(parts, record.id, withoutSecret(destination));
    } else if (isSignedOut) {
      updateAnswer(parts.db(), record.id, { reachability: askedBefore, memory: record.memory });
      parts.emit('connections.changed', {});
    }
  }
}

/** Keeps an answer. One that says nothing new is not written: a silent destination must not keep a disk awake. */
export function recordAnswer(
  parts: Pick<ConnectionParts, 'db' | 'clock' | 'emit'>,
  id: string,
  answer: Answer,
): void {
  const db = parts.db();
  const record = findConnection(db, id);
  if (record === undefined) return;
  const reachability = toReachability(answer, parts.clock, record.reachability);
  const hasLearned = JSON.stringify(record.memory) !== JSON.stringify(answer.memory);
  if (!hasLearned && saysNothingNew(record.reachability, reachability)) return;
  updateAnswer(db, id, { reachability, memory: answer.memory });
  parts.emit('connections.changed', {});
}

/** Dates in headers have whole seconds, and an answer takes its time: less than this is no other clock. */
const SAME_CLOCK_MS = 2_000;
/** A destination that fails in changing words is written down once in this time. */
const SAME_TROUBLE_MS = 60_000;

function saysNothingNew(before: Reachability, now: Reachability): boolean {
  const moved = Math.abs((now.clockOffsetMs ?? 0) - (before.clockOffsetMs ?? 0));
  if (now.state !== before.state || moved > SAME_CLOCK_MS) return false;
  if (now.message === before.message) return true;
  const since = Date.parse(now.checkedAt ?? '') - Date.parse(before.checkedAt ?? '');
  return now.state === 'unreachable' && since >= 0 && since < SAME_TROUBLE_MS;
}

const unasked: Reachability = {
  state: 'unknown',
  message: 'Chưa kiểm tra lần nào.',
  checkedAt: null,
  clockOffsetMs: null,
};
const askedBefore: Reachability = { ...unasked, message: 'Chưa hỏi lại từ lúc mở ứng dụng.' };

/** An answer without a time leaves what is known of the destination's clock. */
function toReachability(answer: Answer, clock: Clock, before: Reachability): Reachability {
  const { state, message } = answer;
  const clockOffsetMs = answer.clockOffsetMs ?? before.clockOffsetMs;
  return { state, message, checkedAt: clock.now().toISOString(), clockOffsetMs };
}

async function adopt(parts: ConnectionParts, record: ConnectionRecord): Promise<Connection> {
  const adapter = parts.adapters[record.kind];
  const destination = toDestination(record, parts.secrets);
  const answer = lacksSecret(adapter, destination)
    ? withoutSecret(destination)
    : await adapter.adopt(destination);
  const reachability = toReachability(answer, parts.clock, unasked);
  const adopted = { ...record, memory: answer.memory, reachability };
  // Asking took time: the name may have been given away meanwhile.
  requireFreeName(parts.db(), record.name, record.id);
  saveConnection(parts.db(), adopted);
  parts.emit('connections.changed', {});
  return toConnection(adopted, parts.adapters);
}

function requireFreeName(db: ReadableDb, name: string, ownId?: string): void {
  const taken = findConnectionIdByName(db, name);
  if (taken === undefined || taken === ownId) return;
  throw new AppError('conflict', `Đã có kết nối tên “${name}”. Hãy đặt tên khác.`);
}

function toConnection(record: ConnectionRecord, adapters: Adapters): Connection {
  const { memory: _, ...shown } = record;
  return { ...shown, capabilities: adapters[record.kind].capabilities };
}
