// A disk that loses what was written to it, where the machine lets us make one (Linux, root, loop devices).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { canMount } from './mount-disk.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const canGarble = canMount && existsSync('/dev/loop-control');
export const NO_GARBLING = 'cần quyền root trên Linux và thiết bị loop để dựng một ổ đĩa hỏng';

export type GarbledDisk = {
  readonly path: string;
  /** Changes the first byte of `bytes` where they lie on the disk, behind the back of the file system and its cache. */
  readonly garble: (bytes: Buffer) => Promise<void>;
};

/** A mounted ext4 of 16 MB, unmounted when the test ends. Needs `canGarble`. */
export function garbledDisk(): GarbledDisk {
  const folder = temporaryFolder();
  const image = join(folder, 'disk.img');
  const path = join(folder, 'disk');
  mkdirSync(path);
  writeFileSync(image, '');
  truncateSync(image, 16 * 1024 * 1024);
  execFileSync('mkfs.ext4', ['-q', image]);
  execFileSync('mount', ['-o', 'loop', image, path]);
  onTestFinished(() => void execFileSync('umount', ['-l', path]));
  return {
    path,
    garble: async (bytes) => {
      const place = readFileSync(image).indexOf(bytes);
      if (place < 0) throw new Error('these bytes are not on the disk');
      const disk = await open(image, 'r+');
      await disk.write(Buffer.from([(bytes[0] ?? 0) ^ 0xff]), 0, 1, place);
      await disk.close();
    },
  };
}
