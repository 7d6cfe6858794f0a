// What of a publication must travel: every file it shall leave on the site beside what stands there. Makes no picture.
import type { Manifest } from '#shared/model/outbox.ts';
import type { Photo } from '#shared/model/photo.ts';
import { hashOf } from '../../files/sha256.ts';
import { inParallel } from '../../in-parallel.ts';
import type { DocumentFile, ImageFile, PortalFile } from '../../portal/site-model.ts';
import type { SiteBooks } from './article-place.ts';
import { estimatePicture, pictureSource, type PictureTools } from './site-pictures.ts';
import { readRecord, sharedName, type ArticleRecord, type SentFile } from './site-records.ts';
import type { FileLook, SiteStore } from './site-store.ts';

export type Sources = {
  readonly store: Pick<SiteStore, 'read' | 'look'>;
  readonly tools: PictureTools;
  readonly manifest: Manifest;
  readonly photos: ReadonlyMap<string, Photo>;
  readonly books: SiteBooks;
};

export type Surveyed = {
  readonly file: PortalFile;
  /** What stands at its path now. */
  readonly there: FileLook | undefined;
  /** Set when that is the file already. */
  readonly same: SentFile | undefined;
};

/** Looks under way at the same time: each is a small question, to a web host one of many. */
const AT_ONCE = 6;

export async function survey(sources: Sources, files: readonly PortalFile[]): Promise<Surveyed[]> {
  const sharers = new Map<string, Promise<ArticleRecord[]>>();
  return inParallel(files, AT_ONCE, (file) =>
    isMade(file) ? lookAtMade(sources, file, sharers) : lookAtText(sources, file),
  );
}

/** Bytes that will travel for it; pictures are not made for this. */
export async function bytesToSend({ tools }: Sources, { file, same }: Surveyed): Promise<number> {
  if (same !== undefined) return 0;
  if (file.kind === 'document') return file.bytes;
  return file.kind === 'image' ? estimatePicture(tools.libraryDir, file) : textOf(file).byteLength;
}

/** A file whose bytes are not at hand yet: a picture to be made, a document to be read. */
export type MadeFile = ImageFile | DocumentFile;

export function isMade(file: PortalFile): file is MadeFile {
  return file.kind === 'image' || file.kind === 'document';
}

/** What it is made of, in a word. */
export function sourceOf(file: MadeFile, manifest: Manifest): string {
  return file.kind === 'image' ? pictureSource(file, manifest) : file.hash;
}

export function textOf(file: Exclude<PortalFile, MadeFile>): Uint8Array {
  return file.kind === 'asset' ? file.bytes : new TextEncoder().encode(file.content);
}

async function lookAtText(sources: Sources, file: Exclude<PortalFile, MadeFile>): Promise<Surveyed> {
  const { books, store } = sources;
  const { path } = file;
  const known = [...(books.own.record?.files ?? []), ...sharedFiles(books)].find((one) => one.path === path);
  const there = await store.look(path, known);
  const content = textOf(file);
  const hash = hashOf(content);
  const same = there?.hash === hash ? { path, hash, bytes: content.byteLength, source: null } : undefined;
  return { file, there, same };
}

function sharedFiles({ records }: SiteBooks): readonly SentFile[] {
  return [...(records?.lists ?? []), ...(records?.assets ?? [])];
}

/** It is known by what it was made from; the latest record of its path says what stands there. */
async function lookAtMade(
  sources: Sources,
  file: MadeFile,
  sharers: Map<string, Promise<ArticleRecord[]>>,
): Promise<Surveyed> {
  const { path } = file;
  const records = [sources.books.own.record, ...(await recordsShowing(sources, path, sharers))];
  const known = records
    .filter((record) => record !== undefined)
    .toSorted((a, b) => Date.parse(b.sentAt) - Date.parse(a.sentAt))
    .flatMap((record) => record.files.filter((one) => one.path === path));
  const there = await sources.store.look(path, known[0]);
  const source = sourceOf(file, sources.manifest);
  const same = known.find((one) => one.source === source && one.hash === there?.hash);
  return { file, there, same };
}

/** Records of other articles that show the same picture or offer the same document; each is read once. */
function recordsShowing(
  { store, books }: Sources,
  path: string,
  sharers: Map<string, Promise<ArticleRecord[]>>,
): Promise<ArticleRecord[]> {
  const name = sharedName(path) ?? path;
  const known = sharers.get(name);
  if (known !== undefined) return known;
  const lines = books.records?.articles.filter((line) => line.pictures.includes(name)) ?? [];
  const others = lines.filter((line) => line.storyId !== books.own.line?.storyId);
  const read = Promise.all(others.map((line) => readRecord(store, books.records, line.storyId)));
  const records = read.then((found) => found.filter((record) => record !== undefined));
  sharers.set(name, records);
  return records;
}
