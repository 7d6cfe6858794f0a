// Which files of a drop or a folder are photos to try: by name inside folders, without question when named one by one.
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { AppError } from '#shared/api/errors.ts';

const extensions = new Set([
  '.jpg',
  '.jpeg',
  '.jpe',
  '.png',
  '.webp',
  '.tif',
  '.tiff',
  '.gif',
  '.avif',
  '.heic',
  '.heif',
  '.cr2',
  '.cr3',
  '.nef',
  '.arw',
  '.dng',
  '.raf',
  '.orf',
  '.rw2',
]);

/** In the order of names a person expects (IMG_2 before IMG_10); hidden files are not photos. */
export async function listPhotoFiles(paths: readonly string[], recursive: boolean): Promise<string[]> {
  const found = await Promise.all(paths.map((path) => expand(path, recursive)));
  return [...new Set(found.flat())];
}

async function expand(path: string, recursive: boolean): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    // A path that is gone is tried as a file, and then reported by name like any other that cannot be read.
    () => false,
  );
  return isFolder ? listFolder(path, recursive) : [path];
}

async function listFolder(folder: string, recursive: boolean): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new AppError(
      'invalid_request',
      `Không đọc được thư mục “${folder}”. Hãy kiểm tra thẻ nhớ hoặc quyền đọc.`,
      { cause: error },
    );
  });
  const visible = entries.filter((entry) => !entry.name.startsWith('.'));
  const ordered = visible.toSorted((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }));
  const nested = ordered.map((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return recursive ? listFolder(path, recursive) : Promise.resolve([]);
    return Promise.resolve(extensions.has(extname(entry.name).toLowerCase()) ? [path] : []);
  });
  return (await Promise.all(nested)).flat();
}
