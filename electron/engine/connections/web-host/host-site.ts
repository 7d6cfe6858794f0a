// Is the folder on the host there, is it the right site? A site is known by its marker: a folder that had one and has none now
// is somebody's mistake, and nothing is ever made anew in it.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { indexPath, rssPath, sitemapPath } from '../../portal/site-paths.ts';
import { siteIndexPath } from '../../portal/site-model.ts';
import { ownFolder, parseJson } from '../static-site/site-files.ts';
import { readRecords } from '../static-site/site-records.ts';
import type { SiteStore } from '../static-site/site-store.ts';
import {
  foreignFiles,
  lostIndex,
  missingFolder,
  notAFolder,
  notWritable,
  otherSite,
  vanishedSite,
} from './host-problem.ts';
import type { RemoteFolder } from './remote-folder.ts';

const markerPath = '.toa-soan-site';
const Marker = z.object({ site: z.uuid() });

type Place = { readonly folder: RemoteFolder; /** For sentences. */ readonly name: string };

/** The id of the site, null where none was made yet. Changes nothing. @throws HostFailure */
export async function lookAtHost({ folder, name }: Place, known: string | null): Promise<string | null> {
  const marker = parseJson(Marker, await folder.get(markerPath))?.site;
  if (marker !== undefined) {
    if (known !== null && known !== marker) throw otherSite(name);
    return marker;
  }
  const self = await folder.stat('');
  if (self === undefined) throw missingFolder(name);
  if (!self.isFolder) throw notAFolder(name);
  if (known !== null) throw vanishedSite(name);
  for (const path of [indexPath, rssPath, sitemapPath, siteIndexPath]) {
    if ((await folder.stat(path)) !== undefined) throw foreignFiles(name, path);
  }
  return null;
}

/** Makes the folder known as a site from now on. Returns the site's id. @throws HostFailure */
export async function markHost({ folder, name }: Place): Promise<string> {
  const site = randomUUID();
  if (await folder.create(markerPath, `${JSON.stringify({ site })}\n`)) return site;
  const other = parseJson(Marker, await folder.get(markerPath))?.site;
  if (other === undefined) throw foreignFiles(name, markerPath);
  return other;
}

/** Makes the folder and its marker where a person has just chosen it. @throws HostFailure */
export async function adoptHost(place: Place): Promise<string> {
  const { folder, name } = place;
  if ((await folder.stat('')) === undefined) await folder.makeSelf();
  const siteId = await lookAtHost(place, null);
  if (siteId === null) return markHost(place);
  const probe = `${ownFolder}/thu-${randomUUID()}`;
  if (!(await folder.create(probe, ''))) throw notWritable(name);
  await folder.remove(probe);
  return siteId;
}

/** Rebuilding lists without the index would drop every other article from them. @throws HostFailure */
export async function requireIndex(store: Pick<SiteStore, 'read'>, name: string): Promise<void> {
  if ((await store.read(siteIndexPath)) !== undefined) return;
  const records = await readRecords(store);
  if (records?.articles.some(({ pageHash }) => pageHash !== null) === true) throw lostIndex(name);
}
