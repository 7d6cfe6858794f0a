// Typewriter scrolling: the line with the caret stays at the same height of the window while one types and walks by key. A press
// of the pointer moves nothing: what was pressed stays under it.
import type { LexicalEditor } from 'lexical';

/** Where the line stays, as a part of the height. */
const HEIGHT = 0.42;
/** Less is the same line. */
const SLACK_PX = 6;

export function holdCaretLine(editor: LexicalEditor): () => void {
  let byKey = true;
  let frame = 0;
  const press = (): void => {
    byKey = false;
  };
  const key = (): void => {
    byKey = true;
  };
  const hold = (): void => {
    const desk = editor.getRootElement()?.closest('[data-float-area]');
    const line = caretBox(editor.getRootElement());
    if (!byKey || desk === null || desk === undefined || line === undefined) return;
    const box = desk.getBoundingClientRect();
    const by = line.top - (box.top + box.height * HEIGHT);
    if (Math.abs(by) > SLACK_PX) desk.scrollTop += by;
  };
  const holdSoon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(hold);
  };
  const stopUpdates = editor.registerUpdateListener(holdSoon);
  const stopRoot = editor.registerRootListener((root, previous) => {
    previous?.removeEventListener('pointerdown', press);
    previous?.removeEventListener('keydown', key);
    root?.addEventListener('pointerdown', press);
    root?.addEventListener('keydown', key);
  });
  holdSoon();
  return () => {
    cancelAnimationFrame(frame);
    stopUpdates();
    stopRoot();
  };
}

function caretBox(root: HTMLElement | null): DOMRect | undefined {
  const selection = window.getSelection();
  const { focusNode } = selection ?? {};
  if (selection === null || root === null || focusNode === null || focusNode === undefined) return undefined;
  if (!root.contains(focusNode) || !selection.isCollapsed) return undefined;
  return letterBox(focusNode, selection.focusOffset) ?? elementOf(focusNode)?.getBoundingClientRect();
}

/** Of the letter before the caret: the caret itself has no box at the end of a line. */
function letterBox(node: Node, offset: number): DOMRect | undefined {
  if (!(node instanceof Text) || node.length === 0) return undefined;
  const letter = document.createRange();
  letter.setStart(node, Math.max(0, offset - 1));
  letter.setEnd(node, Math.max(1, offset));
  return [...letter.getClientRects()].at(-1);
}

/** An empty line has no letters to measure, but itself. */
function elementOf(node: Node): Element | null {
  const inside = node instanceof Element ? (node.childNodes[0] ?? node) : node;
  return inside instanceof Element ? inside : inside.parentElement;
}
