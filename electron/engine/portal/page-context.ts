// What every template of a page needs at hand.
import { parseLink } from '#shared/document/link-address.ts';
import type { SiteInput } from './site-model.ts';
import { absoluteUrl, relativeHref } from './site-paths.ts';
import type { Theme, ThemeLabels } from './theme-model.ts';

export type PageContext = SiteInput & {
  readonly theme: Theme;
  readonly labels: ThemeLabels;
  /** Path of the page being made. */
  readonly path: string;
  /** Made to be printed: nothing waits until a reader scrolls to it. */
  readonly isPrinted?: boolean;
  /** Address of another file of the site, as this page writes it. */
  readonly href: (path: string) => string;
};

/** `input.entries` must be newest first. */
export function pageContext(theme: Theme, input: SiteInput, path: string): PageContext {
  const { site, figures, entries, baseUrl } = input;
  const href = (to: string): string => relativeHref(path, to);
  return { theme, labels: theme.manifest.labels, site, figures, entries, baseUrl, path, href };
}

/** Absolute where the site has an address, else relative: for data that prefers an absolute one and allows the other. */
export function bestUrl(context: PageContext, path: string): string {
  return absoluteUrl(context.baseUrl, path) ?? context.href(path);
}

/** Address of a link from the site's settings; undefined when there is none that may be followed. */
export function typedHref(context: PageContext, url: string): string | undefined {
  const address = parseLink(url);
  if (address === undefined) return undefined;
  return address.kind === 'portal' ? portalHref(context, address.path) : address.href;
}

/** A path of the portal itself, as this page writes it; '' is the front page. */
export function portalHref(context: PageContext, path: string): string {
  return context.href(path === '' ? 'index.html' : path);
}
