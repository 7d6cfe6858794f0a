import type { Handlers } from '#shared/api/contract.ts';
import type { remoteMethods } from '#shared/api/remote-methods.ts';
import { knownLists, refreshLists } from '../connections/remote-lists.ts';
import type { Engine } from '../engine.ts';
import { importArticle } from '../ingest/import-article.ts';
import { takeInArticle } from '../ingest/take-in-article.ts';
import { allowOverwrite, takeOver } from '../outbox/conflict-resolve.ts';
import { readConflictState } from '../outbox/conflict-state.ts';
import { toConflict } from '../outbox/conflict-view.ts';
import { tell } from '../outbox/desk.ts';
import { getIntent } from '../outbox/ledger.ts';

export function remoteHandlers(engine: Engine): Pick<Handlers, keyof typeof remoteMethods> {
  const { library, clock, emit, adapters, secrets, outbox } = engine;
  const parts = { db: () => library().write, adapters, clock, emit, secrets };
  return {
    'connections.lists': async ({ id, refresh }) => ({
      lists: refresh ? await refreshLists(parts, id) : knownLists(parts, id),
    }),
    'connections.importArticle': (place) => importArticle({ ...engine, ...parts }, place),
    'outbox.conflict': async ({ id }) => toConflict(library().read, await readConflictState(parts, id)),
    'outbox.resolve': async ({ choice, ...input }) => {
      if (choice === 'mine') {
        allowOverwrite(library().write, input.id, input.version);
        return { intent: outbox.retry(input.id), revision: input.revision, notes: [] };
      }
      const takeIn = takeInArticle(engine);
      const { revision, notes } = await takeOver({ ...parts, takeIn }, { ...input, choice });
      tell(engine, [getIntent(library().write, input.id)]);
      return { intent: outbox.get(input.id), revision, notes: [...notes] };
    },
  };
}
