// Tells a watcher how much of an article has travelled, picture by picture.
import { estimatePicture } from '../article/pictures.ts';
import type { GhostRun } from './ghost-run.ts';
import type { Placing } from './place-pictures.ts';

export type Progress = {
  /** Bytes of one picture handed to the line so far. */
  readonly sending: (key: string, bytes: number) => void;
  readonly arrived: () => void;
};

/** Pictures that are there already are not counted; the article itself is one file. */
export async function openProgress(
  { tools, watch }: GhostRun,
  placings: readonly Placing[],
): Promise<Progress> {
  const filesTotal = placings.filter(({ arrived }) => arrived === undefined).length + 1;
  const expected = await bytesToUpload(tools.libraryDir, placings);
  const byPicture = new Map<string, number>();
  let files = 0;
  const report = (): void => {
    const bytes = [...byPicture.values()].reduce((sum, part) => sum + part, 0);
    watch.onProgress({ files, filesTotal, bytes, bytesTotal: Math.max(bytes, expected) });
  };
  return {
    sending: (key, bytes) => {
      byPicture.set(key, bytes);
      report();
    },
    arrived: () => {
      files = Math.min(files + 1, filesTotal);
      report();
    },
  };
}

/** Bytes that pictures not there yet will have; exact where they have been made before. */
export async function bytesToUpload(libraryDir: string, placings: readonly Placing[]): Promise<number> {
  let bytes = 0;
  for (const { sizes, arrived } of placings) {
    const [largest] = sizes;
    if (arrived === undefined && largest !== undefined) bytes += await estimatePicture(libraryDir, largest);
  }
  return bytes;
}
