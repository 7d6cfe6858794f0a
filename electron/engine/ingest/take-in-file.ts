// One file → one photo of the library: copied with its words in its head, read back, and only then a row. Content the library
// has already is known by its picture and keeps the photo it has.
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Emit } from '#shared/api/events.ts';
import type { CardMarks } from '#shared/model/ingest.ts';
import { undecided, type PhotoText } from '#shared/model/photo.ts';
import type { Clock } from '../clock.ts';
import {
  findPhotoIdByPicture,
  findSecondCopy,
  isNameTaken,
  saveKnownFile,
  saveSecondCopy,
  setPictureHash,
} from '../db/rows/ingest-ledger.ts';
import { findPhotoFile, markProven, savePhotoFile } from '../db/rows/photo-files.ts';
import { findPhoto, insertPhoto } from '../db/rows/photos.ts';
import type { CopyMemory } from '../files/copy-memory.ts';
import { stampOf } from '../files/file-stamp.ts';
import { shownName } from '../files/source-error.ts';
import { storeOriginal, type IncomingOriginal } from '../files/store-original.ts';
import type { ImagePool } from '../images/image-pool.ts';
import { inspectImage, requireFewPixels } from '../images/inspect-image.ts';
import type { JobRun } from '../jobs/jobs.ts';
import { makeLibraryHead } from '../metadata/library-head.ts';
import { readJpegMetadata, readMetadata, type PhotoMetadata } from '../metadata/read-metadata.ts';
import { freeName } from './name-files.ts';
import { newsroomTime } from './newsroom-time.ts';

export type ImportParts = { readonly images: ImagePool; readonly emit: Emit; readonly clock: Clock };

/** What bringing in one file needs of whatever runs it. */
export type FileRun = Pick<JobRun, 'db' | 'libraryPath' | 'signal' | 'addCreated' | 'addDuplicate'>;

export type WantedFile = {
  readonly path: string;
  /** What the photo is to be called, NFC; where that is taken it gets the next free name. */
  readonly name: string;
  /** The photo's words, from what the file says and what the photo is called; the file's own where this is absent. */
  readonly words?: (found: PhotoMetadata, name: string) => PhotoText;
  readonly marks?: CardMarks | undefined;
  /** Folder of the second copy. */
  readonly second?: string | undefined;
  /** By which the file is known when it is met again. */
  readonly mark?: string;
  readonly memory?: CopyMemory;
};

export type TakenIn = { readonly id: string; readonly isNew: boolean };

/**
 * Whether its pixels can be read is looked at afterwards (`look-at-photo.ts`): the card is done with sooner, and a photo
 * nobody can read is still worth keeping.
 * @throws AppError unreadable_image, image_too_large, not_found (this file), disk_full, library_read_only, library_missing,
 *   copy_differs, cancelled
 */
export async function takeInFile(parts: ImportParts, run: FileRun, wanted: WantedFile): Promise<TakenIn> {
  const { words = ({ text }) => text, second, name } = wanted;
  const shown = shownName(wanted.path);
  let looked: Looked | undefined;
  const incoming = await storeOriginal(run.libraryPath, wanted.path, {
    signal: run.signal,
    ...(wanted.memory && { memory: wanted.memory }),
    second: second === undefined ? undefined : { folder: second, name },
    makeHead: (opening) => {
      const found = readJpegMetadata(opening);
      if (found === undefined) return undefined;
      requireFewPixels(found.capture, shown);
      const text = words(found, name);
      looked = { mimeType: 'image/jpeg', damage: null, found, text };
      return makeLibraryHead(opening, text, wanted.marks && { ...found.marks, ...wanted.marks });
    },
  });
  try {
    const known = findPhotoIdByPicture(run.db, incoming);
    looked ??=
      known === undefined
        ? await lookAtOther(parts, run, { incoming, shown, words: (found) => words(found, name) })
        : undefined;
    const id = known ?? (looked && (await admit(parts, run, { incoming, wanted, looked })));
    const photoId = id ?? requireTwin(run, incoming);
    await keepSecond(run, { incoming, second, photoId });
    const isNew = known === undefined && id !== undefined;
    if (!isNew) meetAgain(run, { photoId, pictureHash: incoming.pictureHash, mark: wanted.mark });
    if (isNew) {
      run.addCreated(photoId);
      parts.emit('photos.changed', { ids: [photoId] });
    } else run.addDuplicate(photoId);
    return { id: photoId, isNew };
  } finally {
    // What was committed does not lie there any more.
    await incoming.discard();
  }
}

/** What is known of a picture before it is decoded. */
type Looked = {
  readonly mimeType: string;
  readonly damage: string | null;
  readonly found: PhotoMetadata;
  /** The photo's words, under the name it was to have. */
  readonly text: PhotoText;
};

