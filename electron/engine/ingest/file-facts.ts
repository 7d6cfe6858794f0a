// What the opening of a file on a card says, at the price of one small read: when and with what it was taken, its words, and a mark by
// which the same file is known again.
import { createHash } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import { readJpegHead } from '../files/jpeg/read-head.ts';
import { sourceError, translateSourceError } from '../files/source-error.ts';
import { readJpegMetadata, readMetadata, type PhotoMetadata } from '../metadata/read-metadata.ts';

export type FileFacts = {
  readonly mark: string;
  /** Undefined where the opening does not say it. */
  readonly found: PhotoMetadata | undefined;
};

type Looked = { readonly byteSize: number; readonly mtimeMs: number };

/** Bytes of the opening that go into a mark. */
const OPENING = 64 * 1024;

/** @throws AppError unreadable_image, not_found */
export async function readFileFacts(path: string, looked: Looked): Promise<FileFacts> {
  const bytes = await readOpening(path);
  return { mark: markOf(bytes, looked), found: await findIn(bytes, path) };
}

/** What the file says, alone. @throws AppError unreadable_image, not_found */
export async function readFound(path: string): Promise<PhotoMetadata | undefined> {
  return findIn(await readOpening(path), path);
}

/** The mark alone. @throws AppError unreadable_image, not_found */
export async function readMark(path: string, looked: Looked): Promise<string> {
  return markOf(await readOpening(path), looked);
}

async function readOpening(path: string): Promise<Buffer> {
  const { bytes } = await readJpegHead(path).catch((error: unknown) => {
    throw translateSourceError(error, path);
  });
  if (bytes.length === 0) throw sourceError(path, 'rỗng (0 byte); hãy chép lại từ thẻ nhớ');
  return bytes;
}

function markOf(bytes: Buffer, { byteSize, mtimeMs }: Looked): string {
  const opening = bytes.subarray(0, OPENING);
  return createHash('sha256').update(`${byteSize}\n${mtimeMs}\n`).update(opening).digest('hex');
}

async function findIn(opening: Buffer, path: string): Promise<PhotoMetadata | undefined> {
  return readJpegMetadata(opening) ?? findInOther(path);
}

/** Other formats are opened by libvips; what it cannot read has no time yet, and is looked at when it is copied. */
async function findInOther(path: string): Promise<PhotoMetadata | undefined> {
  try {
    return await readMetadata(path);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
