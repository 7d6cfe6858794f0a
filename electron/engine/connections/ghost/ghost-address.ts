// Where a Ghost's interface lies. People paste the address of the site, of its admin pages, or of one of those pages.

/** The site's root without a slash at its end; Ghost may live in a folder of its host. */
export function siteRoot(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.replace(/\/ghost(?:\/.*)?$/u, '').replace(/\/+$/u, '')}`;
}

export function adminUrl(root: string, path: string): string {
  return `${root}/ghost/api/admin/${path}`;
}

/** A path of the portal itself as an address on the site. */
export function siteUrl(root: string, path: string): string {
  return new URL(path, `${root.replace(/\/+$/u, '')}/`).href;
}
