// One publication at a time per site, across processes. The lock dies with the process that holds it.
import { lockFile } from '../../db/open.ts';
import { systemCode } from '../../files/disk-error.ts';
import { ownFolder } from '../static-site/site-files.ts';
import type { SiteProblem } from '../static-site/site-store.ts';
import { placeOf } from './disk-files.ts';
import { makeFolders } from './disk-store.ts';
import { busySite, cannotLock } from './site-problem.ts';

export type SiteLock = { readonly release: () => void };

/** A problem instead of a lock while another process publishes to the same folder, or where no lock can be written. */
export async function lockSite(folder: string): Promise<SiteLock | SiteProblem> {
  const path = `${ownFolder}/khoa.sqlite`;
  await makeFolders(folder, path);
  try {
    return lockFile(placeOf(folder, path)) ?? busySite(folder);
  } catch (error) {
    // SQLite has codes of its own for what a disk refuses; here they all mean the same.
    if (systemCode(error)?.startsWith('SQLITE_') === true) return cannotLock(folder);
    throw error;
  }
}
