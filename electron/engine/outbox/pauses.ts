// How long to leave a destination alone: one that is silent is asked now and then, more seldom as the silence lasts, and at
// once on another network; one that met a fault of ours rests a while. Kept in memory: a start asks everybody anew.
import type { Desk } from './desk.ts';
import { PROBE_EVERY_MS, probeDelayMs } from './retry-times.ts';

export type Pauses = {
  /** The destination was asked and is silent as far as we know. */
  readonly asked: (connectionId: string) => void;
  readonly mayAsk: (connectionId: string) => boolean;
  /** Of everybody, or of one. */
  readonly askAgain: (connectionId?: string) => void;
  /** Forgets the silence of everybody when this machine is on other networks than before. */
  readonly lookAtNetwork: () => void;
  /** True once after this machine's clock was set back: every time that was planned by it lies too far ahead. */
  readonly wasSetBack: () => boolean;
  readonly rest: (connectionId: string) => void;
  readonly isResting: (connectionId: string) => boolean;
  readonly endRests: () => void;
  /** Milliseconds of the clock at which one of these ends, or the network is looked at while somebody is awaited. */
  readonly times: (awaited: readonly string[]) => number[];
};

/** A look at this machine's own addresses: it costs microseconds and asks nobody. */
const LOOK_AT_NETWORK_MS = 10_000;

/** Less is a correction by a time server, which no plan is worth forgetting for. */
const SET_BACK_MS = 1_000;

export function createPauses({ clock, network }: Pick<Desk, 'clock' | 'network'>): Pauses {
  const silent = new Map<string, { readonly asked: number; readonly next: number }>();
  const rests = new Map<string, number>();
  let known = network();
  let latest = clock.now().getTime();
  const time = (): number => clock.now().getTime();
  const isResting = (connectionId: string): boolean => (rests.get(connectionId) ?? 0) > time();
  return {
    asked: (connectionId) => {
      const asked = (silent.get(connectionId)?.asked ?? 0) + 1;
      silent.set(connectionId, { asked, next: time() + probeDelayMs(asked) });
    },
    mayAsk: (connectionId) => (silent.get(connectionId)?.next ?? 0) <= time(),
    askAgain: (connectionId) =>
      connectionId === undefined ? silent.clear() : void silent.delete(connectionId),
    lookAtNetwork: () => {
      const now = network();
      if (now !== known) silent.clear();
      known = now;
    },
    wasSetBack: () => {
      const isBack = time() < latest - SET_BACK_MS;
      latest = time();
      return isBack;
    },
    rest: (connectionId) => void rests.set(connectionId, time() + PROBE_EVERY_MS),
    isResting,
    endRests: () => rests.clear(),
    times: (awaited) => [
      ...awaited.map((id) => Math.max(silent.get(id)?.next ?? time(), rests.get(id) ?? 0)),
      ...(awaited.length === 0 ? [] : [time() + LOOK_AT_NETWORK_MS]),
      ...[...rests.values()].filter((end) => end > time()),
    ],
  };
}
