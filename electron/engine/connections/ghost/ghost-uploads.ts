// What is known of one file sent to a Ghost, and a look whether it is there. Ghost can neither list nor delete what it was given:
// the ledger is the only memory, written before a file leaves (it may have arrived when the reply is lost) and again when its
// address is known.
import { z } from 'zod';
import type { UploadLedger } from '../connection-adapter.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { GhostRun } from './ghost-run.ts';

const Upload = z.discriminatedUnion('state', [
  /** Sent, answer not seen; `at` by the server's clock. */
  z.object({ state: z.literal('sent'), at: z.string() }),
  z.object({ state: z.literal('arrived'), url: z.url({ protocol: /^https?$/ }), bytes: z.int() }),
]);
export type Upload = z.infer<typeof Upload>;
export type Arrived = Extract<Upload, { state: 'arrived' }>;

export const UPLOAD_WITHIN_MS = 180_000;

export function findUpload(uploads: UploadLedger, { key }: { readonly key: string }): Upload | undefined {
  return Upload.safeParse(uploads.find(key)).data;
}

export function recordUpload(uploads: UploadLedger, key: string, upload: Upload): void {
  uploads.record(key, upload);
}

/**
 * `unclear`: a private site or a store of its own may not let us look. `isOurs`: whether an answer of this type may be the file.
 */
export async function look(
  { tools, watch }: GhostRun,
  url: string,
  isOurs: (contentType: string) => boolean,
): Promise<'there' | 'gone' | 'unclear'> {
  try {
    const { status, headers } = await tools.http({ method: 'HEAD', url, signal: watch.signal });
    if (status === 404 || status === 410) return 'gone';
    return status === 200 && isOurs(headers['content-type'] ?? '') ? 'there' : 'unclear';
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    const isStopped = error.kind === 'stopped';
    throw new DeliveryTrouble(
      isStopped ? { state: 'stopped' } : { state: 'unreachable', message: error.message },
    );
  }
}

/** Ghost files what it gets by the month of its machine, whose zone nobody tells. */
export function monthsAround(at: string): string[] {
  const time = Date.parse(at);
  const hours = [0, 14, -12].map((hour) => new Date(time + hour * 3_600_000).toISOString());
  return [...new Set(hours.map((moment) => moment.slice(0, 7).replace('-', '/')))];
}
