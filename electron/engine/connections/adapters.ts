// The table of kinds. A new kind of destination is a folder beside this file and one row here.
import type { ConnectionKind } from '#shared/model/connection.ts';
import type { Clock } from '../clock.ts';
import type { ReadableDb } from '../db/handle.ts';
import type { ImagePool } from '../images/image-pool.ts';
import type { ConnectionAdapter } from './connection-adapter.ts';
import { createDirectus } from './directus/directus.ts';
import { createHandCarried } from './hand-carried/hand-carried.ts';
import { createGhost } from './ghost/ghost.ts';
import { createHttp, type Http } from './http/exchange.ts';
import { createLocalPortal } from './local-portal/local-portal.ts';
import { createWebHost } from './web-host/web-host.ts';
import { createWordPress } from './wordpress/wordpress.ts';

export type Adapters = Readonly<Record<ConnectionKind, ConnectionAdapter>>;

/** What adapters may use of this machine. */
export type AdapterTools = {
  readonly library: () => { readonly path: string; readonly read: ReadableDb };
  readonly images: ImagePool;
  readonly clock: Clock;
  readonly resourcesDir: string;
  readonly http: Http;
};

/** `patience` multiplies the time limits of every request; 1 unless a test has no time. */
export function createAdapters(parts: Omit<AdapterTools, 'http'>, patience = 1): Adapters {
  const tools: AdapterTools = { ...parts, http: createHttp(() => parts.clock.now(), patience) };
  return {
    'local-portal': createLocalPortal(tools),
    'web-host': createWebHost(tools),
    wordpress: createWordPress(tools),
    ghost: createGhost(tools),
    directus: createDirectus(tools),
    'hand-carried': createHandCarried(tools),
  };
}
