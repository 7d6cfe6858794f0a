// The engine as the app builds it, in the test's own process, with a clock that stands and a record of its events.
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createEngine } from '#engine/create-engine.ts';
import type { Engine } from '#engine/engine.ts';
import type { Emit } from '#shared/api/events.ts';
import { testMoment } from './moment.ts';
import { projectRoot } from './project-root.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type TestEngine = {
  readonly engine: Engine;
  readonly libraryDir: string;
  readonly events: readonly { readonly name: string; readonly payload: unknown }[];
};

type Given = { readonly library?: boolean; readonly resourcesDir?: string; readonly now?: () => Date };

/** Closed when the test ends. `library: false` leaves the library unopened. */
export async function anEngine(given: Given = {}): Promise<TestEngine> {
  const libraryDir = join(temporaryFolder(), 'Tòa soạn');
  const events: { name: string; payload: unknown }[] = [];
  const emit: Emit = (name, payload) => void events.push({ name, payload });
  const engine = createEngine({
    resourcesDir: given.resourcesDir ?? join(projectRoot, 'resources'),
    emit,
    clock: { now: given.now ?? (() => testMoment) },
  });
  onTestFinished(() => engine.close());
  if (given.library !== false) await engine.open(libraryDir, { create: true });
  return { engine, libraryDir, events };
}
