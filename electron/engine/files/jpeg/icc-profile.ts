// The colour profile of a JPEG, put together from the segments it is spread over (ICC.1:2022, annex B.4). Pure.
import { marker, opensWith, payloadOf, type JpegHead } from './segments.ts';

const ICC = 'ICC_PROFILE\0';
/** Behind the name: this segment's number, and how many there are. */
const NUMBERS = 2;

/** Undefined where there is none. */
export function findIccProfile(bytes: Uint8Array, { segments }: JpegHead): Buffer | undefined {
  const parts = segments
    .filter((segment) => segment.marker === marker.app2)
    .map((segment) => payloadOf(bytes, segment))
    .filter((payload) => opensWith(payload, ICC))
    .toSorted((a, b) => numberOf(a) - numberOf(b));
  return parts.length === 0
    ? undefined
    : Buffer.concat(parts.map((part) => part.subarray(ICC.length + NUMBERS)));
}

function numberOf(payload: Uint8Array): number {
  return payload[ICC.length] ?? 0;
}
