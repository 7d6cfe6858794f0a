// What a published article is called from outside, and how a delivery comes to a site: what differs between a folder of this
// machine and a web host.
import type { Publication } from '../../db/rows/publications.ts';
import type { Delivery } from '../connection-adapter.ts';
import type { SiteProblem, SiteStore } from './site-store.ts';

/** A site that is held for one delivery. */
export type OpenSite = {
  readonly store: SiteStore;
  readonly siteId: string;
  /** What the connection is to remember once this went well. */
  readonly memory: unknown;
  /** Whether it is still held. Asked before the first change that readers see: the way there may have been long. */
  readonly isHeld: () => Promise<boolean>;
  /** Lets go of it, whatever state the line is in. */
  readonly close: () => Promise<void>;
};

/** A site that is only looked at. */
export type SeenSite = {
  readonly store: Pick<SiteStore, 'read' | 'look'>;
  /** Null = no site was made there yet. */
  readonly siteId: string | null;
  readonly close: () => Promise<void>;
};

/** How a kind of destination comes to its site. */
export type SiteDoor = {
  readonly baseUrl: string;
  /** The address readers have for a path. */
  readonly addressOf: (path: string) => string;
  readonly open: (signal: AbortSignal) => Promise<OpenSite | SiteProblem>;
  readonly visit: () => Promise<SeenSite | SiteProblem>;
  /** As last known, without any line. */
  readonly recall: () => Promise<Pick<SiteStore, 'read' | 'look'>>;
  /** The trouble behind an error of the store; undefined for a bug. */
  readonly problemOf: (error: unknown) => SiteProblem | undefined;
  /** Requests that sending so many files takes. */
  readonly requestsFor: (files: number) => number;
  /** What readers get at the public address, where that differs from what was sent: one sentence each. */
  readonly lookAsReader: (page: { readonly path: string; readonly hash: string | null }) => Promise<string[]>;
};

/** Version of a page that is not there. */
export const ABSENT = 'absent';

export function remoteIdOf(siteId: string, path: string): string {
  return `${siteId}/${path}`;
}

/** A publication counts as previous only on the same site: a connection may have been pointed at another place since. */
export function previousOn(
  siteId: string,
  { previous }: Pick<Delivery, 'previous'>,
): Publication | undefined {
  return previous?.remoteId.startsWith(`${siteId}/`) === true ? previous : undefined;
}
