// How fast a destination takes bytes, by what was really sent there before.
import type { Intent } from '#shared/model/outbox.ts';

/** Less says more about opening files than about the line. */
const ENOUGH_BYTES = 100_000;
const LOOKED_AT = 5;

/** Bytes per second of the latest deliveries to a connection; undefined while nothing of any size has been sent. */
export function lineSpeed(intents: readonly Intent[], connectionId: string): number | undefined {
  const sent = intents
    .filter(({ manifest, receipt }) => manifest.connectionId === connectionId && receipt !== null)
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt))
    .flatMap((intent) => measure(intent) ?? [])
    .slice(0, LOOKED_AT);
  const bytes = sent.reduce((sum, one) => sum + one.bytes, 0);
  const seconds = sent.reduce((sum, one) => sum + one.seconds, 0);
  return seconds > 0 ? bytes / seconds : undefined;
}

function measure({ receipt, attempts }: Intent): { bytes: number; seconds: number } | undefined {
  const attempt = attempts.find(({ outcome }) => outcome === 'published');
  if (receipt === null || receipt.bytesSent < ENOUGH_BYTES) return undefined;
  if (attempt === undefined || attempt.endedAt === null) return undefined;
  const seconds = (Date.parse(attempt.endedAt) - Date.parse(attempt.startedAt)) / 1000;
  return seconds > 0 ? { bytes: receipt.bytesSent, seconds } : undefined;
}
