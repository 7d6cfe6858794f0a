// Runs of text as Koenig, Ghost's editor, keeps them: Lexical nodes of Koenig's own names, with Lexical's own bits for marks.
import { isBlank, publicChildren } from '#shared/document/desk-marks.ts';
import { printable } from '#shared/document/html.ts';
import { parseLink } from '#shared/document/link-address.ts';
import { textFormat, type Inline } from '#shared/model/inline.ts';

/** A node of Koenig's document; every kind has keys of its own. */
export type KoenigNode = { readonly type: string; readonly [key: string]: unknown };

/** Address of a path of the portal itself. */
export type PortalHref = (path: string) => string;

export const elementKeys = { direction: 'ltr', format: '', indent: 0, version: 1 } as const;

export function koenigText(nodes: readonly Inline[], portalHref: PortalHref): KoenigNode[] {
  return withSeparators(nodes.flatMap((node) => koenigInline(node, portalHref)));
}

export function koenigRun(text: string, format = 0): KoenigNode {
  return { ...runKeys, text: printable(text), format };
}

const runKeys = { type: 'extended-text', version: 1, detail: 0, mode: 'normal', style: '' } as const;

/** An empty run that Lexical does not merge away (detail 2, unmergeable). */
const separator: KoenigNode = { ...runKeys, text: '', format: 0, detail: 2 };

function koenigInline(node: Inline, portalHref: PortalHref): KoenigNode[] {
  switch (node.type) {
    case 'linebreak':
      return [{ type: 'linebreak', version: 1 }];
    case 'tab':
      return [koenigRun('\t', node.format & knownMarks)];
    case 'text':
      return printable(node.text) === '' ? [] : [koenigRun(node.text, node.format & knownMarks)];
    case 'mark':
    case 'suggestion':
      return publicChildren(node).flatMap((child) => koenigInline(child, portalHref));
    case 'link':
    case 'autolink': {
      const children = koenigText(node.children, portalHref);
      const address = parseLink(node.url);
      if (address === undefined || isBlank(node.children)) return children;
      const url = address.kind === 'portal' ? portalHref(address.path) : address.href;
      return [{ ...elementKeys, type: 'link', url, rel: null, target: null, title: null, children }];
    }
  }
}

const marks = Object.values(textFormat);
const knownMarks = marks.reduce((all: number, bit) => all | bit, 0);

/** Mark → the run, by its place, since which it is open. */
type OpenMarks = Map<number, number>;

/**
 * Ghost's renderer closes the mark it opened last, whichever one ends: of bold, bold italic, italic the third comes out bold as
 * well. After a run without marks all are closed, so one stands where marks cross.
 */
function withSeparators(nodes: readonly KoenigNode[]): KoenigNode[] {
  let open: OpenMarks = new Map();
  let last = -1;
  return nodes.flatMap((node, place) => {
    // A line break is written inside whatever is open.
    if (node.type === 'linebreak') return [node];
    const format = node.type === 'extended-text' ? Number(node['format']) : 0;
    const isCrossed = crosses(open, format, last);
    const before: OpenMarks = isCrossed ? new Map() : open;
    open = new Map(marks.filter((bit) => (format & bit) !== 0).map((bit) => [bit, before.get(bit) ?? place]));
    last = place;
    return isCrossed ? [separator, node] : [node];
  });
}

/**
 * Whether a mark that ends here was opened before one that goes on, or along with it at an earlier run than the last; marks
 * that begin with the last run are opened in the right order, those that go on outside.
 */
function crosses(open: OpenMarks, format: number, last: number): boolean {
  const ending = [...open].filter(([bit]) => (format & bit) === 0);
  const lasting = [...open].filter(([bit]) => (format & bit) !== 0);
  return ending.some(([, ended]) =>
    lasting.some(([, since]) => ended < since || (ended === since && since < last)),
  );
}
