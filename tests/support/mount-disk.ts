// A disk that fills up or turns read-only, where the machine lets us mount one (Linux, root).
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** Whether `mountDisk` works here; say NO_MOUNT where a test is skipped for want of it. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0 && tryMount();
export const NO_MOUNT = 'cần quyền root trên Linux để gắn một ổ đĩa nhỏ';

export type MountedDisk = {
  readonly path: string;
  readonly makeReadOnly: () => void;
  readonly makeWritable: () => void;
  /** To be called whatever happens; a disk in use goes when its last user does. */
  readonly unmount: () => void;
};

/** Mounts a tmpfs of `size` (e.g. `2m`) on `path`, made if need be. */
export function mountDisk(path: string, size: string): MountedDisk {
  mkdirSync(path, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path]);
  const remount = (how: string): void => void execFileSync('mount', ['-o', `remount,${how}`, path]);
  return {
    path,
    makeReadOnly: () => remount('ro'),
    makeWritable: () => remount('rw'),
    unmount: () => void execFileSync('umount', ['-l', path]),
  };
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
