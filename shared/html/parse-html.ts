// HTML text → a tree of bounded size and depth. The parser is the HTML standard's own (parse5), so that hostile markup is read
// the way a browser reads it; nothing is run, nothing is fetched.
import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes, type TreeAdapter } from 'parse5';
import { AppError } from '../api/errors.ts';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** UTF-16 units; a long article with its markup has a hundredth of it. */
const LONGEST = 8_000_000;
const MOST_NODES = 200_000;
const DEEPEST = 400;

/**
 * What is nested deeper than any page is lies flat at the deepest level, in its order.
 * @throws AppError invalid_request when it is too long or too large to be an article
 */
export function parseHtml(html: string): ParentNode {
  if (html.length > LONGEST) throw tooMuch('dài quá mức của một bài viết');
  const root = parseFragment(html, { treeAdapter: boundedAdapter() });
  requireShallow(root);
  return root;
}

/** Misnested markup moves whole trees about while it is parsed: what came of it is looked at once more. */
function requireShallow(root: ParentNode): void {
  let level: ParentNode[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST * 2) throw tooMuch('lồng thẻ quá sâu');
    level = level.flatMap(({ childNodes }) =>
      childNodes.filter((child): child is Element => 'childNodes' in child),
    );
  }
}

/** Counts while the tree grows: some small texts make enormous trees, and depth makes every later step slow. */
function boundedAdapter(): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let nodes = 0;
  const depths = new Map<Node, number>();
  const attach = (parent: ParentNode, child: Node): void => {
    nodes += 1;
    if (nodes > MOST_NODES) throw tooMuch('có quá nhiều thẻ');
    depths.set(child, (depths.get(parent) ?? 0) + 1);
  };
  return {
    ...defaultTreeAdapter,
    appendChild: (parent, child) => {
      const place = shallow(parent, depths);
      attach(place, child);
      defaultTreeAdapter.appendChild(place, child);
    },
    insertText: (parent, text) => defaultTreeAdapter.insertText(shallow(parent, depths), text),
    insertBefore: (parent, child, reference) => {
      attach(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
  };
}

/** The parent, or above it the first that may still have children. */
function shallow(parent: ParentNode, depths: Map<Node, number>): ParentNode {
  const isTooDeep = (depths.get(parent) ?? 0) >= DEEPEST;
  const above = 'parentNode' in parent ? parent.parentNode : null;
  return isTooDeep && above !== null ? above : parent;
}

function tooMuch(what: string): AppError {
  return new AppError('invalid_request', `Nội dung HTML ${what} nên không đọc; chưa có gì thay đổi.`);
}
