// Copies in one zip, written as they come: no more than the picture at hand is in memory.
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { makeFolder } from '../files/make-folder.ts';
import { renameDurably } from '../files/write-atomic.ts';
import { destinationError, type ExportTarget } from './export-target.ts';
import { reserve } from './into-folder.ts';

/** @throws AppError disk_full, destination_refused; from every step */
export async function intoZip(out: string, name: string): Promise<ExportTarget> {
  const { ZipFile } = await import('yazl');
  const translate = (error: unknown): never => {
    throw destinationError(error, out, `tệp nén “${name}”`);
  };
  await makeFolder(out).catch(translate);
  const temporary = join(out, `.${randomUUID()}.tmp`);
  const zip = new ZipFile();
  const file = createWriteStream(temporary, { flags: 'wx', flush: true });
  const written = pipeline(zip.outputStream, file);
  // The failure is told by whichever step meets it first.
  written.catch(() => undefined);
  let before: Promise<unknown> = Promise.resolve();
  const addOne = async (entry: string, bytes: Uint8Array): Promise<string> => {
    const content = Readable.from([bytes]);
    // Pictures are compressed already.
    zip.addReadStream(content, entry, { compress: /\.(?:txt|xlsx|xmp)$/u.test(entry), size: bytes.length });
    await Promise.race([finished(content), written]);
    return entry;
  };
  return {
    add: (entry, bytes) => {
      const added = before.then(() => addOne(entry, bytes));
      before = added.catch(() => undefined);
      return added.catch(translate);
    },
    finish: async () => {
      try {
        zip.end();
        await written;
        const free = await reserve(out, name);
        await renameDurably(temporary, join(out, free));
        return free;
      } catch (error) {
        await rm(temporary, { force: true });
        return translate(error);
      }
    },
    discard: async () => {
      file.destroy();
      await rm(temporary, { force: true });
    },
  };
}
