// How a local portal comes to its site: the folder is looked at, locked, and marked as a site where it is none yet.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LocalPortalSettings } from '#shared/model/connection.ts';
import { absoluteUrl } from '../../portal/site-paths.ts';
import type { Destination } from '../connection-adapter.ts';
import type { OpenSite, SeenSite, SiteDoor } from '../static-site/site-address.ts';
import { emptyStore, type SiteProblem } from '../static-site/site-store.ts';
import { clearStaging, diskStore } from './disk-store.ts';
import { lookAtSite, markSite, memoryOf } from './site-folder.ts';
import { lockSite } from './site-lock.ts';
import { siteProblem } from './site-problem.ts';

export function diskDoor({ settings, memory }: Destination<LocalPortalSettings>): SiteDoor {
  const { path: folder, baseUrl } = settings;
  const visit = async (): Promise<SeenSite | SiteProblem> => {
    const found = await lookAtSite(folder, memory);
    if (found.state === 'problem') return found.problem;
    return { store: diskStore(folder), siteId: found.siteId, close: async () => undefined };
  };
  return {
    baseUrl,
    // The public address, or that of the file where the site has none.
    addressOf: (path) => absoluteUrl(baseUrl, path) ?? pathToFileURL(join(folder, ...path.split('/'))).href,
    visit,
    open: async () => {
      const seen = await visit();
      return 'state' in seen ? seen : openFolder(folder, seen.siteId);
    },
    recall: async () => {
      const seen = await visit();
      return 'state' in seen ? emptyStore : seen.store;
    },
    problemOf: (error) => siteProblem(error, folder),
    requestsFor: () => 0,
    // The folder is what readers get.
    lookAsReader: async () => [],
  };
}

async function openFolder(folder: string, known: string | null): Promise<OpenSite | SiteProblem> {
  const lock = await lockSite(folder);
  if ('message' in lock) return lock;
  try {
    const siteId = known ?? (await markSite(folder));
    return {
      store: diskStore(folder),
      siteId,
      memory: memoryOf(siteId),
      isHeld: async () => true,
      close: async () => {
        try {
          await tidyUp(folder);
        } finally {
          lock.release();
        }
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** On a full disk what was laid aside must not stay there; on one that is gone there is nothing left to do. */
async function tidyUp(folder: string): Promise<void> {
  try {
    await clearStaging(folder);
  } catch (error) {
    if (siteProblem(error, folder) === undefined) throw error;
  }
}
