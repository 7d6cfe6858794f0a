import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addConnection, listConnections } from '#engine/connections/connections.ts';
import { createConnectionWatch } from '#engine/connections/watch-connections.ts';
import { anEngine } from '#tests/support/engine.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

test('a destination that goes away and comes back is noticed without anybody publishing, and told once each time', async () => {
  const { engine, events } = await anEngine();
  const { adapters, clock, emit, secrets } = engine;
  const parts = { db: () => engine.library().write, adapters, clock, emit, secrets };
  const site = join(temporaryFolder(), 'cong');
  mkdirSync(site);
  await addConnection(parts, { name: 'Cổng', kind: 'local-portal', settings: { path: site, baseUrl: '' } });
  const watch = createConnectionWatch(parts);
  const told = (): number => events.filter((event) => event.name === 'connections.changed').length;
  const state = (): string | undefined => listConnections(parts.db(), adapters)[0]?.reachability.state;

  const seen: unknown[] = [state()];
  const before = told();
  renameSync(site, `${site}-rut-ra`);
  await watch.look();
  await watch.look();
  seen.push(state(), told() - before);
  renameSync(`${site}-rut-ra`, site);
  await watch.look();
  await watch.look();
  seen.push(state(), told() - before);

  expect(seen).toEqual(['reachable', 'unreachable', 1, 'reachable', 2]);
});
