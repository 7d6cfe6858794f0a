// A reader with a lot of time: opens the front page of a site on disk and follows every link and loads everything.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Walk = {
  /** Pages reached from the front page, relative to the site. */
  readonly pages: readonly string[];
  /** Everything else they load. */
  readonly files: readonly string[];
  /** `page → address` for every address of the site that leads nowhere. */
  readonly broken: readonly string[];
};

/** @param start page the reader opens first; empty walk where it is not there */
export function walkSite(folder: string, start = 'index.html'): Walk {
  const waiting = existsSync(join(folder, start)) ? [start] : [];
  const seen = new Set(waiting);
  const broken: string[] = [];
  for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
    for (const address of addressesOf(readFileSync(join(folder, page), 'utf8'))) {
      const target = resolveInside(folder, page, address);
      if (target === undefined || seen.has(target)) continue;
      if (!existsSync(join(folder, target))) {
        broken.push(`${page} → ${address}`);
        continue;
      }
      seen.add(target);
      if (target.endsWith('.html')) waiting.push(target);
    }
  }
  const all = [...seen].toSorted();
  const isPage = (path: string): boolean => path.endsWith('.html');
  return { pages: all.filter(isPage), files: all.filter((path) => !isPage(path)), broken };
}

/** Addresses a browser would follow or load from a page. */
export function addressesOf(page: string): string[] {
  const found: string[] = [];
  visit(parse(page), (element) => {
    for (const { name, value } of element.attrs) {
      if (name === 'href' || name === 'src') found.push(value);
      if (name === 'srcset')
        found.push(...value.split(',').map((part) => part.trim().split(/\s+/u)[0] ?? ''));
    }
  });
  return found;
}

/** The file an address of `page` means; undefined for other sites and for places within the page. */
export function resolveInside(folder: string, page: string, address: string): string | undefined {
  if (/^[a-z]+:/iu.test(address) || address.startsWith('#')) return undefined;
  const path = decodeURI(address.replace(/[#?].*$/u, ''));
  const target = normalize(join(folder, dirname(page), path));
  return relative(folder, target).split(sep).join('/');
}

type Node = DefaultTreeAdapterTypes.Node;

function visit(node: Node, look: (element: DefaultTreeAdapterTypes.Element) => void): void {
  if ('attrs' in node) look(node);
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, look);
}
