// Which folder of the connection's folder holds a story's package, and whether what lies in it is as it was written.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import type { HandCarriedSettings } from '#shared/model/connection.ts';
import { hashOf } from '../../files/sha256.ts';
import type { Delivery } from '../connection-adapter.ts';
import { isThere, readHash } from '../local-portal/disk-files.ts';
import { readRecord, recordPath, sheetPath, type PackageRecord } from './package-record.ts';

export type CarriedDelivery = Delivery<HandCarriedSettings>;

export type PackagePlace = {
  /** `2026-11-22-ra-quan`, a folder of the connection's own. */
  readonly name: string;
  /** What lies there already; undefined while nothing of this story does. */
  readonly record: PackageRecord | undefined;
};

/** Where the story's package lies, else the first free name: another story's folder is never taken (`-2`). */
export async function findPlace(
  path: string,
  { payload, manifest, previous }: Pick<CarriedDelivery, 'payload' | 'manifest' | 'previous'>,
): Promise<PackagePlace> {
  const { storyId, content } = payload;
  const slug = shortSlug(payload.slug);
  for (const name of await candidates(path, slug, previous?.remoteId)) {
    const record = await readRecord(path, name);
    if (record?.storyId === storyId) return { name, record };
  }
  const day = content.publicationDay ?? newsroomDay(new Date(manifest.approvedAt));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${day}-${slug}` : `${day}-${slug}-${number}`;
    if (!(await isThere(path, name))) return { name, record: undefined };
  }
}

/** Files of the package that say something else than was written; those that are gone have been carried away. */
export async function editedFiles(path: string, name: string, record: PackageRecord): Promise<string[]> {
  const edited: string[] = [];
  for (const file of record.files) {
    const there = await readHash(path, `${name}/${file.path}`);
    if (there !== undefined && there.hash !== file.hash) edited.push(`${file.path}:${there.hash}`);
  }
  return edited;
}

/** The first file that is not there as it was written; undefined when all are. */
export async function findDamage(
  path: string,
  name: string,
  record: Pick<PackageRecord, 'files'>,
): Promise<string | undefined> {
  for (const file of record.files) {
    if ((await readHash(path, `${name}/${file.path}`))?.hash !== file.hash) return file.path;
  }
  return undefined;
}

/** Version of a package that somebody has changed. */
export function editedVersion(edited: readonly string[]): string {
  return hashOf(edited.join('\n'));
}

/** SHA-256 of the record, which names every other file by its hash; undefined when there is none. */
export async function packageVersion(path: string, name: string): Promise<string | undefined> {
  return (await readHash(path, `${name}/${recordPath}`))?.hash;
}

/** What a person opens first. */
export function sheetUrl(path: string, name: string): string {
  return pathToFileURL(join(path, name, sheetPath)).href;
}

/** Windows counts the letters of a whole path: what lies in the folder must still fit. */
function shortSlug(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const cut = slug.lastIndexOf('-', LONGEST);
  return slug.slice(0, cut > 0 ? cut : LONGEST);
}

const LONGEST = 60;

/** Folders whose name ends as this story's would; the one of the last writing first. */
async function candidates(path: string, slug: string, last: string | undefined): Promise<string[]> {
  const names = (await readdir(path)).filter((name) =>
    new RegExp(`^\\d{4}-\\d{2}-\\d{2}-${slug}(?:-\\d+)?$`, 'u').test(name),
  );
  const all = last === undefined ? names : [last, ...names];
  return [...new Set(all)];
}
