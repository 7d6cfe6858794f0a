// Reads an article as its destination holds it now.
import { AppError } from '#shared/api/errors.ts';
import type { WritableDb } from '../db/handle.ts';
import type { Clock } from '../clock.ts';
import type { Adapters } from './adapters.ts';
import type { RemoteArticle } from './connection-adapter.ts';
import { getConnection } from './connections.ts';
import { requireSignedIn } from './require-signed-in.ts';
import { toDestination, type Secrets } from './secrets.ts';
import { uploadLedger } from './upload-ledger.ts';

export type RemoteParts = {
  readonly db: () => WritableDb;
  readonly adapters: Adapters;
  readonly secrets: Secrets;
  readonly clock: Clock;
};

/** Whether the destination can give a text back at all. */
export function canReadArticles({ db, adapters }: RemoteParts, connectionId: string): boolean {
  return adapters[getConnection(db(), connectionId).kind].readArticle !== undefined;
}

/**
 * Undefined when it is not there any more.
 * @throws AppError not_found (the connection), invalid_request (cannot be read back), destination_unreachable, destination_refused
 */
export async function readRemoteArticle(
  parts: RemoteParts,
  connectionId: string,
  remoteId: string,
): Promise<RemoteArticle | undefined> {
  const { db, adapters, secrets, clock } = parts;
  const connection = getConnection(db(), connectionId);
  const adapter = adapters[connection.kind];
  if (adapter.readArticle === undefined) throw cannotRead(connection.name);
  const destination = toDestination(connection, secrets);
  requireSignedIn(connection, adapter, destination);
  return adapter.readArticle({
    remoteId,
    destination,
    uploads: uploadLedger({ db: db(), clock }, connectionId),
  });
}

function cannotRead(name: string): AppError {
  return new AppError(
    'invalid_request',
    `“${name}” không cho lấy bài về, nên chưa có gì thay đổi. Hãy chép bài từ trang đó rồi nhập vào thư viện.`,
  );
}
