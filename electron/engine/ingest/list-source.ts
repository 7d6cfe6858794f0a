// What lies on a card, in a folder or in a drop: told folder by folder while it is found, so that twenty thousand files are a
// number on screen at once. Only looks; opens a file only where its name says nothing.
import { open, readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import { systemCode } from '../files/disk-error.ts';
import { sniffImage, sniffLength } from '../images/sniff.ts';

/** Files of a source under way at once: one is copied while another is hashed. */
export const FILES_AT_ONCE = 3;

export type SourceFile = {
  /** Index among the paths asked for; null where the path was itself a file. */
  readonly root: number | null;
  /** Below its root, or as it was given. */
  readonly path: string;
  readonly byteSize: number;
  readonly mtimeMs: number;
};

export type Found = {
  readonly photos: readonly SourceFile[];
  /** Files a person would miss on an erased card, paths as of the photos. */
  readonly others: readonly string[];
};

const PHOTOS =
  /\.(?:jpe?g|jpe|png|webp|tiff?|gif|avif|hei[cf]|hif|cr[23]|nef|nrw|arw|dng|raf|orf|rw2|pef|srw)$/iu;
/** Videos, sound, text: no photo, but not to be lost either. */
const OTHERS =
  /\.(?:mov|mp4|m4v|avi|mts|m2ts|mxf|3gp|wav|mp3|m4a|aac|pdf|docx?|xlsx?|pptx?|zip|rar|txt|html?|gpx|xmp)$/iu;
/** What cameras and systems keep for themselves. */
const HOUSEKEEPING =
  /\.(?:thm|lrv|ctg|ind|dat|bin|bup|ifo|xml|cpi|mpl|bdm|tdt|tid|db|ini|dsc|nksc|glv|log|lnk)$|^(?:System Volume Information|\$RECYCLE\.BIN|LOST\.DIR|autorun\.\w+)$/iu;

/**
 * In the order of names a person expects (IMG_2 before IMG_10), folder after folder; hidden files are not told.
 * @throws AppError invalid_request when a folder given cannot be read
 */
export async function* listSource(
  paths: readonly string[],
  { recursive, signal }: { readonly recursive: boolean; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<Found> {
  for (const [root, path] of paths.entries()) {
    if (await isFolder(path)) yield* listFolder({ root, top: path, recursive, signal }, '');
    else yield { photos: [await lookAt(null, path, path)], others: [] };
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    // A path that is gone is tried as a file, and then reported by name like any other that cannot be read.
    () => false,
  );
}

type Walk = {
  readonly root: number;
  readonly top: string;
  readonly recursive: boolean;
  readonly signal: AbortSignal | undefined;
};

async function* listFolder(walk: Walk, folder: string): AsyncGenerator<Found> {
  const { root, top, recursive, signal } = walk;
  const entries = await readdir(join(top, folder), { withFileTypes: true }).catch((error: unknown) => {
    throw unreadableFolder(join(top, folder), error);
  });
  const visible = entries.filter(({ name }) => !name.startsWith('.') && !HOUSEKEEPING.test(name));
  const ordered = visible.toSorted((one, other) => inOrder(one.name, other.name));
  const files = ordered.filter((entry) => !entry.isDirectory()).map(({ name }) => join(folder, name));
  for (let at = 0; at < files.length; at += BATCH) {
    signal?.throwIfAborted();
    yield await sortOut(files.slice(at, at + BATCH), { root, top });
  }
  if (!recursive) return;
  for (const { name } of ordered.filter((entry) => entry.isDirectory()))
    yield* listFolder(walk, join(folder, name));
}

/** Looked at side by side; a card answers several questions as quickly as one. */
const BATCH = 128;

async function sortOut(
  files: readonly string[],
  { root, top }: { readonly root: number; readonly top: string },
): Promise<Found> {
  const kinds = await Promise.all(files.map((file) => isPhoto(join(top, file))));
  const photos = files.filter((_, index) => kinds[index]);
  return {
    photos: await Promise.all(photos.map((file) => lookAt(root, file, join(top, file)))),
    others: files.filter((_, index) => kinds[index] === false),
  };
}

/** By its name, or by its first bytes where the name says nothing. */
export async function isPhoto(path: string): Promise<boolean> {
  const name = basename(path);
  if (PHOTOS.test(name)) return true;
  return !OTHERS.test(name) && extname(name).length < 12 && opensLikeAPhoto(path);
}

async function opensLikeAPhoto(path: string): Promise<boolean> {
  try {
    if (!(await stat(path)).isFile()) return false;
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(sniffLength), 0, sniffLength, 0);
      return sniffImage(buffer.subarray(0, bytesRead)) !== undefined;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}

async function lookAt(root: number | null, path: string, place: string): Promise<SourceFile> {
  // Whatever is wrong with it is said when its turn comes.
  const found = await stat(place).catch(() => undefined);
  return { root, path, byteSize: found?.size ?? 0, mtimeMs: found?.mtimeMs ?? 0 };
}

const names = new Intl.Collator('vi', { numeric: true });

function inOrder(one: string, other: string): number {
  return names.compare(one, other);
}

function unreadableFolder(folder: string, cause: unknown): AppError {
  const what = `Không đọc được thư mục “${folder}”. Hãy kiểm tra thẻ nhớ hoặc quyền đọc.`;
  return new AppError('invalid_request', what, { cause });
}
