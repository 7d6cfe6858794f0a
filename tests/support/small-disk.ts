// A disk that fills up or turns read-only, where the machine lets us mount one (Linux, root).
import { execFileSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

/** Whether `smallDisk` can be had; say NO_MOUNT where a test is skipped for want of it. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0 && tryMount();
export const NO_MOUNT = 'cần quyền root trên Linux để gắn một ổ đĩa nhỏ';

/** A mounted tmpfs of `size` (e.g. `2m`), unmounted when the test ends. */
export function smallDisk(size: string): {
  path: string;
  makeReadOnly: () => void;
  makeWritable: () => void;
} {
  const path = temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path]);
  onTestFinished(() => {
    execFileSync('umount', ['-l', path]);
  });
  const remount = (how: string): void => void execFileSync('mount', ['-o', `remount,${how}`, path]);
  return { path, makeReadOnly: () => remount('ro'), makeWritable: () => remount('rw') };
}

function tryMount(): boolean {
  try {
    // A mount namespace of its own: nothing is left behind, whether it works or not.
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
