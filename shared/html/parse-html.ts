// HTML text → a tree of bounded size and depth. The parser is the HTML standard's own (parse5), so that hostile markup is read
// the way a browser reads it; nothing is run, nothing is fetched.
import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes, type TreeAdapter } from 'parse5';
import { AppError } from '../api/errors.ts';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** UTF-16 units; a long article with its markup has a hundredth of it. */
const LONGEST = 8_000_000;
const MOST_NODES = 300_000;
const DEEPEST = 400;

/** @throws AppError invalid_request when it is too long, too large or too deeply nested to be an article */
export function parseHtml(html: string): ParentNode {
  if (html.length > LONGEST) throw tooMuch('dài quá mức của một bài viết');
  return parseFragment(html, { treeAdapter: boundedAdapter() });
}

/** Counts while the tree grows: some small texts make enormous trees, and depth makes every later step slow. */
function boundedAdapter(): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let nodes = 0;
  const depths = new WeakMap<Node, number>();
  const attach = (parent: ParentNode, child: Node): void => {
    nodes += 1;
    if (nodes > MOST_NODES) throw tooMuch('có quá nhiều thẻ');
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > DEEPEST) throw tooMuch('lồng thẻ quá sâu');
    depths.set(child, depth);
  };
  return {
    ...defaultTreeAdapter,
    appendChild: (parent, child) => {
      attach(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore: (parent, child, reference) => {
      attach(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
  };
}

function tooMuch(what: string): AppError {
  return new AppError('invalid_request', `Nội dung HTML ${what} nên không đọc; chưa có gì thay đổi.`);
}
