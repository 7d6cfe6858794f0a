// A newsroom whose site lies on the file host: a folder of its own there, which this machine can see as readers' web server does.
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { addConnection } from '#engine/connections/connections.ts';
import type { Connection, WebHostSettings } from '#shared/model/connection.ts';
import { aDesk } from './desk-for-a-test.ts';
import { setUpSite, type Desk, type DeskOptions } from './publishing-desk.ts';
import type { Server } from './servers/running-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type FileHost = Server<'filehost'>;

/** The ways to one folder of the host. */
export const ways = ['webdav', 'sftp', 'openssh'] as const;
export type Way = (typeof ways)[number];

export type HostFolder = {
  readonly name: string;
  /** Where it lies on this machine. */
  readonly path: string;
  /** Where readers find it, ending with a slash. */
  readonly url: string;
};

/** A new folder that the host may write to; it goes when the test ends. */
export function hostFolder(host: FileHost): HostFolder {
  const name = `trang-${randomBytes(6).toString('hex')}`;
  const path = join(host.root, name);
  mkdirSync(path);
  chmodSync(path, 0o777);
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return { name, path, url: `${host.url}${name}/` };
}

/** What a person would fill in. `port` of something that stands before the host. */
export function settingsFor(host: FileHost, folder: HostFolder, way: Way, port?: number): WebHostSettings {
  const common = { secretEnv: '', keyFile: '', hostKey: '', baseUrl: folder.url };
  if (way === 'webdav') {
    const address = new URL(
      `dav/${folder.name}/`,
      port === undefined ? host.url : `http://127.0.0.1:${port}/`,
    );
    return { ...common, address: address.href, user: host.user };
  }
  const { user, port: own, key } = way === 'sftp' ? host.sftp : host.openssh;
  const at = `sftp://127.0.0.1:${port ?? own}`;
  const path = way === 'sftp' ? `/${folder.name}` : folder.path;
  return { ...common, address: `${at}${path}`, user, keyFile: way === 'openssh' ? key : '' };
}

export function connectHost(
  desk: Desk,
  settings: WebHostSettings,
  given: { readonly secret?: string | undefined; readonly name?: string } = {},
): Promise<Connection> {
  const { secret, name = 'Cổng phường' } = given;
  const { adapters, clock, secrets, library } = desk;
  const parts = { db: () => library.write, adapters, clock, secrets, emit: () => undefined };
  return addConnection(parts, { name, kind: 'web-host', settings }, secret);
}

export function secretFor(host: FileHost, way: Way): string | undefined {
  if (way === 'openssh') return undefined;
  return way === 'sftp' ? host.sftp.password : host.password;
}

export type HostRoom = {
  readonly desk: Desk;
  readonly connection: Connection;
  readonly folder: HostFolder;
};

/** A desk connected to a folder of its own on the host. */
export async function hostRoom(
  host: FileHost,
  way: Way,
  options: DeskOptions & { readonly folder?: HostFolder; readonly port?: number } = {},
): Promise<HostRoom> {
  const { folder = hostFolder(host), port } = options;
  const desk = aDesk(join(temporaryFolder(), 'thư viện'), options);
  setUpSite(desk);
  const connection = await connectHost(desk, settingsFor(host, folder, way, port), {
    secret: secretFor(host, way),
  });
  return { desk, connection, folder };
}
