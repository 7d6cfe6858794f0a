// One piece of work on one article: what it may use, what it has learnt on the way, what it has sent.
import type { GhostSettings } from '#shared/model/connection.ts';
import type { AdapterTools } from '../adapters.ts';
import type { Delivery, DeliveryWatch, Destination } from '../connection-adapter.ts';
import type { PictureTools } from '../article/pictures.ts';
import { parseAdminKey, whyNoAdminKey } from './admin-key.ts';
import { siteRoot } from './ghost-address.ts';
import { openLine, type GhostLine } from './ghost-line.ts';
import { parseMemory, steadyOffset, type GhostMemory } from './ghost-memory.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';

export type GhostDestination = Destination<GhostSettings>;
export type GhostDelivery = Omit<Delivery, 'destination'> & { readonly destination: GhostDestination };
export type GhostTools = PictureTools & Pick<AdapterTools, 'http' | 'clock'>;

export type GhostRun = {
  readonly tools: GhostTools;
  readonly delivery: GhostDelivery;
  readonly watch: DeliveryWatch;
  readonly line: GhostLine;
  readonly memory: GhostMemory | null;
  /** Address of the site, without a slash at its end. */
  readonly root: string;
  /** True from the moment a reader may see anything of it. */
  isVisible: boolean;
  /** Size of the smallest picture the server has refused as too large. */
  refusedBytes: number | null;
  readonly sent: { files: number; bytes: number; bytesUnchanged: number };
};

/** @throws DeliveryTrouble signed-out without a usable key */
export function openRun(tools: GhostTools, delivery: GhostDelivery, watch: DeliveryWatch): GhostRun {
  const { destination } = delivery;
  const memory = parseMemory(destination.memory);
  return {
    ...{ tools, delivery, watch, memory },
    line: openLineTo(tools, destination),
    root: rootOf(destination),
    isVisible: false,
    refusedBytes: memory?.refusedBytes ?? null,
    sent: { files: 0, bytes: 0, bytesUnchanged: 0 },
  };
}

/** @throws DeliveryTrouble signed-out without a usable key */
export function openLineTo(
  { http, clock }: Pick<AdapterTools, 'http' | 'clock'>,
  { settings, secret, memory }: GhostDestination,
): GhostLine {
  if (secret === null) {
    throw new DeliveryTrouble({
      state: 'signed-out',
      message: 'Chưa có khóa Admin API của Ghost. Hãy mở kết nối và dán khóa; bài vẫn chờ trong hộp thư đi.',
    });
  }
  const key = parseAdminKey(secret);
  if (key === undefined) throw new DeliveryTrouble({ state: 'signed-out', message: whyNoAdminKey(secret) });
  const known = parseMemory(memory);
  const lineClock = { offsetMs: known?.clockOffsetMs ?? null, aheadMs: known?.aheadMs ?? 0 };
  return openLine({ http, now: () => clock.now(), root: siteRoot(settings.url), key, clock: lineClock });
}

/** Address of the site, without a slash at its end: as it says itself, else as it is reached. */
export function rootOf({ settings, memory }: GhostDestination): string {
  return parseMemory(memory)?.url.replace(/\/+$/u, '') ?? siteRoot(settings.url);
}

/** What is to be remembered after a piece of work; a Ghost that was never asked about itself has told nothing yet. */
export function memoryAfter({ memory, line, refusedBytes }: GhostRun): GhostMemory | null {
  if (memory === null) return null;
  const { offsetMs, aheadMs } = line.clock();
  return { ...memory, clockOffsetMs: steadyOffset(memory.clockOffsetMs, offsetMs), aheadMs, refusedBytes };
}

/** Obeyed only while a reader cannot see anything of the work. @throws DeliveryTrouble stopped */
export function obeyStop({ watch, isVisible }: GhostRun): void {
  if (watch.signal.aborted && !isVisible) throw new DeliveryTrouble({ state: 'stopped' });
}
