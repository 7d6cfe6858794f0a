// Folders a person has set up: whatever comes into them is taken in with the folder's profile, once it has stopped growing.
// Late arrivals join the same event. Off while no library is open.
import { resolve } from 'node:path';
import type { FSWatcher } from 'chokidar';
import {
  listProfiles,
  listWatchedFolders,
  removeWatchedFolder,
  saveWatchedFolder,
  type WatchedFolder,
} from '../db/rows/ingest-profiles.ts';
import type { Emit } from '#shared/api/events.ts';
import { AppError } from '#shared/api/errors.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Library } from '../library/open-library.ts';
import { logUnexpected } from '../log.ts';
import { findNewPhotos } from './find-new-photos.ts';
import { isFolder } from './find-volumes.ts';

export type FolderWatch = {
  readonly list: () => WatchedFolder[];
  /** @throws AppError invalid_request when there is no such folder */
  readonly add: (folder: WatchedFolder) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

type Parts = { readonly library: () => Library; readonly jobs: Jobs; readonly emit: Emit };

/** A file that has not grown for this long is whole: cameras send over slow lines in pieces. */
const STILL_MS = 1500;
/** Arrivals within this time are one import. */
const TOGETHER_MS = 800;

export function createFolderWatch({ library, jobs, emit }: Parts): FolderWatch {
  const watching = new Map<string, Watched>();

  const begin = async (path: string): Promise<void> => {
    if (watching.has(path)) return;
    const watched = await watchFolder(path, (files) => {
      takeIn(path, files).catch((error: unknown) => void logUnexpected(error));
    });
    watching.set(path, watched);
  };
  const takeIn = async (path: string, arrived: readonly string[]): Promise<void> => {
    const { read } = library();
    const files = await findNewPhotos(read, arrived);
    if (files.length === 0 || !watching.has(path)) return;
    const folder = listWatchedFolders(read).find((one) => one.path === path);
    if (folder === undefined) return;
    const profile = listProfiles(read).find(({ id }) => id === folder.profileId)?.profile ?? null;
    jobs.start('photos-import', { paths: files, recursive: false, profile });
  };
  const end = async (path: string): Promise<void> => {
    const watched = watching.get(path);
    watching.delete(path);
    await watched?.stop();
  };
  return {
    list: () => listWatchedFolders(library().read),
    add: async (folder) => {
      const path = resolve(folder.path);
      if (!(await isFolder(path))) {
        throw new AppError('invalid_request', `Không thấy thư mục “${path}”. Hãy chọn thư mục khác.`);
      }
      saveWatchedFolder(library().write, { ...folder, path });
      emit('ingest.changed', {});
      await begin(path);
    },
    remove: async (path) => {
      removeWatchedFolder(library().write, path);
      emit('ingest.changed', {});
      await end(path);
    },
    start: () => {
      for (const { path } of listWatchedFolders(library().read))
        begin(path).catch((error: unknown) => void logUnexpected(error));
    },
    stop: async () => {
      await Promise.all([...watching.keys()].map(end));
    },
  };
}

type Watched = { readonly stop: () => Promise<void> };

/** What lies there already is told as well: what the library has is known at a glance. */
async function watchFolder(path: string, arrived: (files: readonly string[]) => void): Promise<Watched> {
  // Loaded for the few who watch a folder.
  const { watch } = await import('chokidar');
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const watcher: FSWatcher = watch(path, {
    // A hidden file is a copy in the making.
    ignored: (file) => /(?:^|[/\\])\.[^/\\]*$/u.test(file.slice(path.length)),
    awaitWriteFinish: { stabilityThreshold: STILL_MS, pollInterval: 200 },
  });
  const arrive = (file: string): void => {
    waiting.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      arrived([...waiting]);
      waiting.clear();
    }, TOGETHER_MS);
  };
  watcher.on('add', arrive);
  // A file that could not be read is copied again over itself, as its sentence asks.
  watcher.on('change', arrive);
  watcher.on('error', (error) => void logUnexpected(error));
  return {
    stop: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
