// One source being looked at before it is copied: listed and read in the background, culled by number. Lives in memory; only
// what was decided about its photos is written, into the library and never onto the card.
import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import type { CardMarks, CardPhoto, CardSession } from '#shared/model/ingest.ts';
import type { FailedFile } from '#shared/model/job.ts';
import type { Capture } from '#shared/model/photo.ts';
import type { WritableDb } from '../db/handle.ts';
import { findCardMarks, findPhotoIdByMark, saveCardMarks } from '../db/rows/ingest-ledger.ts';
import { findPhoto } from '../db/rows/photos.ts';
import { shownName } from '../files/source-error.ts';
import { inParallel } from '../in-parallel.ts';
import { readFileFacts } from './file-facts.ts';
import { findRefusal } from './find-refusal.ts';
import { FILES_AT_ONCE, listSource, type SourceFile } from './list-source.ts';
import { cardMarkKey, placeOf } from './plan-ingest.ts';
import { newsroomClock, type TellTime } from './newsroom-time.ts';

type Entry = {
  readonly file: SourceFile;
  marks: CardMarks;
  state: CardPhoto['state'];
  problem: string | null;
  capture: Capture | undefined;
};

export type OpenCard = {
  readonly id: string;
  readonly paths: readonly string[];
  readonly summary: () => CardSession;
  readonly photos: (from: number, to: number) => CardPhoto[];
  readonly mark: (numbers: readonly number[], set: MarksToSet) => void;
  /** Where a photo lies; undefined for a number that is none. */
  readonly pathOf: (number: number) => string | undefined;
  /** Looks again which photos the library has by now, and which it refused. */
  readonly refresh: (refused: readonly FailedFile[]) => void;
  /** It was pulled out. */
  readonly leave: () => void;
  /** Not copied yet: what names are made of, in the order of the photos. Undefined until every opening was read. */
  readonly unnamed: (leavesRejected: boolean) => readonly UnnamedPhoto[] | undefined;
  readonly close: () => void;
};

export type MarksToSet = { readonly [K in keyof CardMarks]?: CardMarks[K] | undefined };
export type UnnamedPhoto = { readonly number: number; readonly photo: CardPhoto };

type Parts = {
  readonly db: () => WritableDb;
  /** The summary is another one. */
  readonly changed: () => void;
};

const unmarked: CardMarks = { pick: 'none', stars: 0 };

/** Begins to look at once; everything it finds is told by `changed`. */
export function openCard({ db, changed }: Parts, name: string, paths: readonly string[]): OpenCard {
  const id = randomUUID();
  const stopped = new AbortController();
  const { signal } = stopped;
  const entries: Entry[] = [];
  const marksOfFile = new Map<Entry, string>();
  let others = 0;
  let state: CardSession['state'] = 'listing';

  const list = async (): Promise<void> => {
    for await (const found of listSource(paths, { recursive: true, signal })) {
      others += found.others.length;
      for (const file of found.photos) {
        const marks = findCardMarks(db(), cardMarkKey(file)) ?? unmarked;
        entries.push({ file, marks, state: 'unread', problem: null, capture: undefined });
      }
      changed();
    }
  };
  const look = async (entry: Entry): Promise<void> => {
    signal.throwIfAborted();
    try {
      const path = placeOf(entry.file, paths);
      const { mark, found } = await readFileFacts(path, entry.file);
      marksOfFile.set(entry, mark);
      entry.capture = found?.capture;
      Object.assign(entry, whatIsKnown(db(), mark, await findRefusal(path, found)));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      Object.assign(entry, { state: 'refused', problem: error.message } satisfies Standing);
    }
    changed();
  };
  const run = async (): Promise<void> => {
    await list();
    state = 'reading';
    await inParallel(entries, FILES_AT_ONCE, look);
    state = 'ready';
  };
  const finished = run().catch((error: unknown) => {
    if (signal.aborted) return;
    state = 'gone';
    if (!(error instanceof AppError)) throw error;
  });
  void finished.finally(changed);

  return {
    id,
    paths,
    summary: () => ({ id, name, state, others, ...sumUp(entries) }),
    photos: (from, to) => {
      const tellTime = newsroomClock(db());
      return entries.slice(from, to).map((entry, index) => toPhoto(tellTime, entry, from + index));
    },
    mark: (numbers, set) => {
      db().transaction(() => {
        for (const entry of numbers.flatMap((number) => entries[number] ?? [])) {
          const { pick = entry.marks.pick, stars = entry.marks.stars } = set;
          entry.marks = { pick, stars };
          saveCardMarks(db(), cardMarkKey(entry.file), entry.marks);
        }
      })();
      changed();
    },
    pathOf: (number) => {
      const file = entries[number]?.file;
      return file && placeOf(file, paths);
    },
    refresh: (refused) => {
      const sentences = new Map(refused.map(({ file, message }) => [file, message]));
      for (const [entry, mark] of marksOfFile) {
        const before = entry.state === 'refused' ? entry.problem : null;
        const why = sentences.get(placeOf(entry.file, paths)) ?? before;
        Object.assign(entry, whatIsKnown(db(), mark, why));
      }
      changed();
    },
    leave: () => {
      stopped.abort();
      state = 'gone';
      changed();
    },
    unnamed: (leavesRejected) => {
      if (state !== 'ready') return undefined;
      const tellTime = newsroomClock(db());
      const all = entries.map((entry, number) => ({ number, photo: toPhoto(tellTime, entry, number) }));
      return all.filter(
        ({ photo }) => photo.state !== 'known' && !(leavesRejected && photo.pick === 'rejected'),
      );
    },
    close: () => stopped.abort(),
  };
}

type Standing = Pick<Entry, 'state' | 'problem'>;

/** @param refusal why it would not come in; it does not matter for a photo that is in */
function whatIsKnown(db: WritableDb, mark: string, refusal: string | null): Standing {
  const id = findPhotoIdByMark(db, mark);
  if (id !== undefined) return { state: 'known', problem: findPhoto(db, id)?.damage ?? null };
  return refusal === null ? { state: 'new', problem: null } : { state: 'refused', problem: refusal };
}

function sumUp(entries: readonly Entry[]): Omit<CardSession, 'id' | 'name' | 'state' | 'others'> {
  const cameras = new Map<string, { serial: string; camera: string; photos: number }>();
  const sum = { photos: entries.length, bytes: 0, read: 0, known: 0, newBytes: 0, picked: 0, rejected: 0 };
  for (const { file, state, marks, capture } of entries) {
    sum.bytes += file.byteSize;
    if (state !== 'unread') sum.read += 1;
    if (state === 'known') sum.known += 1;
    else sum.newBytes += file.byteSize;
    if (marks.pick === 'picked') sum.picked += 1;
    if (marks.pick === 'rejected') sum.rejected += 1;
    const serial = capture?.serial ?? null;
    if (serial === null) continue;
    const camera = cameras.get(serial) ?? { serial, camera: capture?.camera ?? serial, photos: 0 };
    camera.photos += 1;
    cameras.set(serial, camera);
  }
  return { ...sum, cameras: [...cameras.values()] };
}

function toPhoto(
  tellTime: TellTime,
  { file, marks, state, problem, capture }: Entry,
  number: number,
): CardPhoto {
  return {
    ...{ number, state, problem, ...marks },
    fileName: shownName(file.path),
    byteSize: file.byteSize,
    shotAt: capture === undefined ? null : tellTime(capture),
    camera: capture?.camera ?? null,
    serial: capture?.serial ?? null,
  };
}
