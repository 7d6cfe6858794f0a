// Brings one document into the library: read once, told apart by its bytes, written, durable, read back and compared before it
// has its name. Its content is never altered.
import { mkdir, open, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import { LARGEST_ATTACHMENT, type Attachment } from '#shared/model/attachment.ts';
import { formatBytes } from '#shared/vietnamese/numbers.ts';
import { readInto } from './jpeg/read-head.ts';
import { beginCopy } from './checked-copy.ts';
import { createCopyMemory } from './copy-memory.ts';
import { systemCode, translateDiskError } from './disk-error.ts';
import { documentKind } from './document-kind.ts';
import { fileState, hashFile, type FileState } from './file-state.ts';
import { requireFreeSpace } from './free-space.ts';
import { documentPath, libraryPaths, openedFolder } from './library-paths.ts';
import { makeFolder } from './make-folder.ts';
import type { Source } from './read-source.ts';
import { safeFileName } from './safe-file-name.ts';
import { sha256 } from './sha256.ts';
import { shownName, translateSourceError } from './source-error.ts';
import { renameDurably } from './write-atomic.ts';

export type StoredDocument = Pick<Attachment, 'hash' | 'fileName' | 'kind' | 'byteSize'>;
type Named = Pick<Attachment, 'hash' | 'fileName' | 'byteSize'>;

/**
 * @throws AppError invalid_request (no document, too large, changed while it was read), not_found, disk_full,
 *   library_read_only, library_missing, copy_differs; each leaves nothing behind
 */
export async function storeDocument(libraryDir: string, path: string): Promise<StoredDocument> {
  const fileName = shownName(path);
  const bytes = await readDocument(path);
  const found = documentKind(bytes, fileName);
  if ('refused' in found) throw refuse(fileName, found.refused);
  const document = { hash: await sha256(bytes), fileName, kind: found.kind, byteSize: bytes.length };
  if ((await documentState(libraryDir, document)) !== 'intact') await write(libraryDir, document, bytes);
  return document;
}

/** Reads the whole file; never throws for what a disk may do. */
export function documentState(libraryDir: string, { hash }: Pick<Named, 'hash'>): Promise<FileState> {
  return fileState(async () => (await hashFile(documentPath(libraryDir, hash))) === hash);
}

/** A look at its size only: enough to say that it is gone or cut off. */
export async function isDocumentThere(libraryDir: string, { hash, byteSize }: Named): Promise<boolean> {
  try {
    return (await stat(documentPath(libraryDir, hash))).size === byteSize;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}

/** The content as it came in, proven. @throws AppError library_damaged */
export async function documentBytes(libraryDir: string, document: Named): Promise<Buffer> {
  const bytes = await readFile(documentPath(libraryDir, document.hash)).catch((error: unknown) => {
    if (systemCode(error) === undefined) throw error;
    throw damaged(document, error);
  });
  if ((await sha256(bytes)) !== document.hash) throw damaged(document);
  return bytes;
}

/**
 * A copy under the document's own name, for a program of this machine to show: whatever that program does to it, the library's
 * stays as it is. @throws AppError library_damaged, disk_full, library_read_only
 */
export async function openedDocument(libraryDir: string, document: Named): Promise<string> {
  const bytes = await documentBytes(libraryDir, document);
  const [, stem = '', ending = ''] = /^(.*?)(?:\.([A-Za-z0-9]{1,5}))?$/su.exec(document.fileName) ?? [];
  const folder = openedFolder(libraryDir, document.hash);
  const copy = join(folder, safeFileName(stem, ending === '' ? 'txt' : ending));
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(copy, bytes);
    return copy;
  } catch (error) {
    throw translateDiskError(error, `bản để xem của tệp “${document.fileName}”`);
  }
}

async function readDocument(path: string): Promise<Buffer> {
  const source = await openDocument(path);
  try {
    const bytes = await readInto(Buffer.alloc(source.size), source.file, 0).catch((error: unknown) => {
      throw translateSourceError(error, path);
    });
    const now = await source.file.stat();
    if (bytes.length < source.size || now.size !== source.size || now.mtimeMs !== source.mtimeMs)
      throw refuse(shownName(path), 'còn đang được ghi trong lúc đọc; hãy đợi chép xong rồi đính lại');
    return bytes;
  } finally {
    await source.file.close();
  }
}

async function openDocument(path: string): Promise<Source> {
  try {
    // Looked at before it is opened: opening a named pipe would wait for ever.
    const found = await stat(path);
    const name = shownName(path);
    if (!found.isFile()) throw refuse(name, 'là thư mục hoặc không phải tệp thường');
    if (found.size === 0) throw refuse(name, 'rỗng (0 byte)');
    if (found.size > LARGEST_ATTACHMENT) throw refuse(name, tooLarge(found.size));
    return { path, file: await open(path, 'r'), size: found.size, mtimeMs: found.mtimeMs };
  } catch (error) {
    throw translateSourceError(error, path);
  }
}

async function write(libraryDir: string, document: StoredDocument, bytes: Buffer): Promise<void> {
  const what = `tệp “${document.fileName}”`;
  await requireFreeSpace(libraryDir, bytes.length, what);
  const copy = await beginCopy({
    ...{ folder: libraryPaths(libraryDir).incoming, root: libraryDir, head: Buffer.alloc(0), from: 0 },
    ...{ what, step: createCopyMemory().step('library') },
  });
  try {
    await copy.write(bytes, 0);
    await copy.sync();
    await copy.compare(bytes);
    const path = documentPath(libraryDir, document.hash);
    await makeFolder(dirname(path), libraryDir);
    await renameDurably(copy.tempPath, path);
  } catch (error) {
    await copy.discard();
    throw translateDiskError(error, what);
  }
}

function tooLarge(size: number): string {
  return `nặng ${formatBytes(size)}, quá ${formatBytes(LARGEST_ATTACHMENT)} cho một tệp đính kèm; hãy nén nhỏ hoặc đặt lên chỗ khác rồi dẫn đường dẫn`;
}

function refuse(fileName: string, why: string): AppError {
  return new AppError('invalid_request', `Chưa đính kèm “${fileName}”: tệp ${why}.`);
}

function damaged({ fileName }: Named, cause?: unknown): AppError {
  return new AppError(
    'library_damaged',
    `Tệp đính kèm “${fileName}” trong thư viện đã mất hoặc không còn như lúc đưa vào; hãy đính lại tệp ấy rồi làm tiếp.`,
    { cause },
  );
}
