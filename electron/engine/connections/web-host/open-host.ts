// From a connection to the folder of its host.
import type { WebHostSettings } from '#shared/model/connection.ts';
import type { Http } from '../http/exchange.ts';
import type { Destination, UploadLedger } from '../connection-adapter.ts';
import { parseHostAddress } from './host-address.ts';
import { memoryOf } from './host-memory.ts';
import { noSecret } from './host-problem.ts';
import type { MetHost } from './remote-folder.ts';
import { openSftpFolder } from './sftp-folder.ts';
import { openWebDav } from './webdav-folder.ts';

export type HostTools = { readonly http: Http; readonly now: () => Date };

/** @throws HostFailure, AppError invalid_request for an address that is none */
export async function openHost(
  { http, now }: HostTools,
  destination: Destination<WebHostSettings>,
  uploads: UploadLedger,
): Promise<MetHost> {
  const { settings, secret, memory } = destination;
  const { user, keyFile } = settings;
  const address = parseHostAddress(settings.address);
  if (address.way === 'webdav') {
    if (secret === null) throw noSecret(address.name);
    return openWebDav({ http, now, address, user, secret });
  }
  const pinned = settings.hostKey.trim().replace(/=+$/u, '');
  const known = pinned === '' ? memoryOf(memory).hostKey : pinned;
  return openSftpFolder({ address, user, secret, keyFile, expectedKey: known }, uploads);
}
