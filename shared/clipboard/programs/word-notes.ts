// Word's own additions to a text that are none of its words: comments, what tracked changes took out, notes of the program.
import { attribute, hasClass, styleOf } from '../../html/element.ts';
import type { Element, ParentNode } from '../../html/parse-html.ts';
import { allElements, remove, unwrap } from '../tree.ts';

export function dropWordNotes(root: ParentNode): void {
  for (const element of allElements(root)) {
    if (isNote(element)) remove(element);
    // An insertion that is tracked is text like any other: the mark is Word's, not an underline.
    else if (element.tagName === 'ins' && isTracked(element)) unwrap(element);
  }
}

function isNote(element: Element): boolean {
  if (element.tagName === 'del') return isTracked(element);
  return (
    styleOf(element, 'mso-element') === 'comment-list' ||
    styleOf(element, 'mso-hide') === 'all' ||
    hasClass(element, commentClasses) ||
    isCommentAnchor(element)
  );
}

/** Where a comment hangs: a link to it that shows its author's initials. */
function isCommentAnchor(element: Element): boolean {
  return (
    element.tagName === 'a' &&
    (attribute(element, 'class') === 'msocomanchor' ||
      attribute(element, 'href')?.startsWith('#_msocom_') === true)
  );
}

const commentClasses: ReadonlySet<string> = new Set(['MsoCommentReference', 'msocomoff']);

function isTracked(element: Element): boolean {
  return attribute(element, 'datetime') !== undefined || attribute(element, 'cite') !== undefined;
}
