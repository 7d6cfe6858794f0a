// Brings one file into the library: copied and hashed in one pass, durable before it has a name, never altered.
import { createHash, randomUUID } from 'node:crypto';
import { open, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import { systemCode, translateDiskError } from './disk-error.ts';
import { libraryPaths, originalPath } from './library-paths.ts';
import { makeFolder } from './make-folder.ts';
import { shownName, sourceError, translateSourceError } from './source-error.ts';
import { renameDurably } from './write-atomic.ts';

/** A copy that lies in `incoming/` until its owner decides: `commit` or `discard`, one of them, once. */
export type IncomingOriginal = {
  /** SHA-256 of the content, lower-case hex. */
  readonly hash: string;
  readonly byteSize: number;
  /** Absolute path of the copy, for looking at it before it is committed. */
  readonly tempPath: string;
  /** Moves the copy under its hash and returns that path; content that is already there is left as it is. */
  readonly commit: (mimeType: string) => Promise<string>;
  readonly discard: () => Promise<void>;
};

/**
 * Copies `sourcePath` into the library's `incoming` folder. The source is only ever opened for reading.
 * @throws AppError unreadable_image, not_found (the source), disk_full, library_read_only, library_missing (the library),
 *   cancelled; each leaves nothing behind
 */
export async function storeOriginal(
  libraryDir: string,
  sourcePath: string,
  signal?: AbortSignal,
): Promise<IncomingOriginal> {
  const tempPath = join(libraryPaths(libraryDir).incoming, `${randomUUID()}.tmp`);
  const source = await openSource(sourcePath);
  try {
    const { hash, byteSize } = await copyHashing({ source, sourcePath, libraryDir, tempPath, signal });
    return {
      hash,
      byteSize,
      tempPath,
      commit: (mimeType) =>
        commit({ libraryDir, tempPath, path: originalPath(libraryDir, hash, mimeType), byteSize }),
      discard: () => rm(tempPath, { force: true }),
    };
  } catch (error) {
    await rm(tempPath, { force: true });
    throw error;
  } finally {
    await source.close();
  }
}

/** Removes what a crash left in `incoming`. Call when the library is opened, before any import. */
export async function clearIncoming(libraryDir: string): Promise<void> {
  try {
    await rm(libraryPaths(libraryDir).incoming, { recursive: true, force: true });
  } catch (error) {
    throw translateDiskError(error, 'thư mục tạm của thư viện');
  }
}

async function openSource(path: string): Promise<FileHandle> {
  try {
    // Looked at before it is opened: opening a named pipe would wait for ever.
    const found = await stat(path);
    if (found.isDirectory()) throw sourceError(path, 'là thư mục, không phải tệp ảnh');
    if (!found.isFile()) throw sourceError(path, 'không phải tệp thường nên không nhập được');
    if (found.size === 0) throw sourceError(path, 'rỗng (0 byte); hãy chép lại từ thẻ nhớ');
    return await open(path, 'r');
  } catch (error) {
    throw translateSourceError(error, path);
  }
}

type Copy = {
  readonly source: FileHandle;
  readonly sourcePath: string;
  readonly libraryDir: string;
  readonly tempPath: string;
  readonly signal: AbortSignal | undefined;
};

async function copyHashing(copy: Copy): Promise<{ hash: string; byteSize: number }> {
  const what = `ảnh “${shownName(copy.sourcePath)}”`;
  const before = await copy.source.stat();
  const target = await openTarget(copy).catch((error: unknown) => {
    throw translateDiskError(error, what);
  });
  try {
    const hash = createHash('sha256');
    let byteSize = 0;
    for await (const chunk of chunksOf(copy)) {
      hash.update(chunk);
      await writeAll(target, chunk, what);
      byteSize += chunk.length;
    }
    const after = await copy.source.stat();
    if (byteSize !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
      throw sourceError(
        copy.sourcePath,
        'thay đổi trong lúc đang chép nên chưa nhập; hãy đợi chép xong rồi nhập lại',
      );
    }
    await target.sync();
    return { hash: hash.digest('hex'), byteSize };
  } finally {
    await target.close();
  }
}

async function openTarget({ libraryDir, tempPath }: Copy): Promise<FileHandle> {
  await makeFolder(dirname(tempPath), libraryDir);
  return open(tempPath, 'wx');
}

const CHUNK = 512 * 1024;

/** One buffer, reused: a chunk is valid until the next is asked for. */
async function* chunksOf({ source, sourcePath, signal }: Copy): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (;;) {
    if (signal?.aborted === true) throw new AppError('cancelled', 'Đã dừng nhập ảnh; ảnh nhập xong vẫn còn.');
    const { bytesRead } = await source.read(buffer, 0, CHUNK, null).catch((error: unknown) => {
      throw translateSourceError(error, sourcePath);
    });
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

async function writeAll(target: FileHandle, chunk: Buffer, what: string): Promise<void> {
  try {
    for (let done = 0; done < chunk.length;) {
      const { bytesWritten } = await target.write(chunk, done, chunk.length - done);
      done += bytesWritten;
    }
  } catch (error) {
    throw translateDiskError(error, what);
  }
}

type Commit = {
  readonly libraryDir: string;
  readonly tempPath: string;
  readonly path: string;
  readonly byteSize: number;
};

async function commit({ libraryDir, tempPath, path, byteSize }: Commit): Promise<string> {
  try {
    if ((await sizeOf(path)) === byteSize) {
      await rm(tempPath, { force: true });
      return path;
    }
    // Not there, or not the content its name promises: the copy at hand is good and takes its place.
    await makeFolder(dirname(path), libraryDir);
    await renameDurably(tempPath, path);
    return path;
  } catch (error) {
    throw translateDiskError(error, 'ảnh vừa chép vào thư viện');
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
