// How far a delivery is, told as files become ready and again as they take their places.
import type { DeliveryWatch } from '../connection-adapter.ts';
import type { ReadyFile } from './switch-site.ts';
import { bytesToSend, type Sources, type Surveyed } from './site-survey.ts';

export type SiteProgress = {
  readonly addBytes: (bytes: number) => void;
  readonly addReady: (file: ReadyFile) => void;
  readonly addPlaced: (file: ReadyFile) => void;
};

export async function openProgress(
  { onProgress }: DeliveryWatch,
  sources: Sources,
  surveyed: readonly Surveyed[],
): Promise<SiteProgress> {
  let bytesTotal = 0;
  for (const one of surveyed) bytesTotal += await bytesToSend(sources, one);
  let files = 0;
  let bytes = 0;
  const report = (): void =>
    onProgress({ files, filesTotal: surveyed.length, bytes, bytesTotal: Math.max(bytes, bytesTotal) });
  return {
    addBytes: (sent) => {
      bytes += sent;
      report();
    },
    addReady: ({ staged }) => {
      if (staged === undefined || staged.hasArrived) files += 1;
      report();
    },
    addPlaced: ({ staged }) => {
      if (staged?.hasArrived === false) files += 1;
      report();
    },
  };
}
