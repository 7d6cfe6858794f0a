// The same newsroom on another computer: a copy of its library as it is now, which goes its own way from here.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { aDesk } from './desk-for-a-test.ts';
import type { Desk } from './publishing-desk.ts';
import { temporaryFolder } from './temporary-folder.ts';

export async function anotherMachine({ library, clock }: Desk): Promise<Desk> {
  const dir = join(temporaryFolder(), 'thư viện');
  cpSync(library.path, dir, { recursive: true, filter: (path) => !/\.sqlite(?:-wal|-shm)?$/u.test(path) });
  await library.write.backup(join(dir, 'library.sqlite'));
  const desk = aDesk(dir);
  desk.clock.pass((clock.now().getTime() - desk.clock.now().getTime()) / 1000);
  return desk;
}
