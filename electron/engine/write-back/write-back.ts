// Words on their way into files. The commit in the database has ended the person's wait; here the files follow in the background, a few
// hundred at a time, always with the newest words, and what cannot be written now is tried again later.
import type { Emit } from '#shared/api/events.ts';
import type { WriteBackState } from '#shared/api/photo-file-methods.ts';
import { countUnwritten, listUnwritten, type Unwritten } from '../db/rows/photo-files.ts';
import { findPhoto } from '../db/rows/photos.ts';
import type { Library } from '../library/open-library.ts';
import { logUnexpected } from '../log.ts';
import type { WriteDesk } from './desk.ts';
import { createFailures, RETRY_MS } from './failures.ts';
import { createHeadPlanner } from './head-planner.ts';
import { recover } from './journal.ts';
import { tell } from './sentences.ts';
import { createWakeTimer } from './wake-timer.ts';
import { writeBatch, type Written } from './write-batch.ts';

export type WriteBack = {
  /** So many photos have changed: what they say goes into their files, at once where it is more than one. */
  readonly wake: (photos: number) => void;
  readonly state: () => Omit<WriteBackState, 'damaged'>;
  /** Resolves when everything is written that can be. */
  readonly idle: () => Promise<void>;
  /** The library is open: puts back what a crash cut short, then goes on with what was left. */
  readonly start: () => void;
  /** Resolves when no file is being written any more; what is left waits for the next `start`. */
  readonly stop: () => Promise<void>;
};

type Parts = { readonly library: () => Library; readonly emit: Emit };

/** A few keystrokes' worth: the photo somebody types in is often saved again at once. */
const SOON_MS = 120;
const BATCH = 500;

export function createWriteBack({ library, emit }: Parts): WriteBack {
  const failures = createFailures();
  const heads = createHeadPlanner();
  let isOpen = false;
  let running: Promise<void> | undefined;
  const unwritten = (): Unwritten[] => (isOpen ? listUnwritten(library().read) : []);

  const round = async (): Promise<boolean> => {
    const due = unwritten().filter(failures.isDue);
    if (due.length === 0) return false;
    const { write: db, path: libraryDir } = library();
    const ids = due.slice(0, BATCH).map(({ id }) => id);
    failures.remember(await writeOrTell({ db, libraryDir, heads, isStopping: () => !isOpen }, ids));
    emit('writeBack.changed', {});
    return true;
  };
  const writeAll = async (): Promise<void> => {
    if (unwritten().some(failures.isDue)) emit('writeBack.changed', {});
    while (isOpen && (await round()));
    if (isOpen && failures.areThere()) timer.plan(RETRY_MS);
  };
  /** One thing at a time. */
  const run = (work: () => Promise<unknown>): Promise<void> => {
    running ??= work()
      .then(() => undefined)
      .catch((error: unknown) => void logUnexpected(error))
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  const timer = createWakeTimer(() => void run(writeAll));
  const wake = (photos: number): void => {
    if (isOpen) timer.plan(photos > 1 ? 0 : SOON_MS);
  };

  return {
    wake,
    state: () => {
      const failed = failures.areThere() ? failures.among(unwritten()) : [];
      return { waiting: (isOpen ? countUnwritten(library().read) : 0) - failed.length, failed };
    },
    idle: async () => {
      while (isOpen && (running !== undefined || unwritten().some(failures.isDue))) await run(writeAll);
    },
    start: () => {
      isOpen = true;
      failures.forget();
      void run(() => recover(library().write, library().path)).then(() => wake(1));
    },
    stop: async () => {
      isOpen = false;
      timer.rest();
      await running;
      await heads.close();
    },
  };
}

/** A failure of the whole batch (the database cannot take the journal) is told of each of its photos. */
async function writeOrTell(desk: WriteDesk, ids: readonly string[]): Promise<Written[]> {
  try {
    return await writeBatch(desk, ids);
  } catch (error) {
    const photos = ids.flatMap((id) => findPhoto(desk.db, id) ?? []);
    return photos.map((photo) => ({ photo, error: tell(error, photo) }));
  }
}
