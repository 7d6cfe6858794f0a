// Counts what one delivery sends, for whoever watches and for the receipt.
import type { DeliveryWatch } from '../connection-adapter.ts';

export type Tally = {
  readonly files: () => number;
  readonly bytesSent: () => number;
  readonly bytesUnchanged: () => number;
  /** A file is about to travel; `bytes` so far are told to the returned function. */
  readonly begin: (bytes: number) => (sent: number) => void;
  /** It has arrived. */
  readonly arrived: () => void;
  /** It was there already. */
  readonly unchanged: (bytes: number) => void;
};

/** `filesTotal`: pictures and the article itself. */
export function openTally({ onProgress }: Pick<DeliveryWatch, 'onProgress'>, filesTotal: number): Tally {
  const sent: number[] = [];
  const expected: number[] = [];
  let files = 0;
  let kept = 0;
  let bytesUnchanged = 0;
  const report = (): void => {
    const bytes = sum(sent);
    const bytesTotal = Math.max(bytes, sum(expected));
    onProgress({ files: Math.min(files + kept, filesTotal), filesTotal, bytes, bytesTotal });
  };
  return {
    files: () => files,
    bytesSent: () => sum(sent),
    bytesUnchanged: () => bytesUnchanged,
    begin: (bytes) => {
      const index = expected.push(bytes) - 1;
      sent[index] = 0;
      report();
      return (so) => {
        sent[index] = so;
        report();
      };
    },
    arrived: () => {
      files += 1;
      report();
    },
    unchanged: (bytes) => {
      kept += 1;
      bytesUnchanged += bytes;
      report();
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
