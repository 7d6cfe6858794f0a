// Where in the window a letter of a text area stands. The browser does not say; the same text is set in a box of the same kind.
const copied = [
  ...[
    'font-family',
    'font-size',
    'font-weight',
    'font-style',
    'line-height',
    'letter-spacing',
    'word-spacing',
  ],
  ...[
    'padding-top',
    'padding-right',
    'padding-bottom',
    'padding-left',
    'text-align',
    'overflow-wrap',
    'tab-size',
  ],
] as const;

export function fieldCaretRect(area: HTMLTextAreaElement, offset: number): DOMRect {
  const box = document.createElement('div');
  const style = getComputedStyle(area);
  for (const property of copied) box.style.setProperty(property, style.getPropertyValue(property));
  const { left, top, width } = area.getBoundingClientRect();
  Object.assign(box.style, {
    position: 'fixed',
    left: `${left}px`,
    top: `${top - area.scrollTop}px`,
    width: `${width}px`,
    visibility: 'hidden',
    whiteSpace: 'pre-wrap',
  });
  const letter = document.createElement('span');
  letter.textContent = area.value.slice(offset, offset + 1) || ' ';
  box.append(area.value.slice(0, offset), letter, area.value.slice(offset + 1));
  document.body.append(box);
  const rect = letter.getBoundingClientRect();
  box.remove();
  return rect;
}
