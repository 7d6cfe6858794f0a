// Before a person's own question to a destination: one that has refused the password is not asked until somebody signs in.
import { AppError } from '#shared/api/errors.ts';
import type { ConnectionRecord } from '../db/rows/connections.ts';
import { lacksSecret } from './ask.ts';
import type { ConnectionAdapter, Destination } from './connection-adapter.ts';

/** @throws AppError destination_refused */
export function requireSignedIn(
  { name, reachability }: Pick<ConnectionRecord, 'name' | 'reachability'>,
  adapter: ConnectionAdapter,
  destination: Destination,
): void {
  if (reachability.state !== 'signed-out' && !lacksSecret(adapter, destination)) return;
  throw new AppError(
    'destination_refused',
    `“${name}” đang chờ đăng nhập lại nên chưa hỏi được gì. Hãy đăng nhập trong phần Kết nối rồi thử lại.`,
  );
}
