// Elements that never become part of a story: what runs, what is embedded from elsewhere, what is drawn, what nobody sees.
import { attribute, isHidden } from './element.ts';
import type { DroppedKind } from './dropped.ts';
import type { Page } from './page.ts';
import type { Element } from './parse-html.ts';
import { parseAddress } from './web-address.ts';

/** True for an element to be passed over with all within it; tells of it where a reader would miss it. */
export function leaveOut(page: Page, element: Element): boolean {
  if (silent.has(element.tagName)) return true;
  const kind = isForeign(element) ? 'drawing' : unwanted[element.tagName];
  if (kind !== undefined) {
    page.dropped.note(kind, kind === 'embed' ? addressOf(element) : undefined);
    return true;
  }
  if (!isHidden(element)) return false;
  page.dropped.note('hidden');
  return true;
}

/** Nothing a reader would have seen. */
const silent: ReadonlySet<string> = new Set([
  ...['style', 'link', 'meta', 'base', 'title', 'head', 'source', 'track', 'param', 'col', 'colgroup'],
  ...['noscript', 'noframes', 'noembed', 'datalist', 'area', 'map'],
]);

const unwanted: Readonly<Record<string, DroppedKind>> = {
  ...{ script: 'script', template: 'script' },
  ...{ canvas: 'drawing', dialog: 'hidden' },
  ...{ iframe: 'embed', frame: 'embed', frameset: 'embed', object: 'embed', embed: 'embed', applet: 'embed' },
  ...{ video: 'embed', audio: 'embed', fencedframe: 'embed' },
  ...{ input: 'control', select: 'control', textarea: 'control', button: 'control', option: 'control' },
  ...{ meter: 'control', progress: 'control' },
};

/** SVG and MathML are languages of their own inside HTML. */
function isForeign(element: Element): boolean {
  return !element.namespaceURI.endsWith('/xhtml');
}

/** Where it came from, without what follows the path: that may hold a key. */
function addressOf(element: Element): string | undefined {
  const typed = attribute(element, 'src') ?? attribute(element, 'data') ?? '';
  const url = parseAddress(typed.startsWith('//') ? `https:${typed}` : typed);
  return url === null || !url.protocol.startsWith('http') ? undefined : `${url.host}${url.pathname}`;
}
