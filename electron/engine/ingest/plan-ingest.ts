// Which files an ingest takes and what each will be called, written down before anything is copied: a second run after a
// pull-out or a crash takes the same files under the same names.
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { IngestProfile } from '#shared/model/ingest.ts';
import type { ProgrammeDraft } from '#shared/model/programme.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findCardMarks, findPhotoIdByMark, listTakenNames } from '../db/rows/ingest-ledger.ts';
import type { IngestPlan, PlannedFile } from '../db/rows/ingests.ts';
import { systemCode } from '../files/disk-error.ts';
import { shownName } from '../files/source-error.ts';
import { inParallel } from '../in-parallel.ts';
import type { PhotoMetadata } from '../metadata/read-metadata.ts';
import { readFileFacts } from './file-facts.ts';
import { FILES_AT_ONCE, listSource, type SourceFile } from './list-source.ts';
import { namesInOrder, type NamedFile } from './name-files.ts';
import { newsroomTime } from './newsroom-time.ts';
import { photographerOf, profileWords, requireKnownWords } from './profile-words.ts';
import { programmeOf, wordSources } from './word-sources.ts';

export const IngestOrder = z.object({
  paths: z.array(z.string()).min(1),
  recursive: z.boolean(),
  profile: IngestProfile.nullable().default(null),
  /** Folder of the second copies. */
  second: z.string().nullable().default(null),
  /** Photos rejected on the card stay there. */
  leavesRejected: z.boolean().default(false),
});
export type IngestOrder = z.infer<typeof IngestOrder>;

type PlanParts = { readonly db: ReadableDb; readonly signal: AbortSignal };

/** @throws AppError invalid_request (a folder that cannot be read), unknown_variable, unknown_code, not_found (the programme) */
export async function planIngest({ db, signal }: PlanParts, order: IngestOrder): Promise<IngestPlan> {
  const { profile, second, recursive } = order;
  const paths = [...new Set(order.paths.map((path) => resolve(path)))];
  const wanted: PlannedFile[] = [];
  const left: { file: string; why: string }[] = [];
  for await (const { photos, others } of listSource(paths, { recursive, signal })) {
    left.push(...others.map((file) => ({ file, why: 'không phải ảnh nên không chép' })));
    for (const photo of photos) {
      const marks = findCardMarks(db, cardMarkKey(photo));
      if (order.leavesRejected && marks?.pick === 'rejected') left.push({ file: photo.path, why: REJECTED });
      else wanted.push({ ...photo, name: shownName(photo.path), ...(marks && { marks }) });
    }
  }
  const programme = profile && programmeOf(db, profile);
  const files =
    profile === null && second === null
      ? wanted
      : await named(wanted, { db, signal, order, paths, programme });
  const name = basename(paths[0] ?? '').normalize('NFC');
  return {
    name,
    roots: paths,
    recursive,
    profile,
    programme,
    second: second && resolve(second),
    files,
    left,
  };
}

const REJECTED = 'bạn đã loại trên thẻ nên chỉ còn ở đó';

/** What marks on a card are kept by: enough to know the file again when the card is put in again. */
export function cardMarkKey({
  path,
  byteSize,
  mtimeMs,
}: Pick<SourceFile, 'path' | 'byteSize' | 'mtimeMs'>): string {
  return `${shownName(path)}\n${byteSize}\n${Math.floor(mtimeMs)}`;
}

type Naming = PlanParts & {
  readonly order: IngestOrder;
  readonly paths: readonly string[];
  readonly programme: ProgrammeDraft | null;
};

/** Photos the library has keep the name they have there; the others get theirs, and have words that can be written. */
async function named(files: PlannedFile[], naming: Naming): Promise<PlannedFile[]> {
  const { db, signal, order, paths, programme } = naming;
  const profile = order.profile ?? IngestProfile.parse({ name: '-' });
  const sources = wordSources(db, profile, programme);
  requireKnownWords(sources);
  const facts = new Map<PlannedFile, NewFile>();
  await inParallel(files, FILES_AT_ONCE, async (file) => {
    signal.throwIfAborted();
    const found = await namedFile(db, { file, path: placeOf(file, paths), profile });
    if (found !== undefined) facts.set(file, found);
  });
  const unnamed = files.filter((file) => facts.has(file));
  const taken = [...listTakenNames(db), ...(await namesIn(order.second))];
  const naked = unnamed.map((file) => facts.get(file) ?? nameless(file));
  for (const { index, number, name } of namesInOrder(naked, profile, taken)) {
    const file = unnamed[index];
    if (file === undefined) continue;
    Object.assign(file, { number, name });
    if (number % SLICE === 0) await setImmediate();
    const { found, shotAt = null } = facts.get(file) ?? {};
    if (order.profile === null || found === undefined) continue;
    const stars = file.marks?.stars ?? found.marks.stars;
    const place = { number, total: unnamed.length };
    // Refused now rather than in the middle of the card, where the words of one photo cannot be made.
    const words = profileWords(sources, { ...found, ...place, fileName: name, shotAt, stars });
    if (words.programme !== null) file.programme = words.programme;
  }
  return files;
}

/** Photos named between two chances for the rest of the engine. */
const SLICE = 500;

type NewFile = NamedFile & { readonly found: PhotoMetadata | undefined };

type Candidate = { readonly file: PlannedFile; readonly path: string; readonly profile: IngestProfile };

/** Undefined for a photo the library has. A file that cannot be read has a name too: its turn will say what is wrong. */
async function namedFile(db: ReadableDb, { file, path, profile }: Candidate): Promise<NewFile | undefined> {
  const facts = await readFileFacts(path, file).catch(() => undefined);
  if (facts !== undefined && findPhotoIdByMark(db, facts.mark) !== undefined) return undefined;
  const { found } = facts ?? {};
  if (found === undefined) return nameless(file);
  const { capture } = found;
  return {
    fileName: shownName(file.path),
    shotAt: newsroomTime(db, capture),
    camera: capture.camera,
    creator: photographerOf(profile, capture.serial),
    found,
  };
}

function nameless({ path }: PlannedFile): NewFile {
  return { fileName: shownName(path), shotAt: null, camera: null, creator: '', found: undefined };
}

/** Where a planned file lies now. */
export function placeOf(
  { root, path }: Pick<PlannedFile, 'root' | 'path'>,
  roots: readonly string[],
): string {
  return root === null ? path : join(roots[root] ?? '', path);
}

/** What lies in the second folder already; a folder that is not there yet is empty. */
export async function namesIn(folder: string | null): Promise<string[]> {
  if (folder === null) return [];
  return readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
}
