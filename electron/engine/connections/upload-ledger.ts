import type { Clock } from '../clock.ts';
import type { WritableDb } from '../db/handle.ts';
import { findUpload, removeUpload, saveUpload } from '../db/rows/uploads.ts';
import type { UploadLedger } from './connection-adapter.ts';

/** The ledger of one destination, durable in the library. */
export function uploadLedger(
  parts: { readonly db: WritableDb; readonly clock: Clock },
  connectionId: string,
): UploadLedger {
  const { db, clock } = parts;
  return {
    find: (key) => findUpload(db, connectionId, key),
    record: (key, remote) => saveUpload(db, { connectionId, key, remote, at: clock.now().toISOString() }),
    forget: (key) => removeUpload(db, connectionId, key),
  };
}
