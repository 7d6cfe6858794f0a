// How long a delivery takes on lines a newsroom knows. Pure; the one place these figures stand.

/** Bits per second upwards and seconds there and back. */
type Line = { readonly upload: number; readonly roundTrip: number };

/**
 * Upload rates and round trips of WebPageTest's profiles "3G" (768 kbit/s, 300 ms) and "4G" (9 Mbit/s, 170 ms), which are what
 * a phone gets on an ordinary day rather than what is advertised; the office is a shared fibre line of which one person gets
 * 20 Mbit/s upwards.
 */
const lines = {
  g3: { upload: 768_000, roundTrip: 0.3 },
  g4: { upload: 9_000_000, roundTrip: 0.17 },
  office: { upload: 20_000_000, roundTrip: 0.03 },
} as const satisfies Record<string, Line>;

/** A server works on every request; most of it is making picture sizes (WordPress on a small machine: 0.4 to 0.9 s each). */
const SERVER_SECONDS = 0.4;

export type LineSeconds = Readonly<Record<keyof typeof lines, number>>;

/** Whole seconds, rounded up; no request at all means a folder of this machine, which no line slows down. */
export function secondsOnLines({
  bytes,
  requests,
}: {
  readonly bytes: number;
  readonly requests: number;
}): LineSeconds {
  const on = ({ upload, roundTrip }: Line): number =>
    requests === 0 ? 0 : Math.ceil((bytes * 8) / upload + requests * (roundTrip + SERVER_SECONDS));
  return { g3: on(lines.g3), g4: on(lines.g4), office: on(lines.office) };
}
