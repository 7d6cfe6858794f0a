// A dialog gives the focus back when it closes, but not the caret of a text: that would stay in the dialog and be gone with it.

/** Called before a dialog opens. Returns the way to put the caret back once the text has the focus again. */
export function keepCaret(): () => void {
  const text = document.activeElement;
  const selection = window.getSelection();
  if (!(text instanceof HTMLElement) || !text.isContentEditable || selection === null) return () => undefined;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return () => {
    if (document.activeElement !== text || anchorNode === null || focusNode === null) return;
    // What was typed there is as it was: a dialog stands over all of it.
    if (!text.contains(anchorNode) || !text.contains(focusNode) || text.contains(selection.focusNode)) return;
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  };
}
