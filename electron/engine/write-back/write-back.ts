// Words on their way into files. The commit in the database has ended the person's wait; here the files follow in the background, a few
// hundred at a time, always with the newest words, and what cannot be written now is tried again later.
import type { Emit } from '#shared/api/events.ts';
import type { WriteBackState } from '#shared/api/photo-file-methods.ts';
import type { ErrorCode } from '#shared/model/error-code.ts';
import type { Photo } from '#shared/model/photo.ts';
import { listUnwritten, type Unwritten } from '../db/rows/photo-files.ts';
import { findPhoto } from '../db/rows/photos.ts';
import type { Library } from '../library/open-library.ts';
import { logUnexpected } from '../log.ts';
import type { WriteDesk } from './desk.ts';
import { recover } from './journal.ts';
import { tell } from './sentences.ts';
import { writeBatch, type Written } from './write-batch.ts';

export type WriteBack = {
  /** Photos have changed: what they say goes into their files soon. */
  readonly wake: () => void;
  readonly state: () => WriteBackState;
  /** Resolves when everything is written that can be. */
  readonly idle: () => Promise<void>;
  /** The library is open: puts back what a crash cut short, then goes on with what was left. */
  readonly start: () => void;
  /** Resolves when no file is being written any more; what is left waits for the next `start`. */
  readonly stop: () => Promise<void>;
};

type Parts = { readonly library: () => Library; readonly emit: Emit };

/** A few keystrokes' worth: the same photo is often saved again at once. */
const SOON_MS = 120;
const RETRY_MS = 60_000;
const BATCH = 250;

type Failure = {
  readonly revision: number;
  readonly until: number;
  readonly fileName: string;
  readonly error: { readonly code: ErrorCode; readonly message: string };
};

export function createWriteBack({ library, emit }: Parts): WriteBack {
  const failures = new Map<string, Failure>();
  let isOpen = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const desk = (): WriteDesk => ({ db: library().write, libraryDir: library().path });
  const unwritten = (): Unwritten[] => (isOpen ? listUnwritten(library().read) : []);
  const isDue = ({ id, revision }: Unwritten): boolean => {
    const failure = failures.get(id);
    return failure === undefined || failure.revision !== revision || failure.until <= performance.now();
  };
  const state = (): WriteBackState => {
    const waiting = unwritten();
    const failed = waiting.flatMap(({ id }) => {
      const failure = failures.get(id);
      return failure === undefined ? [] : [{ id, file: failure.fileName, ...failure.error }];
    });
    return { waiting: waiting.length - failed.length, failed };
  };

  const round = async (): Promise<boolean> => {
    const due = unwritten().filter(isDue);
    if (due.length === 0) return false;
    const photos = due.slice(0, BATCH).flatMap(({ id }) => findPhoto(library().read, id) ?? []);
    remember(failures, await writeOrTell(desk(), photos));
    emit('writeBack.changed', {});
    return true;
  };
  const run = async (): Promise<void> => {
    if (unwritten().some(isDue)) emit('writeBack.changed', {});
    while (isOpen && (await round()));
    if (isOpen && failures.size > 0) plan(RETRY_MS);
  };
  const begin = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    running ??= run()
      .catch((error: unknown) => void logUnexpected(error))
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  const plan = (ms: number): void => {
    if (timer !== undefined || !isOpen) return;
    timer = setTimeout(() => void begin(), ms);
    timer.unref();
  };

  return {
    wake: () => plan(SOON_MS),
    state,
    idle: async () => {
      while (isOpen && (running !== undefined || unwritten().some(isDue))) await begin();
    },
    start: () => {
      isOpen = true;
      failures.clear();
      running = recover(library().write, library().path)
        .then(() => undefined)
        .catch((error: unknown) => void logUnexpected(error))
        .finally(() => {
          running = undefined;
          plan(SOON_MS);
        });
    },
    stop: async () => {
      isOpen = false;
      clearTimeout(timer);
      timer = undefined;
      await running;
    },
  };
}

/** A failure of the whole batch (the database cannot take the journal) is told of each of its photos. */
async function writeOrTell(desk: WriteDesk, photos: readonly Photo[]): Promise<Written[]> {
  try {
    return await writeBatch(desk, photos);
  } catch (error) {
    return photos.map((photo) => ({ photo, error: tell(error, photo) }));
  }
}

function remember(failures: Map<string, Failure>, results: readonly Written[]): void {
  for (const result of results) {
    const { id, revision, fileName } = result.photo;
    if (!('error' in result)) failures.delete(id);
    else
      failures.set(id, {
        revision,
        fileName,
        error: { code: result.error.code, message: result.error.message },
        until: performance.now() + RETRY_MS,
      });
  }
}
