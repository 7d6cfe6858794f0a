// A small disk for one Vitest test.
import { onTestFinished } from 'vitest';
import { mountDisk, type MountedDisk } from './mount-disk.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A mounted tmpfs of `size` (e.g. `2m`), unmounted when the test ends. Needs `canMount`. */
export function smallDisk(size: string): MountedDisk {
  const disk = mountDisk(temporaryFolder(), size);
  onTestFinished(disk.unmount);
  return disk;
}
