// Large files over SFTP: what has arrived before the line broke is not sent again, and is not believed unread.
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { UploadLedger } from '#engine/connections/connection-adapter.ts';
import { openSftpFolder } from '#engine/connections/web-host/sftp-folder.ts';
import { parseHostAddress } from '#engine/connections/web-host/host-address.ts';
import { server } from '#tests/support/servers/servers.ts';
import { tcpProxy, type TcpProxy } from '#tests/support/tcp-proxy.ts';
import { hostFolder, type FileHost, type HostFolder } from '#tests/support/web-host-room.ts';

let host: FileHost;
const MB = 1_000_000;

beforeAll(async () => {
  host = await server('filehost');
});

function aLedger(): UploadLedger {
  const known = new Map<string, unknown>();
  return {
    find: (key) => known.get(key),
    record: (key, remote) => void known.set(key, remote),
    forget: (key) => void known.delete(key),
  };
}

/** Puts `content` over the proxy; what the line said, and how many bytes passed. */
async function put(
  at: { readonly proxy: TcpProxy; readonly folder: HostFolder; readonly uploads: UploadLedger },
  content: Uint8Array,
): Promise<{ readonly end: string; readonly passed: number; readonly told: number }> {
  const address = parseHostAddress(`sftp://127.0.0.1:${at.proxy.port}/${at.folder.name}`);
  if (address.way !== 'sftp') throw new Error('Not an address for SFTP');
  const { user, password: secret } = host.sftp;
  const signIn = { address, user, secret, keyFile: '', expectedKey: null };
  const { folder } = await openSftpFolder(signIn, at.uploads);
  const before = at.proxy.passed();
  let told = 0;
  const onBytes = (bytes: number): void => void (told += bytes);
  const end = await folder.put('anh/lon.png', content, { onBytes }).then(
    () => 'arrived',
    (error: unknown) => String(error),
  );
  folder.close();
  return { end, passed: at.proxy.passed() - before, told };
}

it('go on where they stopped', async () => {
  const [proxy, folder] = [await tcpProxy(host.sftp.port), hostFolder(host)];
  const at = { proxy, folder, uploads: aLedger() };
  const content = randomBytes(4 * MB);
  proxy.cutAfter(3 * MB);
  const first = await put(at, content);
  const second = await put(at, content);
  expect([first.end, second.end, second.told]).toEqual([
    expect.stringContaining('đứt giữa chừng'),
    'arrived',
    4 * MB,
  ]);
  // The rest and a little more goes there, and the whole comes back once to be compared.
  expect(second.passed).toBeLessThan(4 * MB + 1.8 * MB);
  expect(readFileSync(join(folder.path, 'anh/lon.png')).equals(content)).toBe(true);
  expect(readdirSync(join(folder.path, 'toa-soan/tam'))).toEqual([]);
});

it('are sent anew when what lies there is not their beginning', async () => {
  const [proxy, folder] = [await tcpProxy(host.sftp.port), hostFolder(host)];
  const at = { proxy, folder, uploads: aLedger() };
  const content = randomBytes(2 * MB);
  proxy.cutAfter(1.5 * MB);
  await put(at, content);
  const [part = ''] = readdirSync(join(folder.path, 'toa-soan/tam'));
  const file = join(folder.path, 'toa-soan/tam', part);
  const damaged = readFileSync(file);
  damaged[10] = (damaged[10] ?? 0) ^ 0xff;
  writeFileSync(file, damaged);
  const second = await put(at, content);
  expect([second.end, second.told]).toEqual(['arrived', 2 * MB]);
  expect(readFileSync(join(folder.path, 'anh/lon.png')).equals(content)).toBe(true);
});
