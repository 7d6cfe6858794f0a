// Where removable volumes lie on this machine. Only looks; a camera's card is a volume with a DCIM folder (DCF 2.0).
import { readdir, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Folders whose folders may be volumes, on top of the system's own: for readers mounted elsewhere, and for tests. */
const MORE_ROOTS = 'TOA_SOAN_CARD_ROOTS';

/** Absolute paths of volumes that hold a DCIM folder. */
export async function findCards(): Promise<string[]> {
  const candidates = await volumes();
  const isCard = await Promise.all(candidates.map((volume) => isFolder(join(volume, 'DCIM'))));
  return candidates.filter((_, index) => isCard[index]);
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    // A volume that is going, or one that may not be looked into, is none.
    () => false,
  );
}

async function volumes(): Promise<string[]> {
  const more = (process.env[MORE_ROOTS] ?? '').split(delimiter).filter((root) => root !== '');
  const below = await Promise.all(more.map(foldersOf));
  return [...new Set([...(await systemVolumes()), ...below.flat()])];
}

async function systemVolumes(): Promise<string[]> {
  if (process.platform === 'win32') return [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`);
  if (process.platform === 'darwin') return foldersOf('/Volumes');
  // `/media/STICK` or `/media/person/STICK`, as the desktop likes it.
  const media = await foldersOf('/media');
  const people = await foldersOf('/run/media');
  const nested = await Promise.all([...media, ...people].map(foldersOf));
  return [...media, ...nested.flat()];
}

async function foldersOf(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(root, name));
}
