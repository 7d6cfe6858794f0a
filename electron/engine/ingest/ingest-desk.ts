// The desk at which cards are looked at and taken in: which are in, which are open, what is being copied, and what goes on by
// itself when its card is back.
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import type { Emit } from '#shared/api/events.ts';
import type { PreviewedWords } from '#shared/api/ingest-methods.ts';
import { IngestProfile, type Card, type Ingest } from '#shared/model/ingest.ts';
import type { ReadableDb } from '../db/handle.ts';
import { listTakenNames } from '../db/rows/ingest-ledger.ts';
import {
  findIngest,
  listLatestIngests,
  listOpenIngests,
  setIngestRun,
  type IngestRecord,
} from '../db/rows/ingests.ts';
import { listJobRows } from '../db/rows/jobs.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Library } from '../library/open-library.ts';
import { openCard, type OpenCard } from './card-session.ts';
import { keepNames, nameFiles } from './name-files.ts';
import { namesIn, placeOf } from './plan-ingest.ts';
import { previewWords } from './preview-words.ts';
import { photographerOf } from './profile-words.ts';
import { createCardWatch } from './watch-cards.ts';

export type IngestTerms = {
  readonly profile: IngestProfile | null;
  readonly second: string | null;
  readonly leavesRejected: boolean;
};

export type TargetName = { readonly number: number; readonly fileName: string; readonly name: string };

