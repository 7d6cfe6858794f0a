// Operations on connections: what the newsroom knows of its destinations, and when they last answered.
import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import type { Emit } from '#shared/api/events.ts';
import type { Connection, ConnectionDraft } from '#shared/model/connection.ts';
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
  parts.emit('connections.changed', {});
}

/** Asks now, and keeps the answer. */
export async function testConnection(
  parts: ConnectionParts,
  id: string,
): Promise<Connection['reachability']> {
  const record = getConnection(parts.db(), id);
  const answer = await parts.adapters[record.kind].test(toDestination(record, parts.secrets));
  const reachability = toReachability(answer, parts.clock);
  updateAnswer(parts.db(), id, { reachability, memory: answer.memory });
  parts.emit('connections.changed', {});
  return reachability;
}

/** Keeps an answer. One that says nothing new is not written: a silent destination must not keep a disk awake. */
export function recordAnswer(
  parts: Omit<ConnectionParts, 'adapters' | 'secrets'>,
  id: string,
  answer: Answer,
): void {
  const db = parts.db();
  const record = findConnection(db, id);
  if (record === undefined) return;
  const { state, message, memory } = answer;
  const isKnown = record.reachability.state === state && record.reachability.message === message;
  if (isKnown && JSON.stringify(record.memory) === JSON.stringify(memory)) return;
  updateAnswer(db, id, { reachability: toReachability(answer, parts.clock), memory });
  parts.emit('connections.changed', {});
}

const unasked: Connection['reachability'] = {
  state: 'unknown',
  message: 'Chưa kiểm tra lần nào.',
  checkedAt: null,
  clockOffsetMs: null,
};

function toReachability(
  { state, message, clockOffsetMs = null }: Answer,
  clock: Clock,
): Connection['reachability'] {
  return { state, message, checkedAt: clock.now().toISOString(), clockOffsetMs };
}

async function adopt(parts: ConnectionParts, record: ConnectionRecord): Promise<Connection> {
  const answer = await parts.adapters[record.kind].adopt(toDestination(record, parts.secrets));
  const adopted = { ...record, memory: answer.memory, reachability: toReachability(answer, parts.clock) };
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
