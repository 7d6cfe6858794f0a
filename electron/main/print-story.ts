// The print page of a story as a PDF. The page is shown to nobody, runs no script, and is the one readers print.
import { BrowserWindow } from 'electron';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#shared/api/errors.ts';

type Printing = {
  readonly storyId: string;
  /** Of the page, in the story's preview. */
  readonly path: string;
  /** Full path of a folder. */
  readonly out: string;
  /** File name without ending. */
  readonly name: string;
};

/** A4 with the margins of office paper, in inches. @throws AppError destination_refused, disk_full */
export async function printStory({ storyId, path, out, name }: Printing): Promise<{ file: string }> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  try {
    await window.loadURL(`app://toasoan/preview/${storyId}/${encodeURI(path)}`);
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      margins: { top: 0.8, bottom: 0.8, left: 1, right: 0.8 },
    });
    return { file: await writeFree(out, name, pdf) };
  } finally {
    window.destroy();
  }
}

/** Written beside its place and moved there: a PDF is there whole or not at all. */
async function writeFree(out: string, name: string, bytes: Uint8Array): Promise<string> {
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
