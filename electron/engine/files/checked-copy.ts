// One copy in the making: written beside its final place, made durable, read back and compared. Whoever gives it its final
// name does so after that.
import { createHash, randomUUID } from 'node:crypto';
import { open, readdir, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import { systemCode, translateDiskError } from './disk-error.ts';
import type { CopyMemory } from './copy-memory.ts';
import { readInto } from './jpeg/read-head.ts';
import { makeFolder } from './make-folder.ts';

export type CopyPlan = {
  /** Folder in which the copy lies until it gets its name. */
  readonly folder: string;
  /** Must exist; folders below it are made. */
  readonly root: string;
  /** Stands in the copy in place of the source's bytes before `from`. */
  readonly head: Uint8Array;
  readonly from: number;
  /** The file in sentences. */
  readonly what: string;
  readonly memory: CopyMemory;
};

export type CheckedCopy = {
  readonly tempPath: string;
  /** A portion of the source and where it begins there; portions come in order. */
  readonly write: (portion: Uint8Array, position: number) => Promise<void>;
  /** Durable when it resolves. */
  readonly sync: () => Promise<void>;
  /**
   * Reads the copy and compares: with the source's bytes from `from` on, or where they are no longer in memory with their
   * SHA-256. @throws AppError copy_differs
   */
  readonly compare: (expected: Uint8Array | string) => Promise<void>;
  readonly discard: () => Promise<void>;
};

const TEMPORARY = '.toa-soan-';

/** Removes what a crash left of copies into somebody's folder. */
export async function clearBegunCopies(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  const begun = names.filter((name) => name.startsWith(TEMPORARY) && name.endsWith('.tmp'));
  for (const name of begun) await rm(join(folder, name), { force: true });
}

/** Everything it does fails with AppError disk_full, library_read_only or library_missing. */
export async function beginCopy(plan: CopyPlan): Promise<CheckedCopy> {
  const { folder, root, head, from, what, memory } = plan;
  const tempPath = join(folder, `${TEMPORARY}${randomUUID()}.tmp`);
  const said = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw translateDiskError(error, what);
    });
  const target = await said(makeFolder(folder, root).then(() => open(tempPath, 'wx+')));
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await target.close();
  };
  let end = 0;
  const append = async (bytes: Uint8Array): Promise<void> => {
    await said(writeAll(target, bytes));
    end += bytes.length;
  };
  const discard = async (): Promise<void> => {
    await close();
    await rm(tempPath, { force: true });
  };
  try {
    await append(head);
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    tempPath,
    write: (portion, position) =>
      append(portion.subarray(Math.max(0, Math.min(from - position, portion.length)))),
    sync: () => said(target.sync()),
    compare: async (expected) => {
      const read = { file: target, step: memory.step };
      const isSame =
        (await holds(read, head, 0)) &&
        (typeof expected === 'string'
          ? (await hashOf(read, head.length, end)) === expected
          : await holds(read, expected, head.length)) &&
        (await target.stat()).size === end;
      if (!isSame) throw copyDiffers(what);
      await close();
    },
    discard,
  };
}

async function writeAll(target: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await target.write(bytes, done, bytes.length - done);
    done += bytesWritten;
  }
}

type Read = { readonly file: FileHandle; readonly step: Buffer };

/** Do these bytes stand at `position`? */
async function holds({ file, step }: Read, bytes: Uint8Array, position: number): Promise<boolean> {
  for (let at = 0; at < bytes.length; at += step.length) {
    const expected = bytes.subarray(at, at + step.length);
    if (!(await readInto(step.subarray(0, expected.length), file, position + at)).equals(expected))
      return false;
  }
  return true;
}

async function hashOf({ file, step }: Read, start: number, end: number): Promise<string> {
  const hash = createHash('sha256');
  for (let at = start; at < end; at += step.length)
    hash.update(await readInto(step.subarray(0, Math.min(step.length, end - at)), file, at));
  return hash.digest('hex');
}

function copyDiffers(what: string): AppError {
  return new AppError(
    'copy_differs',
    `Đọc lại ${what} thấy khác bản gốc nên đã bỏ bản chép ấy; bản trên thẻ còn nguyên. Hãy kiểm tra ổ đĩa rồi nhập lại.`,
  );
}