/** A JPEG's head says it all; any other file, and a JPEG without a sound head, is opened. */
async function lookAtOther(
  parts: ImportParts,
  run: FileRun,
  {
    incoming,
    shown,
    words,
  }: { incoming: IncomingOriginal; shown: string; words: (found: PhotoMetadata) => PhotoText },
): Promise<Looked> {
  const { tempPath } = incoming;
  const image = await parts.images.run(() => inspectImage(tempPath, shown), { signal: run.signal });
  const { mimeType, damage, width, height } = image;
  const read = await readMetadata(tempPath);
  const found = { ...read, capture: { ...read.capture, width, height } };
  return { mimeType, damage, found, text: words(found) };
}

type Candidate = {
  readonly incoming: IncomingOriginal;
  readonly wanted: WantedFile;
  readonly looked: Looked;
};

/** Undefined where another worker brought the same picture in meanwhile. */
async function admit(parts: ImportParts, run: FileRun, candidate: Candidate): Promise<string | undefined> {
  const { incoming, wanted, looked } = candidate;
  const { hash, pictureHash, byteSize, originalHead } = incoming;
  const path = await incoming.commit(looked.mimeType);
  const stamp = await stampOf(path);
  // From looking for a twin to the row nothing is waited for: another worker would bring its twin in between.
  const twinId = findPhotoIdByPicture(run.db, incoming);
  if (twinId !== undefined) {
    await giveWay(run, { twinId, hash, path });
    return undefined;
  }
  const { capture, marks } = looked.found;
  const id = randomUUID();
  run.db.transaction(() => {
    // The one place where a photo gets its name: what was planned side by side may have been given to another meanwhile.
    const fileName = freeName(wanted.name, (key) => isNameTaken(run.db, key));
    const isAsWritten = fileName === wanted.name || wanted.words === undefined;
    const text = isAsWritten ? looked.text : wanted.words(looked.found, fileName);
    const photo = {
      ...{ ...text, ...undecided, ...marks, ...wanted.marks, id, hash, pictureHash, byteSize, capture },
      fileName,
      mimeType: looked.mimeType,
      damage: looked.damage,
      shotAt: newsroomTime(run.db, capture),
    };
    insertPhoto(run.db, photo, parts.clock.now().toISOString());
    if (wanted.mark !== undefined) saveKnownFile(run.db, wanted.mark, pictureHash);
    if (originalHead !== undefined) {
      savePhotoFile(run.db, { photoId: id, originalHead, writtenRevision: isAsWritten ? 1 : 0, stamp });
      // It was read back from its disk and compared a moment ago.
      markProven(run.db, { photoId: id, stamp, at: parts.clock.now().toISOString() });
    }
    // Other formats stay as they are: words that were given to them are still to be written beside them.
    else if (looked.mimeType !== 'image/jpeg' && (wanted.words ?? wanted.marks) !== undefined)
      savePhotoFile(run.db, { photoId: id, originalHead: new Uint8Array(), writtenRevision: 0 });
  })();
  return id;
}

type Met = { readonly photoId: string; readonly pictureHash: string; readonly mark: string | undefined };

function meetAgain({ db }: FileRun, { photoId, pictureHash, mark }: Met): void {
  db.transaction(() => {
    setPictureHash(db, photoId, pictureHash);
    if (mark !== undefined) saveKnownFile(db, mark, pictureHash);
  })();
}

type Twin = { readonly twinId: string; readonly hash: string; readonly path: string };

/** Our copy came second. Under the same hash it replaced the twin's, whose words are to be written into it again. */
async function giveWay({ db }: FileRun, { twinId, hash, path }: Twin): Promise<void> {
  if (findPhoto(db, twinId)?.hash !== hash) return rm(path, { force: true });
  const file = findPhotoFile(db, twinId);
  if (file !== undefined) savePhotoFile(db, { ...file, writtenRevision: 0 });
}

function requireTwin({ db }: FileRun, incoming: IncomingOriginal): string {
  const id = findPhotoIdByPicture(db, incoming);
  if (id === undefined) throw new Error(`The twin of ${incoming.hash} is gone`);
  return id;
}

type Second = {
  readonly incoming: IncomingOriginal;
  readonly second: string | undefined;
  readonly photoId: string;
};

/** One second copy per photo and folder: that of a known photo stays as it is. */
async function keepSecond({ db }: FileRun, { incoming, second, photoId }: Second): Promise<void> {
  if (second === undefined || findSecondCopy(db, photoId, second) !== undefined) return;
  const name = await incoming.commitSecond();
  if (name !== undefined) saveSecondCopy(db, { photoId, folder: second, name, hash: incoming.hash });
}
