// How publishing comes to a site on a web host: connect, look, take the lock, bring the copies of its books up to date.
import { absoluteUrl } from '../../portal/site-paths.ts';
import { sitePath } from '../../files/library-paths.ts';
import type { WebHostSettings } from '#shared/model/connection.ts';
import type { Destination, UploadLedger } from '../connection-adapter.ts';
import type { OpenSite, SeenSite, SiteDoor } from '../static-site/site-address.ts';
import { bookCopies, bringUpToDate, type BookCopies } from './book-copies.ts';
import { folderName, parseHostAddress } from './host-address.ts';
import { lockHost } from './host-lock.ts';
import { memoryOf } from './host-memory.ts';
import { hostProblem } from './host-problem.ts';
import { lookAtHost, markHost, requireIndex } from './host-site.ts';
import { hostStore, rememberedStore } from './host-store.ts';
import { openHost, type HostTools } from './open-host.ts';
import { lookAsReader } from './public-page.ts';
import type { MetHost } from './remote-folder.ts';

export type HostVisit = {
  readonly tools: HostTools & { readonly libraryDir: string };
  readonly destination: Destination<WebHostSettings>;
  readonly uploads: UploadLedger;
};

/** Connecting, looking, locking, reading and closing the books, and reading the pages back. */
const REQUESTS_AROUND = 14;

export function hostDoor(visit: HostVisit): SiteDoor {
  const { tools, destination, uploads } = visit;
  const { baseUrl } = destination.settings;
  const copies = bookCopies(sitePath(tools.libraryDir, destination.id));
  const addressOf = (path: string): string => absoluteUrl(baseUrl, path) ?? path;
  return {
    baseUrl,
    addressOf,
    open: () => openSite(visit, copies),
    visit: () => seeSite(visit),
    recall: async () => rememberedStore(copies, uploads),
    problemOf: hostProblem,
    // Every file is sent, then asked for its size.
    requestsFor: (files) => (files === 0 ? REQUESTS_AROUND : REQUESTS_AROUND + 2 * files),
    lookAsReader: ({ path, hash }) => lookAsReader(tools.http, { url: addressOf(path), hash }),
  };
}

async function openSite(visit: HostVisit, copies: BookCopies): Promise<OpenSite> {
  const met = await openHost(visit.tools, visit.destination, visit.uploads);
  try {
    return await holdSite(visit, copies, met);
  } catch (error) {
    met.folder.close();
    throw error;
  }
}

async function holdSite(visit: HostVisit, copies: BookCopies, met: MetHost): Promise<OpenSite> {
  const { tools, destination, uploads } = visit;
  const { folder, hostKey } = met;
  const { host, name } = namesOf(destination);
  const known = await lookAtHost({ folder, name }, memoryOf(destination.memory).siteId);
  const lock = await lockHost({ host, folder, copies, now: tools.now });
  try {
    await bringUpToDate(copies, folder);
    const store = hostStore({ host, folder, copies, uploads, renewHold: lock.renew });
    await requireIndex(store, name);
    const siteId = known ?? (await markHost({ folder, name }));
    return {
      ...{ store, siteId, memory: { siteId, hostKey }, isHeld: lock.isHeld },
      close: async () => {
        await lock.release();
        folder.close();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Without the lock the host is only asked: copies of what somebody may be changing are not kept. */
async function seeSite({ tools, destination, uploads }: HostVisit): Promise<SeenSite> {
  const { folder } = await openHost(tools, destination, uploads);
  try {
    const { host, name } = namesOf(destination);
    const siteId = await lookAtHost({ folder, name }, memoryOf(destination.memory).siteId);
    const store = hostStore({ host, folder, copies: noCopies, uploads, renewHold: async () => undefined });
    return { store, siteId, close: async () => folder.close() };
  } catch (error) {
    folder.close();
    throw error;
  }
}

function namesOf({ settings }: Destination<WebHostSettings>): { host: string; name: string } {
  const address = parseHostAddress(settings.address);
  return { host: address.name, name: folderName(address) };
}

/** For who only looks. */
const noCopies: BookCopies = {
  find: async () => undefined,
  keep: async () => undefined,
  drop: async () => undefined,
};