export type IngestDesk = {
  readonly cards: () => Card[];
  /** Opens a card that is in, or folders and files; answers with the session's id. @throws AppError not_found */
  readonly open: (source: { readonly cardId: string } | { readonly paths: readonly string[] }) => string;
  /** @throws AppError not_found */
  readonly session: (id: string) => OpenCard;
  readonly close: (id: string) => void;
  /** Of every photo that would be copied, in the order of the session; undefined while openings are still being read. */
  readonly names: (id: string, terms: IngestTerms) => Promise<readonly TargetName[] | undefined>;
  /** What will be written into them. @throws AppError unknown_variable, unknown_code, not_found */
  readonly words: (id: string, terms: IngestTerms) => Promise<PreviewedWords>;
  /** Starts copying; answers with the job's id. */
  readonly begin: (id: string, terms: IngestTerms) => string;
  /** Goes on with an ingest that was cut off; answers with the job's id. */
  readonly resume: (ingestId: string) => string;
  readonly latest: () => Ingest[];
  readonly look: () => Promise<void>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

type Parts = { readonly library: () => Library; readonly jobs: Jobs; readonly emit: Emit };

export function createIngestDesk({ library, jobs, emit }: Parts): IngestDesk {
  const open = new Map<string, OpenCard>();
  const changed = throttle(() => emit('ingest.changed', {}));
  const watch = createCardWatch({
    changed,
    looked: async (paths) => {
      for (const card of open.values()) await followCard(card);
      await goOn(paths);
    },
  });

  const session = (id: string): OpenCard => {
    const card = open.get(id);
    if (card === undefined) throw new AppError('not_found', 'Thẻ này không còn được mở. Hãy mở lại.');
    return card;
  };
  const isRunning = (jobId: string): boolean => jobs.list().some(({ id }) => id === jobId);
  const resume = (ingestId: string, roots?: readonly string[]): string => {
    const { write } = library();
    const ingest = findIngest(write, ingestId);
    if (ingest === undefined) throw new AppError('not_found', 'Không thấy lần nhập ảnh này nữa.');
    if (isRunning(ingest.jobId)) return ingest.jobId;
    const plan = { ...ingest.plan, ...(roots && { roots: [...roots] }) };
    // The plan first: the job reads it as it starts.
    setIngestRun(write, ingestId, { jobId: ingest.jobId, plan });
    const jobId = jobs.start('photos-import', { ingestId });
    setIngestRun(write, ingestId, { jobId, plan });
    changed();
    return jobId;
  };
  /** What a person has started goes on when its card is back, also where it is mounted under another name. */
  const goOn = async (cards: readonly string[]): Promise<void> => {
    for (const { id, jobId } of listOpenIngests(library().read)) {
      if (isRunning(jobId) || !wasPulledOut(library().read, jobId)) continue;
      const roots = await rootsNow(findIngest(library().read, id), cards);
      if (roots !== undefined) resume(id, roots);
    }
  };

  const takenNames = async (second: string | null): Promise<string[]> => [
    ...listTakenNames(library().read),
    ...(await namesIn(second)),
  ];
  const names: IngestDesk['names'] = async (id, { profile, second, leavesRejected }) => {
    const unnamed = session(id).unnamed(leavesRejected);
    if (unnamed === undefined) return undefined;
    const named = (names: readonly string[]): TargetName[] =>
      unnamed.map(({ number, photo: { fileName } }, index) => ({
        ...{ number, fileName },
        name: names[index] ?? fileName,
      }));
    if (profile === null && second === null) {
      const own = unnamed.map(({ photo }) => photo.fileName);
      return named(keepNames(own, await takenNames(null)));
    }
    const shown = profile ?? plain;
    const files = unnamed.map(({ photo }) => ({ ...photo, creator: photographerOf(shown, photo.serial) }));
    return named(nameFiles(files, shown, await takenNames(second)));
  };

  return {
    cards: watch.cards,
    open: (source) => {
      const paths =
        'paths' in source
          ? source.paths.map((path) => resolve(path))
          : [requireCard(watch.pathOf(source.cardId))];
      const card = openCard({ db: () => library().write, changed }, nameOf(paths), paths);
      open.set(card.id, card);
      return card.id;
    },
    session,
    close: (id) => {
      open.get(id)?.close();
      open.delete(id);
    },
    names,
    words: async (id, { profile, second, leavesRejected }) => {
      if (profile === null) return { programme: null, photos: [] };
      const taken = (): Promise<string[]> => takenNames(second);
      return previewWords({ db: library().read, card: session(id), profile, leavesRejected, taken });
    },
    begin: (id, terms) => {
      const card = session(id);
      const jobId = jobs.start('photos-import', { paths: card.paths, recursive: true, ...terms });
      void jobs.finished(jobId).then(({ failed }) => card.refresh(failed));
      return jobId;
    },
    resume: (ingestId) => resume(ingestId),
    latest: () =>
      listLatestIngests(library().read).map(({ id, jobId, state, plan, verdict }) => ({
        ...{ id, jobId, verdict, name: plan.name, total: plan.files.length },
        state: state === 'open' ? (isRunning(jobId) ? 'running' : 'interrupted') : state,
      })),
    look: watch.look,
    start: watch.start,
    stop: async () => {
      await watch.stop();
      for (const card of open.values()) card.close();
      open.clear();
    },
  };
}

/** For a second copy without a profile: names stay, and do not collide. */
const plain = IngestProfile.parse({ name: '-' });

function requireCard(path: string | undefined): string {
  if (path === undefined) throw new AppError('not_found', 'Thẻ nhớ này đã được rút. Hãy cắm lại.');
  return path;
}

function nameOf([first = '']: readonly string[]): string {
  return (basename(first) || first).normalize('NFC');
}

async function followCard(card: OpenCard): Promise<void> {
  const there = await Promise.all(card.paths.map(exists));
  if (!there.includes(true) && card.summary().state !== 'gone') card.leave();
}

function wasPulledOut(db: ReadableDb, jobId: string): boolean {
  return listJobRows(db).find(({ id }) => id === jobId)?.error?.code === 'card_missing';
}

/** Where the files of an ingest lie now: as before, or on a card that has the first of them; undefined when nowhere. */
async function rootsNow(
  ingest: IngestRecord | undefined,
  cards: readonly string[],
): Promise<readonly string[] | undefined> {
  if (ingest === undefined) return undefined;
  const { roots, files } = ingest.plan;
  if ((await Promise.all(roots.map(exists))).every(Boolean)) return roots;
  const [first] = files;
  if (first === undefined || first.root === null || roots.length > 1) return undefined;
  for (const card of cards) {
    const found = await stat(placeOf(first, [card])).catch(() => undefined);
    if (found?.size === first.byteSize) return [card];
  }
  return undefined;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Reading a card changes something for every file: told a few times a second, and always once after the last. */
function throttle(send: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      send();
    }, 150);
    timer.unref();
  };
}
