// What the toolbar needs to know about the selected text, and where it is on the screen.
import { $isLinkNode } from '@lexical/link';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  type TextFormatType,
} from 'lexical';
import { $kindOf, $kindsAt, type TextKind } from '../extensions/block-kinds.ts';

export const markFormats = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'superscript',
  'subscript',
  'highlight',
] as const satisfies readonly TextFormatType[];
export type MarkFormat = (typeof markFormats)[number];

export type SelectionView = {
  readonly marks: readonly MarkFormat[];
  readonly isLink: boolean;
  readonly kind: TextKind | undefined;
  /** What it may be turned into where it stands. */
  readonly kinds: readonly TextKind[];
};

/** Undefined while nothing is selected, or only blocks as wholes. */
export function selectionView(editor: LexicalEditor): SelectionView | undefined {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || selection.isCollapsed()) return undefined;
    if (selection.getTextContent().trim() === '') return undefined;
    const node = selection.anchor.getNode();
    return {
      marks: markFormats.filter((format) => selection.hasFormat(format)),
      isLink: $findMatchingParent(node, $isLinkNode) !== null,
      kind: $kindOf(node),
      kinds: $kindsAt(node),
    };
  });
}

export function sameView(one: SelectionView | undefined, other: SelectionView | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.kind !== other.kind || one.kinds !== other.kinds) return false;
  return one.isLink === other.isLink && one.marks.join() === other.marks.join();
}

/** The box of the selected text in the window; undefined when the selection is not in the text. */
export function selectionRect(editor: LexicalEditor): DOMRect | undefined {
  const selection = window.getSelection();
  const root = editor.getRootElement();
  if (selection === null || selection.rangeCount === 0 || root === null) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return undefined;
  const [first] = range.getClientRects();
  const whole = range.getBoundingClientRect();
  return first === undefined
    ? whole
    : new DOMRect(whole.left, first.top, whole.width, whole.bottom - first.top);
}
