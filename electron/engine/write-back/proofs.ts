// The picture data after words went into a file, as proof: every copy is read once more when the machine has nothing better to do,
// and must still give the hash the picture came in with. Nothing waits for it; what a closed library left is gone on with.
import type { Emit } from '#shared/api/events.ts';
import type { WriteBackState } from '#shared/api/photo-file-methods.ts';
import type { Clock } from '../clock.ts';
import { listHeadWrites } from '../db/rows/head-writes.ts';
import { listUnproven, markProven, type Unproven } from '../db/rows/photo-files.ts';
import { findPhoto } from '../db/rows/photos.ts';
import { originalPath } from '../files/library-paths.ts';
import { verifyOriginal } from '../files/verify-original.ts';
import type { Library } from '../library/open-library.ts';
import { proofOf } from '../library/verify-library.ts';
import { logUnexpected } from '../log.ts';
import { notWhole } from './sentences.ts';
import { createWakeTimer } from './wake-timer.ts';

export type Proofs = {
  /** Words went into files: those are read when it has been quiet for a while. */
  readonly wake: () => void;
  /** Copies that were read and do not hold their picture any more. */
  readonly damaged: () => WriteBackState['damaged'];
  /** Resolves when every copy has been read that can be. */
  readonly idle: () => Promise<void>;
  readonly start: () => void;
  /** Resolves when no file is being read any more; what is left waits for the next `start`. */
  readonly stop: () => Promise<void>;
};

type Parts = {
  readonly library: () => Library;
  /** Somebody imports, or words are on their way: a disk does one thing well. */
  readonly isBusy: () => boolean;
  readonly emit: Emit;
  readonly clock: Clock;
};

const QUIET_MS = 5000;
/** Between two copies: a laptop's disk and battery are other people's first. */
const PAUSE_MS = 300;

/** A copy that was read and is not proven; `told` where what was found says that it is damaged. */
type Looked = Unproven & { readonly told?: WriteBackState['damaged'][number] };

export function createProofs({ library, isBusy, emit, clock }: Parts): Proofs {
  const looked = new Map<string, Looked>();
  let isOpen = false;
  let reading: Promise<void> | undefined;
  const isNew = ({ photoId, stamp }: Unproven): boolean => looked.get(photoId)?.stamp !== stamp;
  const next = (): Unproven | undefined => (isOpen ? listUnproven(library().read).find(isNew) : undefined);

  const prove = async (copy: Unproven): Promise<void> => {
    const { read, write, path } = library();
    const photo = findPhoto(read, copy.photoId);
    if (photo === undefined) return;
    const original = originalPath(path, photo.hash, photo.mimeType);
    const state = await verifyOriginal(original, proofOf(read, photo));
    if (!isOpen) return;
    looked.delete(copy.photoId);
    if (isWrittenTo(copy)) return;
    if (state === 'intact') markProven(write, { ...copy, at: clock.now().toISOString() });
    else {
      const { code, message } = notWhole(photo, state);
      looked.set(copy.photoId, { ...copy, told: { id: photo.id, file: photo.fileName, code, message } });
    }
    emit('writeBack.changed', {});
  };
  /** While it was read, words went on into it: what was seen says nothing. */
  const isWrittenTo = ({ photoId, stamp }: Unproven): boolean => {
    const { read } = library();
    const isUnderWay = listHeadWrites(read).some((entry) => entry.photoId === photoId);
    return isUnderWay || !listUnproven(read).some((copy) => copy.photoId === photoId && copy.stamp === stamp);
  };
  /** One copy at a time, and each once, whatever becomes of it. */
  const step = (copy: Unproven): Promise<void> => {
    reading ??= begin(copy).finally(() => {
      reading = undefined;
    });
    return reading;
  };
  const begin = (copy: Unproven): Promise<void> => {
    looked.set(copy.photoId, copy);
    return prove(copy).catch((error: unknown) => void logUnexpected(error));
  };
  const timer = createWakeTimer(() => {
    const copy = next();
    if (copy === undefined) return;
    if (isBusy()) timer.plan(QUIET_MS);
    else void step(copy).then(() => isOpen && timer.plan(PAUSE_MS));
  });

  return {
    wake: () => {
      if (!isOpen) return;
      timer.rest();
      timer.plan(QUIET_MS);
    },
    damaged: () => [...looked.values()].flatMap(({ told }) => told ?? []),
    idle: async () => {
      for (let copy = next(); copy !== undefined; copy = next()) await step(copy);
    },
    start: () => {
      isOpen = true;
      timer.plan(QUIET_MS);
    },
    stop: async () => {
      isOpen = false;
      timer.rest();
      await reading;
      looked.clear();
    },
  };
}
