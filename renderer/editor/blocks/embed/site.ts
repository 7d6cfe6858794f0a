// What an address leads to, read from the address alone. Pure: nobody is asked.

export type Site = { readonly kind: 'video' | 'map' | 'social' | 'page'; readonly name: string };

type Known = Site & { readonly hosts: RegExp; readonly path?: RegExp };

const known: readonly Known[] = [
  { kind: 'video', name: 'YouTube', hosts: /(^|\.)(youtube\.com|youtu\.be|youtube-nocookie\.com)$/u },
  { kind: 'video', name: 'Vimeo', hosts: /(^|\.)vimeo\.com$/u },
  { kind: 'video', name: 'TikTok', hosts: /(^|\.)tiktok\.com$/u },
  {
    kind: 'video',
    name: 'Facebook',
    hosts: /(^|\.)(facebook\.com|fb\.com|fb\.watch)$/u,
    path: /^\/(watch|reel|share\/[rv]\/|[^/]+\/videos\/)/u,
  },
  { kind: 'video', name: 'Facebook', hosts: /^fb\.watch$/u },
  { kind: 'social', name: 'Facebook', hosts: /(^|\.)(facebook\.com|fb\.com)$/u },
  { kind: 'map', name: 'Google Maps', hosts: /^maps(\.app)?\.(google\.[a-z.]+|goo\.gl)$/u },
  { kind: 'map', name: 'Google Maps', hosts: /(^|\.)(google\.[a-z.]+|goo\.gl)$/u, path: /^\/maps/u },
];

/** A page nobody knows is called by its host. */
export function siteOf(address: string): Site {
  const { hostname, pathname } = new URL(address);
  const site = known.find(
    ({ hosts, path }) => hosts.test(hostname) && (path === undefined || path.test(pathname)),
  );
  return site === undefined
    ? { kind: 'page', name: hostname.replace(/^www\./u, '') }
    : { kind: site.kind, name: site.name };
}
