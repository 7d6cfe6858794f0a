// A press on a mark shows it at once, a pointer that rests on one after a moment; typing sends it away.
import type { LexicalEditor } from 'lexical';
import type { FindingMarks } from './finding-marks.ts';
import type { MarkedRange } from './live-places.ts';

const REST_MS = 400;

export function watchPointer(
  editor: LexicalEditor,
  marks: FindingMarks,
  show: (mark: MarkedRange | undefined) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const markAt = ({ clientX, clientY }: MouseEvent): MarkedRange | undefined => {
    const caret = document.caretRangeFromPoint(clientX, clientY);
    const mark = caret === null ? undefined : marks.at(caret.startContainer, caret.startOffset);
    return mark !== undefined && isInside(mark.range, clientX, clientY) ? mark : undefined;
  };
  const click = (event: MouseEvent): void => {
    const mark = markAt(event);
    if (mark !== undefined && window.getSelection()?.isCollapsed === true) show(mark);
  };
  const move = (event: PointerEvent): void => {
    clearTimeout(timer);
    if (event.buttons !== 0) return;
    timer = setTimeout(() => {
      const mark = markAt(event);
      if (mark !== undefined) show(mark);
    }, REST_MS);
  };
  const leave = (): void => clearTimeout(timer);
  const type = (): void => {
    clearTimeout(timer);
    show(undefined);
  };
  return editor.registerRootListener((root, previous) => {
    previous?.removeEventListener('click', click);
    previous?.removeEventListener('pointermove', move);
    previous?.removeEventListener('pointerleave', leave);
    previous?.removeEventListener('beforeinput', type);
    root?.addEventListener('click', click);
    root?.addEventListener('pointermove', move);
    root?.addEventListener('pointerleave', leave);
    root?.addEventListener('beforeinput', type);
  });
}

/** caretRangeFromPoint answers for the whole line; only the words themselves count. */
function isInside(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 2 && y <= box.bottom + 4,
  );
}
