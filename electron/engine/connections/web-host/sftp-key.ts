// A private key file for signing in, read and opened before anything is sent anywhere.
import { readFile } from 'node:fs/promises';
import { systemCode } from '../../files/disk-error.ts';
import { keyWantsPassphrase, notAKey, unreadableKey } from './host-problem.ts';

/** @throws HostFailure */
export async function readPrivateKey(file: string, passphrase: string | null): Promise<Buffer> {
  const content = await readFile(file).catch((error: unknown) => {
    throw systemCode(error) === undefined ? error : unreadableKey(file, error);
  });
  const { default: ssh2 } = await import('ssh2');
  const parsed = ssh2.utils.parseKey(content, passphrase ?? undefined);
  const key = Array.isArray(parsed) ? parsed[0] : parsed;
  if (key instanceof Error) throw isAboutPassphrase(key) ? keyWantsPassphrase(file) : notAKey(file);
  if (key === undefined || !key.isPrivateKey()) throw notAKey(file);
  return content;
}

/** The library tells these apart only in words. */
function isAboutPassphrase({ message }: Error): boolean {
  return /passphrase|encrypted|decrypt|integrity check/iu.test(message);
}
