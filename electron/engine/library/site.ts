// Identity and figures of the portal this newsroom writes for, kept in the library's settings.
import { defaultSite, KeptSite, PortalFigures, type PortalSite } from '#shared/model/portal.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import { findSetting, saveSetting } from '../db/rows/registers.ts';

export function getSite(db: ReadableDb): PortalSite {
  const stored = findSetting(db, 'portal.site');
  return stored === undefined ? defaultSite : KeptSite.parse(stored);
}

export function saveSite(db: WritableDb, site: PortalSite): void {
  saveSetting(db, 'portal.site', site);
}

/** Figures for previews; a published site brings its own. Empty = unknown, and the page says so. */
export function getFigures(db: ReadableDb): PortalFigures {
  return PortalFigures.parse(findSetting(db, 'portal.figures') ?? {});
}

export function saveFigures(db: WritableDb, figures: PortalFigures): void {
  saveSetting(db, 'portal.figures', figures);
}
