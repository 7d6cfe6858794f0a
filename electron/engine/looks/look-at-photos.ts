// Looks at every photo once, in the background: makes its picture for the loupe, and notes likeness and sharpness from it. Nobody
// asked for it and nobody waits for it, so it stands back whenever anybody wants something; what is not seen yet is simply what
// has no row, so it goes on where it was.
import { AppError } from '#shared/api/errors.ts';
import type { Emit } from '#shared/api/events.ts';
import type { PhotoLook } from '#shared/model/photo-look.ts';
import { listUnseen, saveLook, type Unseen } from '../db/rows/photo-looks.ts';
import type { Engine } from '../engine.ts';
import { analysePicture } from '../images/analyse-picture.ts';
import { renditionFile } from '../ingest/photo-files.ts';
import { logUnexpected } from '../log.ts';

export type Looks = {
  /** There may be photos nobody has seen, or the work that was stood back for has ended. Cheap when there is nothing to do. */
  readonly wake: () => void;
  /** From here on the library may be looked at; also wakes. */
  readonly start: () => void;
  /** Resolves when nothing is under way any more. */
  readonly stop: () => Promise<void>;
};

export type LooksParts = Pick<Engine, 'library' | 'images'> & {
  readonly emit: Emit;
  /** A person waits for something else: an import, the demo newsroom. */
  readonly isBusy: () => boolean;
};

/** Windows are told after so many: often enough to see stacks form, seldom enough not to be busy with it. */
const TELL_EVERY = 12;

export function createLooks(parts: LooksParts): Looks {
  let round: Promise<void> | undefined;
  let mayLook = false;
  const shouldGoOn = (): boolean => mayLook && !parts.isBusy();
  const wake = (): void => {
    if (round !== undefined || !shouldGoOn()) return;
    round = lookAtUnseen(parts, shouldGoOn)
      .catch((error: unknown) => {
        // A full disk or a library taken away: what needs a person says so where they work. The next opening goes on.
        mayLook = false;
        if (!(error instanceof AppError)) logUnexpected(error);
      })
      .finally(() => {
        round = undefined;
      });
  };
  return {
    wake,
    start: () => {
      mayLook = true;
      wake();
    },
    stop: async () => {
      mayLook = false;
      await round;
    },
  };
}

async function lookAtUnseen(parts: LooksParts, shouldGoOn: () => boolean): Promise<void> {
  let unseen = listUnseen(parts.library().read, TELL_EVERY);
  while (unseen.length > 0) {
    for (const photo of unseen) {
      if (!shouldGoOn()) break;
      saveLook(parts.library().write, photo.id, await lookAt(parts, photo));
    }
    parts.emit('looks.changed', {});
    if (!shouldGoOn()) return;
    unseen = listUnseen(parts.library().read, TELL_EVERY);
  }
}

/** Undefined for a picture that cannot be read. */
async function lookAt(parts: LooksParts, photo: Unseen): Promise<Omit<PhotoLook, 'id'> | undefined> {
  try {
    // As it came in: cutting or lighting a photo makes it no other one.
    const asked = { hash: photo.hash, rendition: 'screen', look: 'none' } as const;
    const picture = await renditionFile(parts, asked, { patient: true });
    if (picture === undefined) return undefined;
    return await parts.images.run(() => analysePicture(picture.file, photo.fileName), { patient: true });
  } catch (error) {
    if (error instanceof AppError && ofThePicture.has(error.code)) return undefined;
    throw error;
  }
}

const ofThePicture: ReadonlySet<string> = new Set(['unreadable_image', 'image_too_large', 'not_found']);
