// Tells a watcher how much of an article has travelled, file by file.
import { estimatePicture } from '../article/pictures.ts';
import type { GhostRun } from './ghost-run.ts';
import { missingDocuments } from './place-documents.ts';
import type { Placing } from './place-pictures.ts';

export type Progress = {
  /** Bytes of one picture handed to the line so far. */
  readonly sending: (key: string, bytes: number) => void;
  readonly arrived: () => void;
};

/** What is there already is not counted; the article itself is one file. */
export async function openProgress(
  { tools, watch, delivery }: GhostRun,
  placings: readonly Placing[],
): Promise<Progress> {
  const documents = missingDocuments(delivery.payload, delivery.uploads);
  const filesTotal = placings.filter(({ arrived }) => arrived === undefined).length + documents.length + 1;
  const attached = documents.reduce((sum, { byteSize }) => sum + byteSize, 0);
  const expected = attached + (await bytesToUpload(tools.libraryDir, placings));
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
