// A browser tells of a caret it has moved only with the next frame. A key pressed before that (a quick hand, a busy machine)
// would be answered where the caret was: a word typed behind a table lands before it, a copy takes the selection of before.
import {
  $getSelection,
  $isRangeSelection,
  defineExtension,
  getDOMSelection,
  type LexicalEditor,
  type PointType,
} from 'lexical';

export const CaretInStepExtension = defineExtension({
  name: 'toa-soan/caret-in-step',
  register: (editor) =>
    editor.registerRootListener((root) => {
      const view = root?.ownerDocument.defaultView;
      if (root === null || view === null || view === undefined) return undefined;
      const catchUp = (): void => {
        // In a caption within the text the caret is the caption's own.
        if (root.ownerDocument.activeElement !== root || editor.isComposing()) return;
        if (!isInStep(editor, view)) tellOfCaret(root.ownerDocument);
      };
      for (const type of asked) view.addEventListener(type, catchUp, true);
      return () => {
        for (const type of asked) view.removeEventListener(type, catchUp, true);
      };
    }),
});

/** What is answered at the caret. What comes as `beforeinput` carries its own place. */
const asked = ['keydown', 'copy', 'cut', 'paste'] as const;

function isInStep(editor: LexicalEditor, view: Window): boolean {
  const shown = getDOMSelection(view);
  if (shown === null) return true;
  return editor.read('latest', () => {
    const known = $getSelection();
    // Selected blocks and cells are no caret, and Lexical's own to keep.
    if (!$isRangeSelection(known)) return known !== null;
    return (
      isAt(editor, known.anchor, shown.anchorNode, shown.anchorOffset) &&
      isAt(editor, known.focus, shown.focusNode, shown.focusOffset)
    );
  });
}

/** Only of a place in words is this certain; any other is told again, which changes nothing when nothing has moved. */
function isAt(editor: LexicalEditor, point: PointType, node: Node | null, offset: number): boolean {
  if (point.type !== 'text' || node === null || node.nodeType !== Node.TEXT_NODE) return false;
  return point.offset === offset && (editor.getElementByKey(point.key)?.contains(node) ?? false);
}

/** The event the browser would send with the next frame: whoever follows the caret follows it now. */
function tellOfCaret(document: Document): void {
  document.dispatchEvent(new Event('selectionchange'));
}
