// Re-serialises an address a person typed. Only what the URL standard's own parser makes of it is ever written, because a
// browser reads "java\tscript:" the same way; comparing the typed string would let it through.

/** Every runtime we have knows it (Node, browsers); the type libraries of this room do not. */
declare const URL: { new (url: string, base: string): ParsedUrl };
type ParsedUrl = {
  readonly protocol: string;
  readonly origin: string;
  readonly href: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
};

export type LinkAddress =
  | { readonly kind: 'absolute'; readonly href: string }
  /** A path of the portal itself, from its root, without a leading slash. */
  | { readonly kind: 'portal'; readonly path: string }
  | { readonly kind: 'anchor'; readonly href: string };

/** Undefined for an address that must not be followed: another scheme, or none that can be parsed. */
export function parseLink(typed: string): LinkAddress | undefined {
  if (typed.trim() === '') return undefined;
  const url = parseUrl(typed);
  if (url === undefined) return undefined;
  if (url.origin === portal) {
    if (url.pathname === '/' && url.hash !== '' && typed.trim().startsWith('#')) {
      return { kind: 'anchor', href: url.hash };
    }
    return { kind: 'portal', path: `${url.pathname}${url.search}${url.hash}`.slice(1) };
  }
  return schemes.has(url.protocol) ? { kind: 'absolute', href: url.href } : undefined;
}

/** An address of the web from its first letter to its last. Any words could be a path of the portal, these can be nothing else. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/iu.test(text) && parseLink(text) !== undefined;
}

const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** A host that cannot exist (RFC 2606): whatever resolves to it was written without a host. */
const portal = 'https://portal.invalid';

function parseUrl(typed: string): ParsedUrl | undefined {
  try {
    return new URL(typed, `${portal}/`);
  } catch {
    // The parser's only failure: the text is no address.
    return undefined;
  }
}
