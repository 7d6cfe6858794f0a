// Set times are kept by the clock of whoever makes the article public. Between its clock and ours stands the last offset heard.
import { formatMoment } from '#shared/vietnamese/dates.ts';
import type { ConnectionRecord } from '../db/rows/connections.ts';

type Clocked = Pick<ConnectionRecord, 'reachability'>;

/** A moment of ours as the destination's clock shows it. */
export function byTheirClock(connection: Clocked, moment: Date): Date {
  return new Date(moment.getTime() + offsetOf(connection));
}

/** "14:05 ngày 29/10/2021 (giờ Việt Nam)": the zone is always said. */
export function inWords(timestamp: string): string {
  return `${formatMoment(new Date(timestamp))} (giờ Việt Nam)`;
}

function offsetOf({ reachability }: Clocked): number {
  return reachability.clockOffsetMs ?? 0;
}
