// What of a publication must travel, and in which order it takes its place so that a reader never meets a missing file.
import type { Manifest } from '#shared/model/outbox.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { ImageFile, PortalFile } from '../../portal/site-model.ts';
import { indexPath } from '../../portal/site-paths.ts';
import type { SiteContent } from './compose-site.ts';
import { hashOf, isThere, readHash } from './site-files.ts';
import { estimatePicture, makePicture, pictureSource, type PictureTools } from './site-pictures.ts';
import type { SentFile, SiteRecords } from './site-records.ts';
import type { Staged, Staging } from './site-write.ts';

/** A file as the site shall hold it, and where it waits if the site does not hold it yet. */
export type ReadyFile = SentFile & { readonly staged: Staged | undefined };

export type Sources = {
  readonly folder: string;
  readonly tools: PictureTools;
  readonly manifest: Manifest;
  readonly photos: ReadonlyMap<string, Photo>;
  readonly records: SiteRecords | undefined;
};

/** Makes what is missing and lays it aside. A file that is on the site already, byte for byte, is left where it is. */
export async function readyFile(
  sources: Sources,
  file: PortalFile,
  work: { readonly staging: Staging; readonly signal: AbortSignal },
): Promise<ReadyFile> {
  const known = await findOnSite(sources, file);
  if (known !== undefined) return { ...known, staged: undefined };
  const content = await contentOf(sources, file, work.signal);
  const sent = {
    path: file.path,
    hash: hashOf(content),
    bytes: content.byteLength,
    source: sourceOf(sources, file),
  };
  const there = await readHash(sources.folder, file.path);
  const staged = there?.hash === sent.hash ? undefined : await work.staging.stage(content);
  return { ...sent, staged };
}

/** Bytes of `file` that would travel: 0 when it is there already; pictures are not made for this. */
export async function bytesToSend(sources: Sources, file: PortalFile): Promise<number> {
  if ((await findOnSite(sources, file)) !== undefined) return 0;
  return file.kind === 'image' ? estimatePicture(sources.tools.libraryDir, file) : textOf(file).byteLength;
}

/**
 * List pages to put there before the article's own: those the site does not have at all. A page's menu must lead somewhere,
 * and no reader finds the way to a page that nothing links to yet. Where the lists without the article have that page, it is
 * theirs that goes first.
 */
export async function listsToOpenWith(folder: string, content: SiteContent): Promise<PortalFile[]> {
  const before = new Map(content.listsBefore.map((file) => [file.path, file]));
  const missing: PortalFile[] = [];
  for (const list of content.lists) {
    if (!(await isThere(folder, list.path))) missing.push(before.get(list.path) ?? list);
  }
  return missing.toSorted((a, b) => entranceRank(a.path) - entranceRank(b.path));
}

/** What pages point to comes before them, and the front page, where readers come in, last. */
function entranceRank(path: string): number {
  if (!path.endsWith('.html')) return 0;
  return path === indexPath ? 2 : 1;
}

/**
 * What the site may lose once its lists are switched: files of this story's earlier publications, of begun ones that came
 * to nothing, and list pages past the last; never what any article still shows.
 */
export function pathsToRetire(
  candidates: readonly string[],
  live: {
    readonly kept: readonly string[];
    readonly lists: readonly string[];
    readonly listsBefore: readonly string[];
  },
): string[] {
  const kept = new Set([...live.kept, ...live.lists]);
  // Other articles' pages link to a section's first page for good; later pages are only linked from list pages.
  const pagination = live.listsBefore.filter((path) => /\/trang-\d+\.html$/u.test(path));
  return [...new Set([...candidates, ...pagination])].filter((path) => !kept.has(path));
}

async function findOnSite(sources: Sources, file: PortalFile): Promise<SentFile | undefined> {
  const there = await readHash(sources.folder, file.path);
  if (there === undefined) return undefined;
  const source = sourceOf(sources, file);
  if (file.kind !== 'image') {
    return there.hash === hashOf(textOf(file)) ? { path: file.path, ...there, source } : undefined;
  }
  const records = sources.records?.articles.flatMap((article) => article.files) ?? [];
  return records.find(
    (sent) => sent.path === file.path && sent.source === source && sent.hash === there.hash,
  );
}

async function contentOf(sources: Sources, file: PortalFile, signal: AbortSignal): Promise<Uint8Array> {
  return file.kind === 'image' ? makeOf(sources, file, signal) : textOf(file);
}

function makeOf(sources: Sources, file: ImageFile, signal: AbortSignal): Promise<Uint8Array> {
  const photo = sources.photos.get(file.photoId);
  if (photo === undefined) throw new Error(`Photo ${file.photoId} is on the page but not in the payload`);
  return makePicture(sources.tools, { file, photo, signal });
}

function sourceOf({ manifest }: Sources, file: PortalFile): string | null {
  return file.kind === 'image' ? pictureSource(file, manifest) : null;
}

function textOf(file: Exclude<PortalFile, ImageFile>): Uint8Array {
  return file.kind === 'asset' ? file.bytes : new TextEncoder().encode(file.content);
}
