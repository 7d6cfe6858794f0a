// Is the site's folder there, is it the right one, can it be written? A site is known by its marker: a folder that had one
// and has none now is an empty mount point, and nothing is ever made anew in it.
import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { indexPath, rssPath, sitemapPath } from '../../portal/site-paths.ts';
import { siteIndexPath } from '../../portal/site-model.ts';
import type { Answer } from '../connection-adapter.ts';
import { parseJson } from '../static-site/site-files.ts';
import { readRecords } from '../static-site/site-records.ts';
import type { SiteProblem } from '../static-site/site-store.ts';
import { isThere, readIfThere } from './disk-files.ts';
import { diskStore } from './disk-store.ts';
import { foreignFiles, lostIndex, notAFolder, otherSite, siteProblem, unmounted } from './site-problem.ts';

/** What a connection remembers: the site it has met in its folder. */
const Memory = z.object({ siteId: z.uuid() });

const Marker = z.object({ site: z.uuid() });

export type Found =
  | {
      readonly state: 'ready';
      /** Null = a folder no site was made in yet. */ readonly siteId: string | null;
    }
  | { readonly state: 'problem'; readonly problem: SiteProblem };

/** A cheap look that changes nothing. */
export async function lookAtSite(folder: string, memory: unknown): Promise<Found> {
  try {
    return await look(folder, Memory.safeParse(memory).data?.siteId);
  } catch (error) {
    const problem = siteProblem(error, folder);
    if (problem === undefined) throw error;
    return { state: 'problem', problem };
  }
}

/** Makes the folder and its marker where a person has just chosen it. */
export async function adoptSite(folder: string): Promise<Found> {
  try {
    await mkdir(folder, { recursive: true });
    const found = await look(folder, undefined);
    if (found.state === 'problem' || found.siteId !== null) return found;
    return { state: 'ready', siteId: await markSite(folder) };
  } catch (error) {
    const problem = siteProblem(error, folder);
    if (problem === undefined) throw error;
    return { state: 'problem', problem };
  }
}

/** Makes the folder known as a site from now on. Returns the new site's id. */
export async function markSite(folder: string): Promise<string> {
  const site = randomUUID();
  // Too small to be seen half written, and not yet known to anybody if it were.
  await writeFile(placeOfMarker(folder), `${JSON.stringify({ site })}\n`, { flush: true });
  return site;
}

export function toAnswer(found: Found, folder: string, memory: unknown): Answer {
  if (found.state === 'problem') return { state: 'unreachable', message: found.problem.message, memory };
  const message = `Ghi được vào thư mục trang “${folder}”.`;
  return { state: 'reachable', message, memory: found.siteId === null ? memory : memoryOf(found.siteId) };
}

export function memoryOf(siteId: string): z.infer<typeof Memory> {
  return { siteId };
}

async function look(folder: string, known: string | undefined): Promise<Found> {
  const found = await stat(folder).catch(
    (error: unknown) => siteProblem(error, folder) ?? Promise.reject(error),
  );
  if ('message' in found) return { state: 'problem', problem: found };
  if (!found.isDirectory()) return { state: 'problem', problem: notAFolder(folder) };
  const siteId = await readMarker(folder);
  if (known !== undefined && siteId === undefined) return { state: 'problem', problem: unmounted(folder) };
  if (known !== undefined && siteId !== known) return { state: 'problem', problem: otherSite(folder) };
  const problem = siteId === undefined ? await foreignProblem(folder) : await indexProblem(folder);
  if (problem !== undefined) return { state: 'problem', problem };
  // Answers EROFS for a disk that is mounted read-only, for root too.
  await access(folder, constants.W_OK);
  return { state: 'ready', siteId: siteId ?? null };
}

async function readMarker(folder: string): Promise<string | undefined> {
  return parseJson(Marker, await readIfThere(placeOfMarker(folder)))?.site;
}

/** A folder without our marker must not hold what we would overwrite. */
async function foreignProblem(folder: string): Promise<SiteProblem | undefined> {
  for (const path of [indexPath, rssPath, sitemapPath, siteIndexPath]) {
    if (await isThere(folder, path)) return foreignFiles(folder, path);
  }
  return undefined;
}

/** Rebuilding lists without the index would drop every other article from them. */
async function indexProblem(folder: string): Promise<SiteProblem | undefined> {
  if (await isThere(folder, siteIndexPath)) return undefined;
  const records = await readRecords(diskStore(folder));
  return records === undefined || records.articles.length === 0 ? undefined : lostIndex(folder);
}

function placeOfMarker(folder: string): string {
  return join(folder, '.toa-soan-site');
}
