// A printed page as a file: written beside its place and moved there, so that it is there whole or not at all.
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#shared/api/errors.ts';

/**
 * @param out full path of a folder @param name file name without ending; a number goes behind one that is taken
 * @returns the file's name @throws AppError destination_refused, disk_full
 */
export async function writePdf(out: string, name: string, bytes: Uint8Array): Promise<string> {
  for (let number = 1; ; number += 1) {
    const file = `${name}${number === 1 ? '' : ` (${number})`}.pdf`;
    const target = join(out, file);
    try {
      await (await open(target, 'wx')).close();
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue;
      throw refused(error, out);
    }
    try {
      await writeWhole(target, bytes);
      return file;
    } catch (error) {
      await rm(target, { force: true });
      throw refused(error, out);
    }
  }
}

async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const part = `${target}.tmp`;
  try {
    const handle = await open(part, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

function refused(error: unknown, out: string): AppError {
  return codeOf(error) === 'ENOSPC'
    ? new AppError('disk_full', 'Ổ đĩa đã đầy nên chưa ghi được tệp PDF. Hãy dọn bớt chỗ rồi xuất lại.', {
        cause: error,
      })
    : new AppError(
        'destination_refused',
        `Không ghi được vào thư mục “${out}”; hãy chọn thư mục khác hoặc mở quyền ghi rồi xuất lại.`,
        { cause: error },
      );
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
