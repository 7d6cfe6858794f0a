// The switch: a delivery's files, complete and laid aside or ready to go, take their places in an order that never shows a
// reader a page without its pictures or a link that leads nowhere.
import { AppError } from '#shared/api/errors.ts';
import { hashOf } from '../../files/sha256.ts';
import { documentBytes } from '../../files/store-document.ts';
import { inParallel } from '../../in-parallel.ts';
import type { PortalFile } from '../../portal/site-model.ts';
import { makePicture } from './site-pictures.ts';
import { sharedName, type SentFile } from './site-records.ts';
import type { FileLook, Staged, Staging } from './site-store.ts';
import { isMade, sourceOf, textOf, type MadeFile, type Sources, type Surveyed } from './site-survey.ts';

/** A file as the site shall hold it, and where it waits if the site does not hold it yet. */
export type ReadyFile = SentFile & { readonly staged: Staged | undefined };

export type ReadyWork = {
  readonly staging: Staging;
  readonly signal: AbortSignal;
  readonly onReady: (file: ReadyFile) => void;
};

/** Pictures are made one per core and wait here for a disk or a line; more at once would only hold more of them in memory. */
const AT_ONCE = 3;

/** Makes what is missing and lays it aside. What is on the site already, byte for byte, is left where it is. */
export function readyFiles(
  sources: Sources,
  files: readonly Surveyed[],
  work: ReadyWork,
): Promise<ReadyFile[]> {
  return inParallel(picturesInTurn(files), AT_ONCE, async (surveyed) => {
    if (work.signal.aborted) throw new AppError('cancelled', 'Đã dừng trước khi bạn đọc thấy gì.');
    const ready = await readyFile(sources, surveyed, work);
    work.onReady(ready);
    return ready;
  });
}

/** The first file of every picture, then the others, which are made with it: neighbours do not wait for one decode. */
function picturesInTurn(files: readonly Surveyed[]): Surveyed[] {
  const counts = new Map<string, number>();
  const ranked = files.map((surveyed) => {
    const { path } = surveyed.file;
    const name = sharedName(path) ?? path;
    const rank = counts.get(name) ?? 0;
    counts.set(name, rank + 1);
    return { surveyed, rank };
  });
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ surveyed }) => surveyed);
}

/** Steps in order; within a step any order is safe. What has no staged file stands there already. */
export async function switchFiles(
  steps: readonly (readonly ReadyFile[])[],
  work: { readonly staging: Staging; readonly onPlaced: (file: ReadyFile) => void },
): Promise<void> {
  for (const step of steps) {
    for (const file of step) {
      if (file.staged === undefined) continue;
      await work.staging.place(file.staged);
      work.onPlaced(file);
    }
    // Between steps the order must survive a power cut, within one it does not matter.
    await work.staging.settle();
  }
}

async function readyFile(sources: Sources, surveyed: Surveyed, work: ReadyWork): Promise<ReadyFile> {
  const { file, there, same } = surveyed;
  if (same !== undefined) return { ...same, staged: undefined };
  const content = isMade(file) ? await makeOf(sources, file, work.signal) : textOf(file);
  const source = isMade(file) ? sourceOf(file, sources.manifest) : null;
  const { path } = file;
  const sent = { path, hash: hashOf(content), bytes: content.byteLength, source };
  if (await isSame(sources, sent, there)) return { ...sent, staged: undefined };
  const isNew = there === undefined && file.kind !== 'text';
  return { ...sent, staged: await work.staging.stage({ path, content, isNew }) };
}

/** What nobody knows the hash of may be what a cut-off delivery has sent: reading it is cheaper than sending it again. */
async function isSame({ store }: Sources, sent: SentFile, there: FileLook | undefined): Promise<boolean> {
  if (there === undefined || there.bytes !== sent.bytes) return false;
  if (there.hash !== null) return there.hash === sent.hash;
  const content = await store.read(sent.path);
  return content !== undefined && hashOf(content) === sent.hash;
}

function makeOf({ tools, photos }: Sources, file: MadeFile, signal: AbortSignal): Promise<Uint8Array> {
  if (file.kind === 'document') return documentBytes(tools.libraryDir, { ...file, byteSize: file.bytes });
  const photo = photos.get(file.photoId);
  if (photo === undefined) throw new Error(`Photo ${file.photoId} is on the page but not in the payload`);
  return makePicture(tools, { file, photo, signal });
}

/** Of the files a delivery leaves on the site, those named, in the order they are named. */
export function readyOf(ready: readonly ReadyFile[], files: readonly PortalFile[]): ReadyFile[] {
  const byPath = new Map(ready.map((file) => [file.path, file]));
  return files.map((file) => byPath.get(file.path)).filter((file) => file !== undefined);
}

export function toSentFile({ path, hash, bytes, source }: ReadyFile): SentFile {
  return { path, hash, bytes, source };
}

export function countBytes(files: readonly ReadyFile[]): number {
  return files.reduce((sum, file) => sum + file.bytes, 0);
}
