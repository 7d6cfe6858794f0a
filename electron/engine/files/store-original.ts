// Brings one file into the library, and into a second folder where one is wanted: read once, hashed, written, durable, read
// back and compared before it has a name. The picture data is never altered.
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { beginCopy, type CheckedCopy } from './checked-copy.ts';
import { createCopyMemory, type CopyMemory } from './copy-memory.ts';
import { translateDiskError } from './disk-error.ts';
import { walkJpegHead } from './jpeg/segments.ts';
import { libraryPaths, originalPath } from './library-paths.ts';
import { makeFolder } from './make-folder.ts';
import type { Hashes } from './picture-hashes.ts';
import { openSource, readPortion, requireUnchanged, type Source } from './read-source.ts';
import { beginSecondCopy, nameSecondCopy, type SecondPlace } from './second-copy.ts';
import { shownName } from './source-error.ts';
import { renameDurably } from './write-atomic.ts';

export type StoreOptions = {
  readonly signal?: AbortSignal | undefined;
  /** The head of the library's copy of a JPEG. @param opening the file up to and with its first SOS marker */
  readonly makeHead?: (opening: Buffer) => Uint8Array | undefined;
  /** For many files, one after the other; never for two at once. */
  readonly memory?: CopyMemory;
  /** Gets the file byte for byte. */
  readonly second?: SecondPlace | undefined;
};

/** Copies that lie there until their owner decides: `commit` or `discard`, one of them, once. */
export type IncomingOriginal = Hashes & {
  readonly byteSize: number;
  /** All bytes before the picture data as the file came in; undefined where the library's copy keeps them. */
  readonly originalHead: Buffer | undefined;
  /** Absolute path of the library's copy, for looking at it before it is committed. */
  readonly tempPath: string;
  /** Moves the copy under its hash and returns that path. */
  readonly commit: (mimeType: string) => Promise<string>;
  /** Gives the second copy its name and returns it; undefined where none was wanted. */
  readonly commitSecond: () => Promise<string | undefined>;
  readonly discard: () => Promise<void>;
};

/**
 * @throws AppError unreadable_image, not_found (the source), disk_full, library_read_only, library_missing, copy_differs (the
 *   library), destination_refused (the second folder), cancelled; each leaves nothing behind
 */
export async function storeOriginal(
  libraryDir: string,
  sourcePath: string,
  options: StoreOptions = {},
): Promise<IncomingOriginal> {
  const { signal, memory = createCopyMemory() } = options;
  const source = await openSource(sourcePath);
  try {
    const first = await readPortion(source, 0, { memory, signal });
    const { scanStart } = walkJpegHead(first);
    const head = scanStart === undefined ? undefined : options.makeHead?.(first.subarray(0, scanStart + 2));
    const pictureStart = scanStart ?? 0;
    const from = head === undefined ? 0 : pictureStart;
    const copies = await beginCopies({ libraryDir, source, options, head, from, memory });
    const [{ tempPath }, second] = copies;
    try {
      // A copy of its own: what it lies in is soon overwritten.
      const originalHead = head && Buffer.from(first.subarray(0, pictureStart));
      const hashes = await copyThrough({ source, first, pictureStart, from, copies, memory, signal });
      return {
        ...hashes,
        byteSize: source.size,
        originalHead,
        tempPath,
        commit: (mimeType) =>
          commit({ libraryDir, tempPath, path: originalPath(libraryDir, hashes.hash, mimeType) }),
        commitSecond: async () =>
          second && options.second && nameSecondCopy(second, { ...options.second, hash: hashes.hash }),
        discard: () => discardAll(copies),
      };
    } catch (error) {
      await discardAll(copies);
      throw error;
    }
  } finally {
    await source.file.close();
  }
}

async function discardAll(copies: readonly CheckedCopy[]): Promise<void> {
  await Promise.all(copies.map((copy) => copy.discard()));
}

/** Removes what a crash left in `incoming`. Call when the library is opened, before any import. */
export async function clearIncoming(libraryDir: string): Promise<void> {
  try {
    await rm(libraryPaths(libraryDir).incoming, { recursive: true, force: true });
  } catch (error) {
    throw translateDiskError(error, 'thư mục tạm của thư viện');
  }
}

type Begin = {
  readonly libraryDir: string;
  readonly source: Source;
  readonly options: StoreOptions;
  readonly head: Uint8Array | undefined;
  readonly from: number;
  readonly memory: CopyMemory;
};

type Copies = readonly [CheckedCopy, ...CheckedCopy[]];

/** The library's copy first, then the second where one is wanted. */
async function beginCopies(begin: Begin): Promise<Copies> {
  const { libraryDir, source, options, head = Buffer.alloc(0), from, memory } = begin;
  const what = `ảnh “${shownName(source.path)}”`;
  const folder = libraryPaths(libraryDir).incoming;
  const copy = await beginCopy({ folder, root: libraryDir, head, from, what, step: memory.step('library') });
  if (options.second === undefined) return [copy];
  try {
    return [copy, await beginSecondCopy(options.second.folder, { what, step: memory.step('second') })];
  } catch (error) {
    await copy.discard();
    throw error;
  }
}

type Through = {
  readonly source: Source;
  readonly first: Buffer;
  readonly pictureStart: number;
  /** Where the library's copy takes over from the source. */
  readonly from: number;
  readonly copies: Copies;
  readonly memory: CopyMemory;
  readonly signal: AbortSignal | undefined;
};

async function copyThrough(through: Through): Promise<Hashes> {
  const { source, first, from, copies } = through;
  const hashes = await writePortions(through);
  await requireUnchanged(source);
  const isInMemory = first.length === source.size;
  for (const [index, copy] of copies.entries()) {
    const start = index === 0 ? from : 0;
    const hash = start > 0 ? hashes.pictureHash : hashes.hash;
    await copy.compare(isInMemory ? first.subarray(start) : hash);
  }
  return hashes;
}

/** Hashed while it is written. */
async function writePortions({ source, first, pictureStart, copies, ...reading }: Through): Promise<Hashes> {
  const hashes = reading.memory.hashes(pictureStart);
  let portion = first;
  for (let position = 0; ; portion = await readPortion(source, position, reading)) {
    const at = position;
    const isLast = at + portion.length === source.size;
    const write = async (copy: CheckedCopy): Promise<void> => {
      await copy.write(portion, at);
      if (isLast) await copy.sync();
    };
    await Promise.all([...copies.map(write), hashes.add(portion)]);
    if (isLast) return hashes.end();
    position += portion.length;
  }
}

type Commit = {
  readonly libraryDir: string;
  readonly tempPath: string;
  readonly path: string;
};

/** The copy at hand was compared with its source a moment ago: it replaces whatever lies under its name. */
async function commit({ libraryDir, tempPath, path }: Commit): Promise<string> {
  try {
    await makeFolder(dirname(path), libraryDir);
    await renameDurably(tempPath, path);
    return path;
  } catch (error) {
    throw translateDiskError(error, 'ảnh vừa chép vào thư viện');
  }
}
