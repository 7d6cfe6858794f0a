// What a published article is called from outside: its address, and its id on the destination.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { absoluteUrl } from '../../portal/site-paths.ts';
import type { Publication } from '../../db/rows/publications.ts';
import type { LocalPortalSettings } from '#shared/model/connection.ts';
import type { Delivery, Destination } from '../connection-adapter.ts';

export type SiteDestination = Destination<LocalPortalSettings>;
export type SiteDelivery = Delivery<LocalPortalSettings>;

/** The public address, or that of the file where the site has none. */
export function addressOf({ settings }: Pick<SiteDestination, 'settings'>, path: string): string {
  return absoluteUrl(settings.baseUrl, path) ?? pathToFileURL(join(settings.path, ...path.split('/'))).href;
}

export function remoteIdOf(siteId: string, path: string): string {
  return `${siteId}/${path}`;
}

/** A publication counts as previous only on the same site: a connection may have been pointed at another folder since. */
export function previousOn(siteId: string, publication: Publication | null): Publication | undefined {
  return publication?.remoteId.startsWith(`${siteId}/`) === true ? publication : undefined;
}
