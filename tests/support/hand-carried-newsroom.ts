// A newsroom whose portal has no door: packages go to a folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addConnection } from '#engine/connections/connections.ts';
import type { Connection } from '#shared/model/connection.ts';
import { aWord, type Newsroom } from './conformance/newsroom.ts';
import { aDesk } from './desk-for-a-test.ts';
import { setUpSite, type Desk } from './publishing-desk.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type CarryRoom = Newsroom & {
  /** The folder that takes the packages. */
  readonly path: string;
};

export async function aCarryRoom(path = join(temporaryFolder(), 'gói')): Promise<CarryRoom> {
  const desk = aDesk(join(temporaryFolder(), 'thư viện'));
  setUpSite(desk);
  return { desk, path, word: aWord(), connection: await connectFolder(desk, path) };
}

export function connectFolder(desk: Desk, path: string, name = 'Cổng quận (dán tay)'): Promise<Connection> {
  const { adapters, clock, secrets, library } = desk;
  const parts = { db: () => library.write, adapters, clock, secrets, emit: () => undefined };
  return addConnection(parts, { name, kind: 'hand-carried', settings: { path } });
}

/** Names of the packages. */
export function packagesIn(path: string): string[] {
  return readdirSync(path).filter((name) => name !== 'toa-soan');
}

/** Every file of a package, by its path in it. */
export function filesOf(path: string, name: string): string[] {
  return readdirSync(join(path, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(path, name).length + 1))
    .toSorted((one, other) => one.localeCompare(other));
}

export function readText(path: string, name: string, file: string): string {
  return readFileSync(join(path, name, file), 'utf8');
}
