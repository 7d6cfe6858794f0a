// One copy in the making: written beside its final place, made durable, read back and compared. Whoever gives it its final
// name does so after that.
import { createHash, randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import { systemCode, translateDiskError } from './disk-error.ts';
import { makeFolder } from './make-folder.ts';
import { createUncached, type UncachedFile } from './uncached-file.ts';

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
  /** By `makePages`; the copy has it to itself. */
  readonly step: Buffer;
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
  const { folder, root, head, from, what, step } = plan;
  const tempPath = join(folder, `${TEMPORARY}${randomUUID()}.tmp`);
  const said = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw translateDiskError(error, what);
    });
  const target = await said(makeFolder(folder, root).then(() => createUncached(tempPath, step)));
  let end = 0;
  const append = async (bytes: Uint8Array): Promise<void> => {
    await said(target.append(bytes));
    end += bytes.length;
  };
  const discard = async (): Promise<void> => {
    await target.close();
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
      const isSame = (await target.handle().stat()).size === end && (await holds(target, head, expected));
      if (!isSame) throw copyDiffers(what);
      await target.close();
    },
    discard,
  };
}

/** Does the file hold `head` and behind it `rest`, or bytes of that SHA-256? */
async function holds(file: UncachedFile, head: Uint8Array, rest: Uint8Array | string): Promise<boolean> {
  const hash = createHash('sha256');
  let at = 0;
  for await (const found of file.readBack()) {
    const inHead = Math.max(0, Math.min(head.length - at, found.length));
    if (!found.subarray(0, inHead).equals(head.subarray(at, at + inHead))) return false;
    const behind = found.subarray(inHead);
    at += found.length;
    if (typeof rest === 'string') hash.update(behind);
    else if (!behind.equals(rest.subarray(at - behind.length - head.length, at - head.length))) return false;
  }
  return typeof rest === 'string' ? hash.digest('hex') === rest : at === head.length + rest.length;
}

function copyDiffers(what: string): AppError {
  return new AppError(
    'copy_differs',
    `Đọc lại ${what} thấy khác bản gốc nên đã bỏ bản chép ấy; bản trên thẻ còn nguyên. Hãy kiểm tra ổ đĩa rồi nhập lại.`,
  );
}
