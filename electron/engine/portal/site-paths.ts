// Where things lie in a site. Paths are relative to the site's root; links between pages are always relative, so that the
// site works from file://, from any sub-folder and on a web host.
import type { PortalSection, PortalSite } from '#shared/model/portal.ts';
import { slugify } from '#shared/vietnamese/fold.ts';

/** Folder of articles that name no section; it has no section page. */
const noSectionSlug = 'bai-viet';

export const rssPath = 'rss.xml';
export const sitemapPath = 'sitemap.xml';
export const indexPath = 'index.html';

/** Path of a story's page at its first publication; later ones keep what the site's index says. */
export function articlePath(site: PortalSite, section: string, slug: string): string {
  return `${sectionOf(site, section)?.slug ?? noSectionSlug}/${ownSlug(slug)}.html`;
}

export function printPath(path: string): string {
  return path.replace(/\.html$/u, '-ban-in.html');
}

/** `page` counts from 1. */
export function sectionPath(section: PortalSection, page = 1): string {
  return page === 1 ? `${section.slug}/index.html` : `${section.slug}/trang-${page}.html`;
}

export function assetPath(theme: string, file: string): string {
  return `giao-dien/${theme}/${file}`;
}

/** The section a story names, by name or slug; a name the site does not list makes its own; undefined for none. */
export function sectionOf(site: PortalSite, section: string): PortalSection | undefined {
  const name = section.trim();
  const slug = slugify(name);
  const known = site.sections.find((one) => one.name === name || one.slug === slug);
  return known ?? (slug === '' ? undefined : { slug, name });
}

/** Address of `to` as written in the page `from`. */
export function relativeHref(from: string, to: string): string {
  const source = from.split('/').slice(0, -1);
  const target = to.split('/');
  while (source.length > 0 && target.length > 1 && source[0] === target[0]) {
    source.shift();
    target.shift();
  }
  return '../'.repeat(source.length) + target.join('/');
}

/** Undefined without a public address: what needs one is then left out rather than made up. */
export function absoluteUrl(baseUrl: string, path: string): string | undefined {
  if (baseUrl === '') return undefined;
  return new URL(path, baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`).href;
}

/** Keeps an article from taking the place of a list page or of another article's print page. */
function ownSlug(slug: string): string {
  const isTaken = slug === '' || slug === 'index' || /^trang-\d+$/u.test(slug) || slug.endsWith('-ban-in');
  return isTaken ? `tin-${slug}`.replace(/-(?:ban-in)?$/u, '') : slug;
}
