// Categories, tags, authors and latest articles of a destination, kept for choosing without a network.
import { AppError } from '#shared/api/errors.ts';
import type { RemoteLists } from '#shared/model/connection.ts';
import { findLists, saveLists } from '../db/rows/connections.ts';
import { getConnection, type ConnectionParts } from './connections.ts';
import { requireSignedIn } from './require-signed-in.ts';
import { toDestination } from './secrets.ts';

/** As last fetched, null when they never were. @throws AppError not_found */
export function knownLists({ db }: Pick<ConnectionParts, 'db'>, id: string): RemoteLists | null {
  getConnection(db(), id);
  return findLists(db(), id);
}

/**
 * Asks now, and keeps the answer; the old lists stay when it fails.
 * @throws AppError invalid_request (keeps no lists), destination_unreachable, destination_refused
 */
export async function refreshLists(parts: ConnectionParts, id: string): Promise<RemoteLists> {
  const { db, adapters, secrets, emit } = parts;
  const connection = getConnection(db(), id);
  const adapter = adapters[connection.kind];
  if (adapter.fetchLists === undefined) {
    throw new AppError('invalid_request', `“${connection.name}” không có danh mục để lấy về.`);
  }
  const destination = toDestination(connection, secrets);
  requireSignedIn(connection, adapter, destination);
  const lists = await adapter.fetchLists(destination);
  saveLists(db(), id, lists);
  emit('connections.changed', {});
  return lists;
}
